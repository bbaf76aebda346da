// How loud the bell is on this machine, tried as it will be heard, and what it does for those who cannot hear.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { hushBell, prepareBell, ringBell, useVolume } from '../../parts/bell-sound.ts'
import styles from './Sound.module.css'

type Tried = 'one' | 'two' | 'three' | 'on'
const strokes: Record<Tried, number> = { one: 1, two: 2, three: 3, on: 2 }
const ringing = { times: 5, every: 3 }

export function Sound() {
  const { t } = useTranslation('settings')
  const [volume, setVolume] = useVolume()
  const [how, setHow] = useState<'heard' | 'muted' | 'forbidden' | 'failed' | null>(null)
  useEffect(() => {
    prepareBell().catch(reportError)
    return hushBell
  }, [])
  const attempt = (what: Tried) => {
    ringBell(strokes[what], volume, what === 'on' ? ringing : undefined).then(setHow, (error: unknown) => {
      setHow('failed')
      reportError(error)
    })
  }
  return (
    <main className={styles['page']}>
      <section className={styles['part']} aria-labelledby="sound-head">
        <h2 className="song" id="sound-head">
          {t('sound.heading')}
        </h2>
        <div className={styles['form']}>
          <label className={styles['label']} htmlFor="bell-volume">
            {t('sound.volume')}
          </label>
          <div className={styles['line']}>
            <input
              id="bell-volume"
              type="range"
              min={0}
              max={100}
              step={5}
              value={volume}
              onChange={(event) => setVolume(Number(event.target.value))}
            />
            <span className={`num ${styles['figure']}`}>
              {volume === 0 ? t('sound.muted') : `${volume}%`}
            </span>
            <Button size="slim" pressed={volume === 0} onPress={() => setVolume(volume === 0 ? 70 : 0)}>
              {t('sound.mute')}
            </Button>
          </div>
          <span className={styles['label']}>{t('sound.try')}</span>
          <div className={styles['line']}>
            {(['one', 'two', 'three', 'on'] as const).map((what) => (
              <Button key={what} size="slim" onPress={() => attempt(what)}>
                {t(`sound.tryOf.${what}`)}
              </Button>
            ))}
            <Button size="slim" look="quiet" onPress={hushBell}>
              {t('sound.hush')}
            </Button>
          </div>
          <span />
          <p className={`cap ${styles['how']}`} role="status">
            {how === null || how === 'heard' ? null : <Shape name="fullTriangle" />}
            {how === null ? t('sound.untried') : t(`sound.how.${how}`)}
          </p>
        </div>
        <ul className={styles['words']}>
          {(['once', 'hidden', 'seen', 'machine'] as const).map((line) => (
            <li key={line}>
              <span className="cap">
                <Shape name="dash" size={10} />
              </span>
              {t(`sound.words.${line}`)}
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}
