// What the operator may set without leaving the meeting: the bell's loudness, single keys, light or dark.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button.tsx'
import { ringBell, useVolume } from '../../../parts/bell-sound.ts'
import { type Theme, setTheme, themeOf } from '../../../parts/theme.ts'
import { useSingleKeys } from '../choices.ts'
import styles from './KeySheet.module.css'

export function Choices() {
  const { t } = useTranslation('operator')
  const [volume, setVolume] = useVolume()
  const [single, setSingle] = useSingleKeys()
  const [theme, show] = useState<Theme>(() => themeOf(document))
  const tryBell = (strokes: number) => void ringBell(strokes, volume).catch(reportError)
  const turn = () => {
    const next = theme === 'dark' ? 'light' : 'dark'
    setTheme(document, next)
    show(next)
  }
  return (
    <div className={styles['choices']}>
      <label className={styles['choice']}>
        <span>{t('choices.volume')}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={10}
          value={volume}
          onChange={(event) => setVolume(Number(event.target.value))}
        />
        <span className="num cap">{volume === 0 ? t('choices.mute') : `${volume}%`}</span>
      </label>
      <div className={styles['choice']}>
        <Button size="slim" onPress={() => tryBell(1)}>
          {t('choices.tryOne')}
        </Button>
        <Button size="slim" onPress={() => tryBell(2)}>
          {t('choices.tryTwo')}
        </Button>
        <Button size="slim" pressed={volume === 0} onPress={() => setVolume(volume === 0 ? 70 : 0)}>
          {t('choices.mute')}
        </Button>
      </div>
      <label className={styles['choice']}>
        <input type="checkbox" checked={single} onChange={(event) => setSingle(event.target.checked)} />
        <span>{t('choices.single')}</span>
      </label>
      <Button size="slim" onPress={turn}>
        {t(theme === 'dark' ? 'choices.toLight' : 'choices.toDark')}
      </Button>
    </div>
  )
}
