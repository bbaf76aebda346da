// Opens an item from the agenda, and gives the keyboard back to the stage.
import type { ItemId } from '../../../../shared/id.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'

export function useBeginItem() {
  const { room } = useSession()
  const { act } = useActs()
  const { select, toStage } = usePanels()
  return (item: ItemId) => {
    if (item !== room.agenda.open) void act('agenda', { kind: 'openItem', item })
    select(null)
    toStage()
  }
}
