// Back from a correction: what was typed of it is given up.
import type { DraftField } from '../../../../shared/draft.ts'
import { useDrafts } from '../../../live/use-drafts.tsx'
import { usePanels } from '../panels.tsx'

export function useLeaveCorrection(field: DraftField): () => void {
  const drafts = useDrafts()
  const { openCentre, toStage } = usePanels()
  return () => {
    drafts.drop(field)
    openCentre({})
    toStage()
  }
}
