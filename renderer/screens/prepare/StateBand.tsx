// Why nothing can be changed or nothing is on disk, in one sentence with one way on.
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Band } from '../../parts/Band.tsx'
import { Button } from '../../parts/Button.tsx'
import { usePlan, usePlanState } from './use-plan.tsx'

export function StateBand() {
  const { t } = useTranslation('prepare')
  const [, go] = useLocation()
  const draft = usePlan()
  const { saving, plan } = usePlanState()
  if (saving.kind === 'failed')
    return (
      <Band
        tone="bad"
        title={t(plan === null ? 'band.notRead' : 'band.notSaved')}
        action={
          <Button size="slim" onPress={() => void (plan === null ? draft.reload() : draft.flush())}>
            {t('band.again')}
          </Button>
        }
      >
        {t(plan === null ? 'band.notReadWhy' : 'band.notSavedWhy')}
      </Band>
    )
  if (saving.kind === 'stale')
    return (
      <Band
        tone="warn"
        action={
          <Button size="slim" onPress={() => void draft.reload()}>
            {t('band.reload')}
          </Button>
        }
      >
        {t('band.stale')}
      </Band>
    )
  if (plan !== null && saving.kind === 'locked')
    return (
      <Band
        tone="plain"
        action={
          <Button
            size="slim"
            onPress={() =>
              go(plan.state === 'closed' ? `/papers/${plan.meeting}` : `/operate/${plan.meeting}`)
            }
          >
            {t(plan.state === 'closed' ? 'band.minutes' : 'band.console')}
          </Button>
        }
      >
        {t(plan.state === 'closed' ? 'band.closed' : 'band.live')}
      </Band>
    )
  return null
}
