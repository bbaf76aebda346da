// The way back to the first figures once they are out of sight: for whoever entered them, to put them right. The second count then starts anew.
import { useTranslation } from 'react-i18next'
import { checkField } from '../../../../shared/draft.ts'
import type { AppraisalId, ElectionId, VoteId } from '../../../../shared/id.ts'
import { useDrafts } from '../../../live/use-drafts.tsx'
import { Button } from '../../../parts/Button.tsx'
import { usePanels } from '../panels.tsx'

export function ShowFirst({ of }: { of: VoteId | ElectionId | AppraisalId }) {
  const { t } = useTranslation('operator')
  const drafts = useDrafts()
  const { openCentre } = usePanels()
  return (
    <Button
      onPress={() => {
        drafts.drop(checkField(of))
        openCentre({ recounting: of })
      }}
    >
      {t('vote.showFirst')}
    </Button>
  )
}
