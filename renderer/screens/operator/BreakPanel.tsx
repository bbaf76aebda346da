// How long the break will be: the clock on the wall counts it, nobody is called in by a machine.
import { useTranslation } from 'react-i18next'
import { minutes } from '../../../shared/time.ts'
import { Button } from '../../parts/Button.tsx'
import { useActs } from './acts.tsx'
import { usePanels } from './panels.tsx'
import { PanelHead } from './PanelHead.tsx'
import { Refused } from './Refused.tsx'
import styles from './Panel.module.css'

const lengths = [10, 15, 20, 30]

export function BreakPanel() {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { closeRight } = usePanels()
  const begin = async (length: number | null) => {
    const asked = { kind: 'startBreak', length: length === null ? null : minutes(length) } as const
    if (await act('panel', asked)) closeRight()
  }
  return (
    <section className={styles['panel']} aria-label={t('break.panel')}>
      <PanelHead title={t('break.panel')} />
      <div className={styles['body']}>
        {lengths.map((length, place) => (
          <Button key={length} autoFocus={place === 0} onPress={() => void begin(length)}>
            {t('break.for', { minutes: length })}
          </Button>
        ))}
        <Button onPress={() => void begin(null)}>{t('break.openEnded')}</Button>
        <Refused at="panel" />
      </div>
    </section>
  )
}
