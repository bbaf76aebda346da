// Which passage of the chair's words belongs to this moment of the meeting.
import type { Cue, CueMoment } from './host-cue.ts'
import { callOf } from './host-script-item.ts'
import { betweenSince, nextSitting } from './session/agenda-sittings.ts'
import { type LiveItem, nextItemOf, openItemOf } from './session/agenda.ts'
import { openAppraisalOf } from './session/appraisals.ts'
import { openElectionOf } from './session/elections.ts'
import type { Room } from './session/room.ts'
import type { Session } from './session/session.ts'
import { openVoteOf } from './session/votes.ts'

/** Null where there is no script. */
export function presentCue({ room }: Pick<Session, 'room'>, cues: readonly Cue[]): string | null {
  const has = (...names: readonly string[]) =>
    names.find((name) => cues.some(({ cue }) => cue === name)) ?? null
  const { agenda } = room
  if (room.phase === 'adjourned') return has('close')
  if (room.pause !== null) return has('resume')
  if (betweenSince(agenda) !== null) return has(`${nextSitting(agenda)?.sitting ?? ''}.sitting`, 'close')
  if (agenda.items.every(({ visits }) => visits.length === 0)) return has('open')
  const item = openItemOf(agenda)
  if (item === undefined) {
    const next = nextItemOf(agenda)
    const isNew = agenda.items.every(
      ({ sitting, visits }) => sitting !== agenda.sitting || visits.length === 0,
    )
    if (agenda.sitting !== null && isNew) return has(`${agenda.sitting}.sitting`, 'open')
    if (next !== undefined) return has(`${next.item}.enter`)
    return nextSitting(agenda) === undefined ? has('close') : has(`${agenda.sitting ?? ''}.rest`, 'close')
  }
  const at = (...moments: readonly CueMoment[]) => has(...moments.map((moment) => `${item.item}.${moment}`))
  return has(...momentsIn(room, item).map((moment) => nameIn(room, item, moment))) ?? at('enter')
}

/** Whoever registered and is next is called by a passage of their own. */
function nameIn({ queue }: Room, { item }: LiveItem, moment: CueMoment): string {
  const registration = queue.waiting[0]?.registration ?? null
  return moment === 'call' && registration !== null ? callOf({ registration }) : `${item}.${moment}`
}

/** What the chair says next, the likeliest first. */
function momentsIn(room: Room, item: LiveItem): readonly CueMoment[] {
  const voting = openVoteOf(room.votes) ?? openElectionOf(room.elections)
  const appraising = openAppraisalOf(room.appraisals)
  if (voting?.state === 'checked' || appraising?.state === 'checked') return ['verdict']
  if (appraising !== undefined) return ['appraise']
  if (voting !== undefined) return voting.officers === null ? ['vote', 'for'] : ['papers', 'vote', 'for']
  const announced = [room.votes, room.elections, room.appraisals].some(({ list }) =>
    list.some((one) => one.item === item.item && one.published !== null),
  )
  if (announced) return ['verdict']
  if (room.queue.waiting.length > 0) return ['call', 'floor', 'enter']
  const spoken = room.speeches.list.some((speech) => speech.item === item.item && speech.mode === 'oral')
  if (!spoken) return ['enter']
  if (room.speeches.current !== null) return ['floor', 'consult', 'enter']
  return ['way', 'vote', 'for', 'appraise', 'floor', 'consult']
}
