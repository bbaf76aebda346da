// Begins the summary of whoever speaks, or of the last who spoke under the open item.
import { openItemOf } from '../../../../shared/session/agenda.ts'
import { summaryOf } from '../../../../shared/session/notes.ts'
import { useDrafts } from '../../../live/use-drafts.tsx'
import { useLive } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'

export function useSummary(): () => void {
  const live = useLive()
  const drafts = useDrafts()
  const { write } = usePanels()
  const { refuse } = useActs()
  return () => {
    const { room } = live.get().session
    const item = openItemOf(room.agenda)
    const speech = room.speeches.list.findLast(
      (one) => one.item === item?.item && one.mode === 'oral' && one.intervals.length > 0,
    )
    if (speech === undefined) return refuse('notes', 'SPEECH_UNKNOWN')
    const field = `summary-${speech.speech}`
    const recorded = summaryOf(room.notes, speech.speech)?.text ?? ''
    write(field)
    if (drafts.get(field) === undefined) drafts.keep(field, recorded, recorded === '')
  }
}
