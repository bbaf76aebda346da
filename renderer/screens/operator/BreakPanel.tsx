// How long the break will be, or is to be from now on; and the end of a sitting, where another follows. Nobody is called in by a machine.
import { useTranslation } from 'react-i18next'
import { sittingName, sittingTime } from '../../../shared/numerals.ts'
import { nextSitting } from '../../../shared/session/agenda-sittings.ts'
import { minutes } from '../../../shared/time.ts'
import { useSession } from '../../live/use-live.tsx'
import { Button } from '../../parts/Button.tsx'
import { useActs } from './acts.tsx'
import { usePanels } from './panels.tsx'
import { PanelHead } from './PanelHead.tsx'
import { Refused } from './Refused.tsx'
import styles from './Panel.module.css'

const lengths = [10, 15, 20, 30]

export function BreakPanel() {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { closeRight } = usePanels()
  const onBreak = room.pause !== null
  const next = nextSitting(room.agenda)
  const lasting = async (length: number | null) => {
    const whole = length === null ? null : minutes(length)
    const kind = onBreak ? 'changeBreakLength' : 'startBreak'
    if (await act('panel', { kind, length: whole })) closeRight()
  }
  const closeSitting = async () => {
    if (await act('panel', { kind: 'closeSitting' })) closeRight()
  }
  const title = t(onBreak ? 'break.change' : 'break.panel')
  return (
    <section className={styles['panel']} aria-label={title}>
      <PanelHead title={title} />
      <div className={styles['body']}>
        {onBreak ? <p className="cap">{t('break.counted')}</p> : null}
        <div className={styles['pairs']}>
          {lengths.map((length, place) => (
            <Button key={length} autoFocus={place === 0} onPress={() => void lasting(length)}>
              {t('break.for', { minutes: length })}
            </Button>
          ))}
          <Button onPress={() => void lasting(null)}>{t('break.openEnded')}</Button>
        </div>
        {next === undefined ? null : (
          <>
            <p className="cap">
              {t('sitting.next', { name: sittingName(next), time: sittingTime(next.starts) })}
            </p>
            <Button onPress={() => void closeSitting()}>{t('sitting.close')}</Button>
          </>
        )}
        <Refused at="panel" />
      </div>
    </section>
  )
}
