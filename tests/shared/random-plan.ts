// The meeting that random steps are taken in: parts, limits of every kind, sittings, a registered list.
import { duration } from '../../shared/time.ts'
import { type TimingCard, eightMinutes, limitedTo } from '../../shared/timing-card.ts'
import {
  agendaItem,
  attendee,
  itemId,
  meeting,
  members,
  type Plan,
  registration,
  sittingId,
  sittings,
} from './stage.ts'

/** Rings on in overtime; `holding` pauses at its limit. Both are short, so that random time passes their bells. */
const ringing: TimingCard = {
  ...eightMinutes,
  limit: duration(120_000),
  bells: [
    { left: duration(60_000), strokes: 1 },
    { left: duration(30_000), strokes: 2 },
  ],
  overtime: { kind: 'ringOn', every: duration(15_000) },
}
const holding: TimingCard = { ...limitedTo(eightMinutes, duration(180_000)), overtime: { kind: 'hold' } }

export const plan: Plan = {
  meeting: {
    sittings: sittings(3),
    rules: {
      ...meeting.rules,
      cede: true,
      budgets: [{ of: 'sector', name: '农业界', length: duration(300_000) }],
    },
  },
  agenda: [
    agendaItem('a', { planned: duration(600_000) }),
    agendaItem('b', { planned: duration(1_200_000) }),
    agendaItem('b1', { parent: itemId('b'), timing: ringing }),
    agendaItem('b2', { parent: itemId('b'), timing: null }),
    agendaItem('c', { timing: holding }),
    agendaItem('d', { sitting: sittingId('s2'), planned: duration(900_000) }),
    agendaItem('e', { sitting: sittingId('s3') }),
  ],
  roll: [
    attendee('p0', { onLeave: true, leaveReason: '因病' }),
    ...members(4),
    attendee('o1'),
    attendee('g1'),
  ],
  registered: [
    registration('p1', 'a', { topic: '农田水利', limit: duration(90_000) }),
    registration('p2', 'a'),
    registration('p9', 'a', { person: null, name: '民建总支', from: '民建', reader: '委员p3' }),
    registration('p3', 'b1'),
    registration('p1', 'c'),
  ],
}
