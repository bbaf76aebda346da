// Under an item whose speakers will not fit its time: the estimate, and the remedy as a button.
import { useTranslation } from 'react-i18next'
import { minutes } from '../../../shared/time.ts'
import { limitedTo } from '../../../shared/timing-card.ts'
import { Button } from '../../parts/Button.tsx'
import { Shape } from '../../parts/Shape.tsx'
import type { Crowded } from './missing.ts'
import { useEdits, usePlanState } from './use-plan.tsx'
import styles from './AgendaTree.module.css'

export function Crowd({ crowd, isLocked }: { crowd: Crowded; isLocked: boolean }) {
  const { t } = useTranslation('prepare')
  const edit = useEdits()
  const { item, speakers, limit, need, planned, fits } = crowd
  const { rules } = usePlanState().edited.facts
  const timing = item.timing ?? rules.timing
  return (
    <div className={styles['crowd']}>
      <span className="warn">
        <Shape name="fullTriangle" />
      </span>
      <span className="line1">
        {t('crowd.words', { speakers, limit: limit / 60_000, need, over: need - planned })}
      </span>
      <span className="grow" />
      {isLocked ? null : fits >= 1 ? (
        <Button
          size="slim"
          look="quiet"
          onPress={() => edit.item(item, { timing: limitedTo(timing, minutes(fits)) }, 'limit')}
        >
          <u>{t('crowd.shorten', { fits })}</u>
        </Button>
      ) : (
        <Button
          size="slim"
          look="quiet"
          onPress={() => edit.item(item, { planned: minutes(need) }, 'minutes')}
        >
          <u>{t('crowd.lengthen', { need })}</u>
        </Button>
      )}
    </div>
  )
}
