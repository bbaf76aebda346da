// Planned meetings, their agendas and rolls, and the people: plain tables that may be edited until the session opens.
import type { MeetingRow, Person, RollLine, Saved } from '../../shared/contract.ts'
import { MeetingId } from '../../shared/id.ts'
import { noLeave } from '../../shared/leave.ts'
import type { AgendaItem, Attendee, MeetingFacts, MeetingPlan, Registration } from '../../shared/meeting.ts'
import type { Database } from './database.ts'
import { initialsOf } from './initials.ts'
import { recognised } from './library-people.ts'
import * as rows from './library-rows.ts'
import type { Storage } from './storage.ts'

export type State = MeetingRow['state']
export type Plan = MeetingPlan & { meeting: MeetingId; revision: number; state: State; demo: boolean }

export type Library = {
  meetings(): MeetingRow[]
  meeting(meeting: MeetingId): Plan | null
  /** As quick as a look into an index: asked before every command. */
  has(meeting: MeetingId): boolean
  createMeeting(facts: MeetingFacts): MeetingId
  /** Keeps a ready-made plan; its people are kept apart from the real ones. */
  createDemo(plan: MeetingPlan): MeetingId
  copyMeeting(meeting: MeetingId): MeetingId | null
  /** A held meeting is never removed; a demo is taken out of sight, its log stays. */
  removeMeeting(meeting: MeetingId): boolean
  saveFacts(meeting: MeetingId, revision: number, facts: MeetingFacts): Saved
  saveAgenda(meeting: MeetingId, revision: number, agenda: readonly AgendaItem[]): Saved
  saveRoll(meeting: MeetingId, revision: number, roll: readonly RollLine[]): Promise<Saved>
  saveRegistered(meeting: MeetingId, revision: number, registered: readonly Registration[]): Saved
  people(): Person[]
  /** To be called inside the transaction that appends the facts which brought the meeting there. */
  setState(meeting: MeetingId, state: State): void
  live(): MeetingId[]
}

const listSql = `SELECT meeting, kind, title, starts, place, state,
  (SELECT count(*) FROM agenda WHERE agenda.meeting = meetings.meeting),
  (SELECT count(*) FROM roll WHERE roll.meeting = meetings.meeting AND role = 'member'), demo
  FROM meetings WHERE removed = 0 ORDER BY starts DESC, made DESC`
const headSql = 'SELECT revision, state, demo FROM meetings WHERE meeting = ? AND removed = 0'
const makeSql = `INSERT INTO meetings (meeting, made, revision, state, demo, ${rows.factColumns})
  SELECT ?, coalesce(max(made), 0) + 1, 1, 'planned', ?, ${'?, '.repeat(12)}? FROM meetings`
const renewSql = `UPDATE meetings SET (${rows.factColumns}) = (${'?, '.repeat(12)}?) WHERE meeting = ?`
const itemSql = `INSERT INTO agenda (meeting, place, ${rows.itemColumns}) VALUES (?, ?, ${'?, '.repeat(10)}?)`
const attendeeSql = `INSERT INTO roll (meeting, place, ${rows.attendeeColumns}) VALUES (?, ?, ${'?, '.repeat(12)}?)`
const registrationSql = `INSERT INTO registrations (meeting, place, ${rows.registrationColumns})
  VALUES (?, ?, ${'?, '.repeat(7)}?)`

