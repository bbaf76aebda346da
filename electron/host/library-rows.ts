// Turns a plan into columns and back: the one place that knows their order. Rows are parsed on reading.
import { z } from 'zod'
import { MeetingRow, Person } from '../../shared/contract.ts'
import { AgendaItem, Attendee, MeetingFacts, MeetingRules, Registration } from '../../shared/meeting.ts'
import type { Row, Value } from './database.ts'

export const factColumns = `kind, title, full_title, committee, term, number, starts, place, chair, chair_office, recorder, rules, sittings`

export const factValues = (facts: MeetingFacts): Value[] => [
  facts.kind,
  facts.title,
  facts.fullTitle,
  facts.committee,
  facts.term,
  facts.number,
  facts.starts,
  facts.place,
  facts.chair,
  facts.chairOffice,
  facts.recorder,
  JSON.stringify(facts.rules),
  JSON.stringify(facts.sittings),
]

export function factsOf(row: Row): MeetingFacts {
  const [
    kind,
    title,
    fullTitle,
    committee,
    term,
    number,
    starts,
    place,
    chair,
    chairOffice,
    recorder,
    rules,
    sittings,
  ] = row
  return MeetingFacts.parse({
    kind,
    title,
    fullTitle,
    committee,
    term,
    number,
    starts,
    place,
    chair,
    chairOffice,
    recorder,
    rules: MeetingRules.parse(jsonOf(rules)),
    sittings: jsonOf(sittings),
  })
}

const jsonOf = (text: unknown): unknown => JSON.parse(z.string().parse(text))

export const itemColumns =
  'item, parent, title, kind, planned, presenter, limited, timing, decision, sitting, appraisal'

export function itemValues(item: AgendaItem): Value[] {
  const { timing } = item
  const limited = timing === undefined ? 'as the meeting' : timing === null ? 'never' : 'own'
  return [
    item.item,
    item.parent,
    item.title,
    item.kind,
    item.planned,
    item.presenter,
    limited,
    timing === undefined || timing === null ? null : JSON.stringify(timing),
    item.decision,
    item.sitting,
    item.appraisal === undefined ? null : JSON.stringify(item.appraisal),
  ]
}

export function itemOf(row: Row): AgendaItem {
  const [item, parent, title, kind, planned, presenter, limited, timing, decision, sitting, appraisal] = row
  const own = limited === 'as the meeting' ? {} : { timing: timing === null ? null : jsonOf(timing) }
  const appraised = appraisal === null ? {} : { appraisal: jsonOf(appraisal) }
  const plain = { item, parent, title, kind, planned, presenter, decision, sitting }
  return AgendaItem.parse({ ...plain, ...own, ...appraised })
}

export const attendeeColumns =
  'person, name, initials, sector, team, office, unit, role, on_leave, leave_reason, leave_kind, leave_approver, leave_written'

export const attendeeValues = (one: Attendee): Value[] => [
  one.person,
  one.name,
  one.initials,
  one.sector,
  one.group,
  one.office,
  one.unit,
  one.role,
  Number(one.onLeave),
  one.leaveReason,
  one.leaveKind,
  one.leaveApprover,
  Number(one.leaveWritten),
]

export function attendeeOf(row: Row): Attendee {
  const [person, name, initials, sector, group, office, unit, role, onLeave, leaveReason, ...leave] = row
  const [leaveKind, leaveApprover, leaveWritten] = leave
  return Attendee.parse({
    person,
    name,
    initials,
    sector,
    group,
    office,
    unit,
    role,
    onLeave: onLeave === 1,
    leaveReason,
    leaveKind,
    leaveApprover,
    leaveWritten: leaveWritten === 1,
  })
}

export const registrationColumns = 'registration, item, person, name, comes_from, topic, reader, speech_limit'

export const registrationValues = (one: Registration): Value[] => [
  one.registration,
  one.item,
  one.person,
  one.name,
  one.from,
  one.topic,
  one.reader,
  one.limit,
]

export function registrationOf(row: Row): Registration {
  const [registration, item, person, name, from, topic, reader, limit] = row
  return Registration.parse({ registration, item, person, name, from, topic, reader, limit })
}

export const personColumns = 'person, name, initials, sector, team, office, unit, phone'

export function personOf(row: Row): Person {
  const [person, name, initials, sector, group, office, unit, phone] = row
  return Person.parse({ person, name, initials, sector, group, office, unit, phone })
}

export function meetingRowOf(row: Row): MeetingRow {
  const [meeting, kind, title, starts, place, state, items, members, demo] = row
  return MeetingRow.parse({ meeting, kind, title, starts, place, state, items, members, demo: demo === 1 })
}
