// The acts of a running speech, each for its button and its key alike.
import { minutes } from '../../../../shared/time.ts'
import { currentSpeech, openInterruption } from '../../../../shared/session/speeches-record.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'

export type Toggle = 'start' | 'pause' | 'resume' | 'endInterruption'

export function useSpeechActs() {
  const speech = useSession(({ room }) => currentSpeech(room.speeches))
  const chair = useSession(({ meeting }) => meeting?.chair ?? '')
  const { act, refuse } = useActs()
  const { toggleRight } = usePanels()
  const interruption = openInterruption(speech)
  const toggle: Toggle =
    interruption !== undefined
      ? 'endInterruption'
      : speech?.state === 'called'
        ? 'start'
        : speech?.state === 'paused'
          ? 'resume'
          : 'pause'
  return {
    speech,
    interruption,
    toggle,
    /** Space: starts, pauses or resumes; while somebody interjects, hands the word back. */
    startOrPause() {
      if (speech === undefined) return refuse('step', 'SPEECH_NOT_RUNNING')
      if (interruption !== undefined)
        return void act('stage', { kind: 'endInterruption', interruption: interruption.interruption })
      const kind = toggle === 'start' ? 'startSpeech' : toggle === 'resume' ? 'resumeSpeech' : 'pauseSpeech'
      void act('stage', { kind, speech: speech.speech })
    },
    /** The chair grants a minute more. */
    addMinute() {
      if (speech === undefined) return refuse('step', 'SPEECH_NOT_RUNNING')
      void act('stage', {
        kind: 'extendLimit',
        speech: speech.speech,
        by: minutes(1),
        allowedBy: chair,
      })
    },
    interject() {
      if (speech === undefined || speech.state === 'called') return refuse('step', 'SPEECH_NOT_RUNNING')
      toggleRight('interruption')
    },
    end() {
      if (speech === undefined) return refuse('step', 'SPEECH_NOT_RUNNING')
      void act('stage', { kind: 'endSpeech', speech: speech.speech })
    },
  }
}
