// The roll while it is edited: rows with a key of their own, since the host names a person only when the row is saved. Pure.
import type { RollLine } from '../../../shared/contract.ts'
import type { PersonId } from '../../../shared/id.ts'
import { noLeave } from '../../../shared/leave.ts'
import type { Attendee, MeetingRules } from '../../../shared/meeting.ts'
import type { ParsedPerson } from '../../../shared/roll-text-parsed.ts'

export type RollRow = Omit<Attendee, 'person'> & {
  key: string
  /** Null until the host has found or made the person. */
  person: PersonId | null
}

export const rowsOf = (roll: readonly Attendee[]): RollRow[] =>
  roll.map((attendee) => ({ ...attendee, key: `person-${attendee.person}` }))

/** What the host is sent. */
export const linesOf = (rows: readonly RollRow[]): RollLine[] =>
  rows.map((row) => {
    const { key: _key, initials: _initials, ...line } = row
    return line
  })

export const isNamed = (row: RollRow): boolean => row.name.trim() !== ''

/** What the host knows by now of the rows it was sent, put into the rows as they are meanwhile. */
export function acquainted(
  rows: readonly RollRow[],
  sent: readonly RollRow[],
  saved: readonly Attendee[],
): RollRow[] {
  const known = new Map(sent.map((row, at) => [row.key, { name: row.name, saved: saved[at] }] as const))
  return rows.map((row) => {
    const found = known.get(row.key)
    if (found?.saved === undefined) return row
    const { person, initials } = found.saved
    return { ...row, person, ...(found.name === row.name.trim() ? { initials } : {}) }
  })
}

const blank: Omit<RollRow, 'key' | 'name'> = {
  person: null,
  initials: '',
  sector: '',
  group: '',
  office: '',
  unit: '',
  role: 'member',
  ...noLeave,
}

/** The highest number in a key of the form `new-7`. */
const highest = (rows: readonly RollRow[]): number =>
  rows.reduce((most, row) => Math.max(most, Number(/^new-(\d+)$/.exec(row.key)?.[1] ?? 0)), 0)

export const added = (rows: readonly RollRow[]): { rows: RollRow[]; key: string } => {
  const key = `new-${highest(rows) + 1}`
  return { rows: [...rows, { ...blank, key, name: '' }], key }
}

/** Pasted people behind those that stand there already. The phone is left behind: no roll takes it along. */
export function joined(rows: readonly RollRow[], people: readonly ParsedPerson[]): RollRow[] {
  const from = highest(rows) + 1
  const joining = people.map(({ name, sector, group, office, unit, role, onLeave, leaveReason }, at) => ({
    ...blank,
    key: `new-${from + at}`,
    name,
    sector,
    group,
    office,
    unit,
    role,
    onLeave,
    leaveReason,
  }))
  return [...rows, ...joining]
}

export type Counts = { expected: number; leave: number; observers: number; guests: number }

/** 应到 is every member, those on leave included. */
export const countsOf = (rows: readonly RollRow[]): Counts => {
  const members = rows.filter((row) => row.role === 'member' && isNamed(row))
  return {
    expected: members.length,
    leave: members.filter((row) => row.onLeave).length,
    observers: rows.filter((row) => row.role === 'observer').length,
    guests: rows.filter((row) => row.role === 'guest').length,
  }
}

/** 应到 of the meeting: the number that is given, and never less than the members the roll names. Rule AT16. */
export const expectedOf = (rows: readonly RollRow[], { expected }: Pick<MeetingRules, 'expected'>): number =>
  Math.max(expected ?? 0, countsOf(rows).expected)

/** By initials, name, or anything else that is known: hxz, 何秀, 妇联. */
export function found(rows: readonly RollRow[], text: string): readonly RollRow[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase()
  if (wanted === '') return rows
  if (/^[a-z]+$/.test(wanted)) {
    const byInitials = rows.filter((row) => row.initials.startsWith(wanted))
    if (byInitials.length > 0) return byInitials
  }
  return rows.filter((row) =>
    [row.name, row.sector, row.group, row.office, row.unit].some((words) =>
      words.toLowerCase().includes(wanted),
    ),
  )
}
