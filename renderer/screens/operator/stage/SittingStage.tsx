// Between two sittings: which one is over, when and where the next is. Nobody is called in by a machine.
import { useTranslation } from 'react-i18next'
import { clockText, sittingName, sittingTime } from '../../../../shared/numerals.ts'
import { betweenSince, nextSitting, presentSitting } from '../../../../shared/session/agenda-sittings.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { useActs } from '../acts.tsx'
import { Refused } from '../Refused.tsx'
import styles from './WaitingStage.module.css'
import acts from './SpeechActs.module.css'

export function SittingStage() {
  const { t } = useTranslation('operator')
  const { room, meeting } = useSession()
  const { act } = useActs()
  const since = betweenSince(room.agenda)
  const [last, next] = [presentSitting(room.agenda), nextSitting(room.agenda)]
  if (since === null || last === undefined || next === undefined) return null
  return (
    <section className={styles['waiting']} aria-label={t('sitting.between')}>
      <p className="cap">{t('sitting.ended', { name: sittingName(last), time: clockText(since) })}</p>
      <p className={`song ${styles['sentence']}`}>
        {t('sitting.next', { name: sittingName(next), time: sittingTime(next.starts) })}
      </p>
      <p className={styles['next']}>
        {t('sitting.place', { place: next.place === '' ? (meeting?.place ?? '') : next.place })}
      </p>
      <div className={acts['acts']}>
        <Button look="quiet" onPress={() => void act('stage', { kind: 'adjourn' })}>
          {t('waiting.adjournEarly')}
        </Button>
      </div>
      <Refused at="stage" />
    </section>
  )
}
