// 主持词: the chair's words from the opening to 散会, in order, made from the meeting's own figures and never from last year's file (domain notes B.6).
import type { Cue } from './host-cue.ts'
import { itemCues } from './host-script-item.ts'
import { closingCue, openingCues, sittingCue, sittingEnd, spareCues } from './host-script-opening.ts'
import type { MeetingPlan } from './meeting.ts'
import { type Session, emptySession, evolve } from './session/session.ts'
import { instant, sessionTime } from './time.ts'
import { CommandId } from './id.ts'

export function scriptOf(session: Pick<Session, 'meeting' | 'room'>): readonly Cue[] {
  const { meeting, room } = session
  if (meeting === null) return []
  const held = { meeting, room }
  const { items, sittings } = room.agenda
  const within = (sitting: string | null) =>
    items.filter((item) => item.sitting === sitting).flatMap((item) => itemCues({ meeting, room, item }))
  return [
    ...openingCues(held),
    ...(sittings.length === 0
      ? within(null)
      : sittings.flatMap((sitting, at) => [
          ...(at === 0 ? [] : [sittingCue(held, sitting)]),
          ...within(sitting.sitting),
          ...(at === sittings.length - 1 ? [] : [sittingEnd(sitting)]),
        ])),
    closingCue(meeting),
    ...spareCues(room),
  ]
}

/** The meeting as it will stand at its opening: what is read before anybody has come. */
export const plannedSession = ({ facts, agenda, roll, registered }: MeetingPlan): Session =>
  evolve(emptySession, {
    seq: 1,
    at: instant(0),
    zone: 0,
    time: sessionTime(0),
    boot: 'plan',
    command: CommandId.parse('plan'),
    fact: { kind: 'sessionOpened', meeting: facts, agenda, roll, registered },
  })
