// Acts that belong to no panel: undo and redo, and putting a motion to the vote.
import { useTranslation } from 'react-i18next'
import { openItemOf } from '../../../shared/session/agenda.ts'
import { useSession } from '../../live/use-live.tsx'
import { useActs } from './acts.tsx'
import { motionOf } from './motion.ts'
import { usePanels } from './panels.tsx'

export function useRoomActs() {
  const { t } = useTranslation('operator')
  const { past, undone, room } = useSession()
  const { act, refuse } = useActs()
  const { openCentre } = usePanels()
  return {
    undo() {
      if (past === null) return refuse('step', 'NOTHING_TO_UNDO')
      void act('step', { kind: 'undoStep', step: past.command })
    },
    redo() {
      if (undone === null) return refuse('step', 'NOTHING_TO_REDO')
      void act('step', { kind: 'redoStep', step: undone.command })
    },
    wordMotion() {
      const item = openItemOf(room.agenda)
      if (item === undefined) return refuse('step', 'NO_OPEN_ITEM')
      if (room.speeches.current !== null) return refuse('step', 'SPEECH_UNDERWAY')
      if (room.votes.open !== null) return refuse('step', 'VOTE_OPEN')
      if (room.pause !== null) return refuse('step', 'ON_BREAK')
      openCentre({ motion: { item: item.item, text: motionOf(item.title, t('vote.verbs')) } })
    },
  }
}
