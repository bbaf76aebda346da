// People of one name in a roll: marked, never merged in silence.
import { folded } from './pasted.ts'
import { nameKey } from './person-name.ts'
import type { ParsedPerson, RollProblem } from './roll-text-parsed.ts'

/** Same name and no other unit: the same person twice, perhaps. Same name elsewhere: to be told apart. Both stay. */
export function markTwins(people: ParsedPerson[], problems: RollProblem[]): ReadonlySet<ParsedPerson> {
  const noticed = new Set<ParsedPerson>()
  const first = new Map<string, ParsedPerson[]>()
  for (const person of people) {
    const key = nameKey(person.name)
    const known = first.get(key) ?? []
    const same = known.find((one) => alike(one.unit, person.unit))
    const twin = same ?? known[0]
    if (same !== undefined && saysOnlyLeave(person)) {
      Object.assign(same, { onLeave: true, leaveReason: person.leaveReason || same.leaveReason })
      problems.push({ row: person.row, text: person.name, why: 'leaveNoted' })
      noticed.add(person)
      continue
    }
    if (twin !== undefined) {
      person.twin = { row: twin.row, sure: same !== undefined }
      problems.push({
        row: person.row,
        text: person.name,
        why: same === undefined ? 'sameName' : 'duplicate',
      })
    }
    first.set(key, [...known, person])
  }
  return noticed
}
/** 请假：何秀珍 below the roll in which she stands already: she is not a second person. */
const saysOnlyLeave = (person: ParsedPerson) =>
  person.onLeave && person.unit === '' && person.office === '' && person.phone === '' && person.sector === ''
const alike = (one: string, other: string) =>
  one === '' || other === '' || folded(one).replaceAll(/\s/gu, '') === folded(other).replaceAll(/\s/gu, '')
