// The last steps, newest first: when, what, whether it was taken back, and where undo ends and why.
import { useTranslation } from 'react-i18next'
import { clockTextWithSeconds } from '../../../shared/numerals.ts'
import { useSession } from '../../live/use-live.tsx'
import { Button } from '../../parts/Button.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { PanelHead } from './PanelHead.tsx'
import { type ToldStep, stepsTold } from './steps-told.ts'
import { useRoomActs } from './use-room-acts.ts'
import panel from './Panel.module.css'
import styles from './StepsPanel.module.css'

export function StepsPanel() {
  const { t } = useTranslation('operator')
  const session = useSession()
  const { undo, redo } = useRoomActs()
  return (
    <section className={panel['panel']} aria-label={t('steps.title')}>
      <PanelHead title={t('steps.title')} />
      <div className={styles['acts']}>
        <Button keyCap="Ctrl Z" onPress={undo}>
          {t('toast.undo')}
        </Button>
        <Button keyCap="Ctrl Y" onPress={redo}>
          {t('toast.redo')}
        </Button>
      </div>
      <ol className={styles['list']} aria-label={t('steps.title')} tabIndex={0}>
        {stepsTold(session).map((step) => (
          <Row key={step.command} step={step} />
        ))}
      </ol>
    </section>
  )
}

function Row({ step }: { step: ToldStep }) {
  const { t } = useTranslation('operator')
  const words =
    step.told === null ? t(step.what, { ns: 'facts' }) : t(`did.${step.told.what}`, step.told.about)
  return (
    <li className={styles['row']} data-undone={step.undone} data-stop={step.stop}>
      <span className={`num cap ${styles['time']}`}>{clockTextWithSeconds(step.at)}</span>
      <span className={styles['what']}>{words}</span>
      {step.undone ? (
        <span className="cap nowrap">
          <Shape name="cross" /> {t('steps.undone')}
        </span>
      ) : null}
      {step.stop ? (
        <span className={`cap ${styles['why']}`}>
          <Shape name="dash" /> {t('steps.stop')}
        </span>
      ) : null}
    </li>
  )
}