export function createLibrary(database: Database, storage: Storage, fresh: () => string): Library {
  // Whatever is read first after a failed disk opens the file anew, if it can.
  const sql = (text: string) => {
    storage.ready()
    return database.sql(text)
  }

  const head = (meeting: MeetingId) => {
    const row = sql(headSql).get(meeting)
    if (row === undefined) return null
    const [revision, state, demo] = row
    return { revision: Number(revision), state: stateOf(state), demo: demo === 1 }
  }
  const read = (meeting: MeetingId): Plan | null => {
    const known = head(meeting)
    const facts = sql(`SELECT ${rows.factColumns} FROM meetings WHERE meeting = ?`).get(meeting)
    if (known === null || facts === undefined) return null
    const agenda = sql(`SELECT ${rows.itemColumns} FROM agenda WHERE meeting = ? ORDER BY place`).all(meeting)
    const roll = sql(`SELECT ${rows.attendeeColumns} FROM roll WHERE meeting = ? ORDER BY place`).all(meeting)
    const registered = sql(
      `SELECT ${rows.registrationColumns} FROM registrations WHERE meeting = ? ORDER BY place`,
    ).all(meeting)
    return {
      meeting,
      ...known,
      facts: rows.factsOf(facts),
      agenda: agenda.map(rows.itemOf),
      roll: roll.map(rows.attendeeOf),
      registered: registered.map(rows.registrationOf),
    }
  }
  const putAgenda = (meeting: MeetingId, agenda: readonly AgendaItem[]) => {
    sql('DELETE FROM agenda WHERE meeting = ?').run(meeting)
    for (const [place, item] of agenda.entries()) sql(itemSql).run(meeting, place, ...rows.itemValues(item))
  }
  const putRoll = (meeting: MeetingId, roll: readonly Attendee[]) => {
    sql('DELETE FROM roll WHERE meeting = ?').run(meeting)
    for (const [place, one] of roll.entries())
      sql(attendeeSql).run(meeting, place, ...rows.attendeeValues(one))
  }
  const putRegistered = (meeting: MeetingId, registered: readonly Registration[]) => {
    sql('DELETE FROM registrations WHERE meeting = ?').run(meeting)
    for (const [place, one] of registered.entries())
      sql(registrationSql).run(meeting, place, ...rows.registrationValues(one))
  }
  const make = (facts: MeetingFacts, demo: boolean, rest: (meeting: MeetingId) => void): MeetingId => {
    const meeting = MeetingId.parse(fresh())
    storage.commit(() => {
      sql(makeSql).run(meeting, Number(demo), ...rows.factValues(facts))
      rest(meeting)
    })
    return meeting
  }
  /** Writes what `put` writes, if the plan is still open and as it was when it was read. */
  const save = (meeting: MeetingId, revision: number, put: (demo: boolean) => void): Saved => {
    let saved: Saved = { kind: 'unknown' }
    storage.commit(() => {
      const known = head(meeting)
      if (known === null) return
      if (known.state !== 'planned') saved = { kind: 'locked' }
      else if (known.revision !== revision) saved = { kind: 'stale', revision: known.revision }
      else {
        put(known.demo)
        sql('UPDATE meetings SET revision = ? WHERE meeting = ?').run(revision + 1, meeting)
        saved = { kind: 'saved', revision: revision + 1 }
      }
    })
    return saved
  }

  return {
    meetings: () => sql(listSql).all().map(rows.meetingRowOf),
    meeting: read,
    has: (meeting) => head(meeting) !== null,
    createMeeting: (facts) => make(facts, false, () => {}),
    createDemo: (plan) =>
      make(plan.facts, true, (meeting) => {
        putAgenda(meeting, plan.agenda)
        const roll = recognised(database, plan.roll, true, fresh)
        putRoll(meeting, roll)
        const met = new Map(plan.roll.map(({ person }, nth) => [person, roll[nth]?.person ?? null]))
        putRegistered(
          meeting,
          plan.registered.map((one) => ({
            ...one,
            person: one.person === null ? null : (met.get(one.person) ?? null),
          })),
        )
      }),
    copyMeeting(meeting) {
      const plan = read(meeting)
      if (plan === null) return null
      return make(plan.facts, plan.demo, (copy) => {
        putAgenda(copy, plan.agenda)
        putRoll(
          copy,
          plan.roll.map((one) => ({ ...one, ...noLeave })),
        )
      })
    },
    removeMeeting(meeting) {
      const known = head(meeting)
      if (known === null || (known.state !== 'planned' && !known.demo)) return false
      storage.commit(() => {
        if (known.state === 'planned') sql('DELETE FROM meetings WHERE meeting = ?').run(meeting)
        else sql('UPDATE meetings SET removed = 1 WHERE meeting = ?').run(meeting)
      })
      return true
    },
    saveFacts: (meeting, revision, facts) =>
      save(meeting, revision, () => sql(renewSql).run(...rows.factValues(facts), meeting)),
    saveAgenda: (meeting, revision, agenda) => save(meeting, revision, () => putAgenda(meeting, agenda)),
    async saveRoll(meeting, revision, roll) {
      const initials = await initialsOf(roll.map((line) => line.name))
      const lines = roll.map((line, nth) => ({ ...line, initials: initials[nth] ?? '' }))
      return save(meeting, revision, (demo) => putRoll(meeting, recognised(database, lines, demo, fresh)))
    },
    saveRegistered: (meeting, revision, registered) =>
      save(meeting, revision, () => putRegistered(meeting, registered)),
    people: () =>
      sql(`SELECT ${rows.personColumns} FROM people WHERE demo = 0 ORDER BY initials, person`)
        .all()
        .map(rows.personOf),
    setState(meeting, state) {
      sql('UPDATE meetings SET state = ? WHERE meeting = ?').run(state, meeting)
    },
    live: () =>
      sql("SELECT meeting FROM meetings WHERE state = 'live' AND removed = 0")
        .all()
        .map((row) => MeetingId.parse(row[0])),
  }
}

const states: readonly State[] = ['planned', 'live', 'closed']
const stateOf = (value: unknown): State => {
  const state = states.find((each) => each === value)
  if (state === undefined) throw new TypeError(`no state of a meeting: ${String(value)}`)
  return state
}
