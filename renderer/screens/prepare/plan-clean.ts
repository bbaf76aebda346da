// What is typed, as it may be kept: hidden characters out, ends trimmed. The fields keep what was typed until they are left. Pure.
import { cleaned } from '../../../shared/line.ts'
import type { AgendaItem, MeetingFacts } from '../../../shared/meeting.ts'
import { type RollRow, isNamed } from './roll-row.ts'

export const cleanFacts = (facts: MeetingFacts): MeetingFacts => ({
  ...facts,
  title: cleaned(facts.title),
  fullTitle: cleaned(facts.fullTitle),
  committee: cleaned(facts.committee),
  place: cleaned(facts.place),
  chair: cleaned(facts.chair),
  chairOffice: cleaned(facts.chairOffice),
  recorder: cleaned(facts.recorder),
  sittings: facts.sittings.map((one) => ({
    ...one,
    title: cleaned(one.title),
    place: cleaned(one.place),
  })),
})

/** An item without words is not yet one; what stands below it keeps its place one level up. */
export const cleanAgenda = (agenda: readonly AgendaItem[]): AgendaItem[] =>
  agenda
    .map((item) => ({ ...item, title: cleaned(item.title), presenter: cleaned(item.presenter) }))
    .filter((item) => item.title !== '')

/** A row without a name is not yet anybody. */
export const cleanRoll = (rows: readonly RollRow[]): RollRow[] =>
  rows
    .map((row) => ({
      ...row,
      name: cleaned(row.name),
      sector: cleaned(row.sector),
      group: cleaned(row.group),
      office: cleaned(row.office),
      unit: cleaned(row.unit),
      leaveReason: cleaned(row.leaveReason),
    }))
    .filter(isNamed)

/** Bytes. The host takes 960 KB in one message of the operator and hangs up on more; what goes with it needs some room. */
const mostBytes = 940 * 1024

/** Two thousand people with units of sixty 汉字; more of them with shorter ones. */
export const isTooBig = (part: unknown): boolean =>
  new TextEncoder().encode(JSON.stringify(part)).length > mostBytes
