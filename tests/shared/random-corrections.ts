// A beginning or an end of a random meeting set right, mostly to a moment that is allowed.
import { SpeechId } from '../../shared/id.ts'
import type { CommandOf } from '../../shared/session/command.ts'
import { correctableAt } from '../../shared/session/room-corrections.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Edge } from '../../shared/session/values.ts'
import { sessionTime } from '../../shared/time.ts'

/** One of all beginnings and ends, mostly to a moment that is allowed. */
export function correcting({ room, last }: Session, pick: number, other: number): CommandOf<'correctTime'> {
  const ends = ['from', 'to'] as const
  const edges = [
    ...room.agenda.items.flatMap(({ item, visits }) =>
      visits.flatMap((_, visit) => ends.map((end) => ({ of: 'visit' as const, item, visit, end }))),
    ),
    ...room.speeches.list.flatMap(({ speech }) =>
      ends.map((end) => ({ of: 'speech' as const, speech, end })),
    ),
    ...room.breaks.flatMap((_, nth) => ends.map((end) => ({ of: 'break' as const, nth, end }))),
    ...[null, ...room.agenda.sittings.map(({ sitting }) => sitting)].flatMap((sitting) =>
      ends.map((end) => ({ of: 'sitting' as const, sitting, end })),
    ),
  ]
  const stray: Edge = { of: 'speech', speech: SpeechId.parse('speech-0'), end: 'from' }
  const edge: Edge = pick % 13 === 12 ? stray : (edges[pick % edges.length] ?? stray)
  const found = correctableAt(room, edge, last.time)
  const [from, to] = found === null ? [0, 1] : [found.from, found.to]
  const time = other % 4 === 0 ? other * 7000 : from + Math.round(((to - from) * (other % 101)) / 100)
  return { kind: 'correctTime', edge, time: sessionTime(Math.max(0, time)), reason: '忘了', by: '宋佳' }
}
