// Acts that belong to no panel: undo and redo, and putting a motion to the vote.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { openItemOf } from '../../../shared/session/agenda.ts'
import { isVoting } from '../../../shared/session/room-ballots.ts'
import { useLive } from '../../live/use-live.tsx'
import { useActs } from './acts.tsx'
import { motionFor } from './motion.ts'
import { usePanels } from './panels.tsx'

export function useRoomActs() {
  const { t } = useTranslation('operator')
  const live = useLive()
  const { act, refuse } = useActs()
  const { openCentre } = usePanels()
  // Ctrl+Z pressed twice in a row is two steps back: the second waits until it can see what the first has left.
  const last = useRef<Promise<void>>(Promise.resolve())
  const inTurn = (next: () => Promise<void>) => {
    const before = last.current
    last.current = (async () => {
      await before
      await next()
    })()
  }
  return {
    undo: () =>
      inTurn(async () => {
        const { past } = live.get().session
        if (past === null) return refuse('step', 'NOTHING_TO_UNDO')
        await act('step', { kind: 'undoStep', step: past.command })
      }),
    redo: () =>
      inTurn(async () => {
        const { undone } = live.get().session
        if (undone === null) return refuse('step', 'NOTHING_TO_REDO')
        await act('step', { kind: 'redoStep', step: undone.command })
      }),
    wordMotion() {
      const { room, meeting } = live.get().session
      const item = openItemOf(room.agenda)
      if (item === undefined) return refuse('step', 'NO_OPEN_ITEM')
      if (room.speeches.current !== null) return refuse('step', 'SPEECH_UNDERWAY')
      if (isVoting(room)) return refuse('step', 'VOTE_OPEN')
      if (room.pause !== null) return refuse('step', 'ON_BREAK')
      if (meeting !== null) openCentre({ motion: motionFor(item, meeting.rules, t('vote.verbs')) })
    },
  }
}
