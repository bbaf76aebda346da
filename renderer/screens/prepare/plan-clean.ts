// What is typed, as it may be kept: hidden characters out, ends trimmed. The fields keep what was typed until they are left. Pure.
import { cleaned } from '../../../shared/line.ts'
import type { AgendaItem, MeetingFacts, Registration } from '../../../shared/meeting.ts'
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
      leaveApprover: cleaned(row.leaveApprover),
    }))
    .filter(isNamed)

/**
 * Whoever registered under an item that is gone did so for nothing. A name typed before the host knew the person is that
 * person's, where one alone bears it.
 */
export const cleanRegistered = (
  registered: readonly Registration[],
  agenda: readonly AgendaItem[],
  roll: readonly RollRow[],
): Registration[] =>
  registered
    .map((one) => {
      const name = cleaned(one.name)
      const namesakes = roll.filter((row) => row.name.trim() === name && row.person !== null)
      const person =
        one.person ?? (one.reader === '' && namesakes.length === 1 ? (namesakes[0]?.person ?? null) : null)
      return {
        ...one,
        person,
        name,
        from: cleaned(one.from),
        topic: cleaned(one.topic),
        reader: cleaned(one.reader),
      }
    })
    .filter((one) => one.name !== '' && agenda.some((item) => item.item === one.item))

/** Bytes. The host takes 960 KB in one message of the operator and hangs up on more; what goes with it needs some room. */
const mostBytes = 940 * 1024

/** Two thousand people with units of sixty 汉字; more of them with shorter ones. */
export const isTooBig = (part: unknown): boolean =>
  new TextEncoder().encode(JSON.stringify(part)).length > mostBytes
