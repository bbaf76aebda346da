// The moments of the demo meeting of which pictures are taken: for a newcomer's folder and for the guide.
import type { Session } from '../../shared/session/session.ts'
import { currentSpeech, openInterruption, phaseOf } from '../../shared/session/speeches-record.ts'
import { type SessionTime, minutes } from '../../shared/time.ts'
import { spentBy } from '../../shared/clock.ts'

export type Moment = { name: string; when(session: Session, now: SessionTime): boolean }

const speech = ({ room }: Session) => currentSpeech(room.speeches)
const counted = ({ room }: Session) => room.votes.list.find((vote) => vote.vote === room.votes.open)?.state

/** In the order in which the guide speaks of them; each is caught the first time it holds. */
export const moments: readonly Moment[] = [
  { name: 'opening', when: ({ room }) => room.phase === 'open' && room.agenda.open === null },
  { name: 'agenda', when: ({ room }) => room.agenda.open !== null && room.votes.open === null },
  { name: 'vote', when: (session) => counted(session) === 'checked' && session.room.votes.made === 2 },
  { name: 'result', when: ({ room }) => room.votes.list[1]?.state === 'published' },
  {
    name: 'speech',
    when: (session, now) => {
      const { clock, interruptions } = speech(session) ?? { clock: null, interruptions: [] }
      const queued = session.room.queue.waiting.length >= 3
      return clock?.budget != null && queued && interruptions.length === 0 && spentBy(clock, now) > minutes(4)
    },
  },
  {
    name: 'warning',
    when: (session, now) => {
      const current = speech(session)
      return current !== undefined && phaseOf(current, now) === 'warning'
    },
  },
  {
    name: 'overtime',
    when: (session, now) => {
      const current = speech(session)
      return current !== undefined && phaseOf(current, now) === 'overtime'
    },
  },
  { name: 'interruption', when: (session) => openInterruption(speech(session)) !== undefined },
  { name: 'break', when: ({ room }) => room.pause !== null },
  { name: 'adjourned', when: ({ room }) => room.phase === 'adjourned' },
]
