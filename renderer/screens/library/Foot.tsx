// The foot of the first page: where the data lie, the settings, and light or dark.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { About } from '../../../shared/contract.ts'
import { Button } from '../../parts/Button.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { setTheme, themeOf } from '../../parts/theme.ts'
import styles from './Foot.module.css'

export function Foot({ about, onSettings }: { about: About | null; onSettings: () => void }) {
  const { t } = useTranslation('library')
  const [theme, setShown] = useState(() => themeOf(document))
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <footer className={`cap ${styles['foot']}`}>
      <span className="ok">
        <Shape name="check" />
      </span>
      <span className="nowrap">{t('foot.local')}</span>
      {about === null ? null : (
        <span className="line1">{t('foot.folder', { folder: about.dataFolder })}</span>
      )}
      <span className="grow" />
      <span className="nowrap">{t('foot.secret')}</span>
      <Button size="slim" look="quiet" keyCap="S" onPress={onSettings}>
        {t('foot.settings')}
      </Button>
      <Button
        size="slim"
        look="quiet"
        onPress={() => {
          setTheme(document, other)
          setShown(other)
        }}
      >
        {t(`theme.${other}`)}
      </Button>
      {about === null ? null : (
        <span className="nowrap">{t('foot.version', { version: about.version })}</span>
      )}
    </footer>
  )
}
