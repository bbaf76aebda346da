// Opens an item from the agenda, and gives the keyboard back to the stage.
import { useCallback } from 'react'
import type { ItemId } from '../../../../shared/id.ts'
import { useLive } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'

export function useBeginItem() {
  const live = useLive()
  const { act } = useActs()
  const { select, toStage } = usePanels()
  return useCallback(
    (item: ItemId) => {
      if (item !== live.get().session.room.agenda.open) void act('agenda', { kind: 'openItem', item })
      select(null)
      toStage()
    },
    [live, act, select, toStage],
  )
}
