// What can be done about the queue as a whole, each for its button and its key alike.
import { openItemOf } from '../../../../shared/session/agenda.ts'
import { offeredUnder } from '../../../../shared/session/queue.ts'
import { suggestionIn } from '../../../../shared/session/room-suggestion.ts'
import { lastSpoken } from '../../../../shared/session/speeches-record.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { useRead } from '../use-read.ts'

export function useQueueActs() {
  const { room } = useSession()
  const { act, refuse } = useActs()
  const { queue, speeches } = room
  const item = openItemOf(room.agenda)
  const offered = item === undefined ? [] : offeredUnder(queue, item.item)
  const suggestion = suggestionIn(room)
  const last = item === undefined ? undefined : lastSpoken(speeches)
  const isRead = useRead(`${speeches.current} ${speeches.made}`, false)
  return {
    offered,
    suggestion,
    /** Whoever would be called back. */
    last,
    takeRegistered() {
      if (offered.length === 0) return
      const registrations = offered.map((one) => one.registration)
      void act('panel', { kind: 'queueRegistered', registrations })
    },
    adopt() {
      const [first] = queue.waiting
      if (suggestion === null || first === undefined) return
      const { speaker } = suggestion.speaker
      void act('panel', { kind: 'moveSpeaker', speaker, before: first.speaker, crossing: 'refused' })
    },
    recall() {
      if (item === undefined) return refuse('step', 'NO_OPEN_ITEM')
      if (last === undefined) return refuse('step', 'SPEECH_UNKNOWN')
      if (isRead()) void act('step', { kind: 'recallSpeaker', speech: last.speech, after: speeches.current })
    },
    closeOrReopen() {
      void act('panel', { kind: queue.closed ? 'reopenQueue' : 'closeQueue' })
    },
  }
}
