// Finds the people behind the lines of a roll, or makes them. Phones stay in this table: no roll and no fact takes them along.
import type { RollLine } from '../../shared/contract.ts'
import { PersonId } from '../../shared/id.ts'
import type { Attendee } from '../../shared/meeting.ts'
import type { Database } from './database.ts'

const knownSql = 'SELECT person FROM people WHERE person = ? AND demo = ?'
const alikeSql = 'SELECT person FROM people WHERE name = ? AND unit = ? AND demo = ? ORDER BY person'
const makeSql = `INSERT INTO people (person, name, initials, sector, team, office, unit, demo)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
/** What a line says is newer than what was known; what it leaves out is no news. */
const renewSql = `UPDATE people SET name = ?, initials = ?, sector = coalesce(nullif(?, ''), sector),
  team = coalesce(nullif(?, ''), team), office = coalesce(nullif(?, ''), office), unit = coalesce(nullif(?, ''), unit)
  WHERE person = ?`

/**
 * Each line with its person: the one it names, or the one of that name and unit, or a new one. Nobody stands twice in a roll:
 * a second line of the same name and unit is somebody else. The people of demo meetings are kept apart. Runs in a transaction.
 */
export function recognised(
  database: Database,
  lines: readonly (RollLine & { initials: string })[],
  demo: boolean,
  fresh: () => string,
): Attendee[] {
  const flag = Number(demo)
  const named = new Set<string>(lines.flatMap(({ person }) => (person === null ? [] : [person])))
  const taken = new Set<string>()
  const find = (line: RollLine): PersonId | undefined => {
    const itself = line.person !== null && !taken.has(line.person) ? line.person : null
    if (itself !== null && database.sql(knownSql).get(itself, flag) !== undefined) return itself
    const alike = database
      .sql(alikeSql)
      .all(line.name, line.unit, flag)
      .map((row) => String(row[0]))
    const free = alike.find((person) => !taken.has(person) && !named.has(person))
    return free === undefined ? undefined : PersonId.parse(free)
  }
  return lines.map((line) => {
    const { name, initials, sector, group, office, unit } = line
    const found = find(line)
    const person = found ?? PersonId.parse(fresh())
    taken.add(person)
    if (found === undefined)
      database.sql(makeSql).run(person, name, initials, sector, group, office, unit, flag)
    else database.sql(renewSql).run(name, initials, sector, group, office, unit, person)
    return { ...line, person }
  })
}
