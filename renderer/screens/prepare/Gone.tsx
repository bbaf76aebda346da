// The meeting is no longer there: it was removed, here or in another window.
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../parts/Button.tsx'
import { Mark } from '../../parts/Mark.tsx'
import styles from './Gone.module.css'

export function Gone() {
  const { t } = useTranslation('prepare')
  const [, go] = useLocation()
  return (
    <main className={styles['sheet']}>
      <Mark size={48} />
      <h1 className="song">{t('gone')}</h1>
      <Button look="primary" onPress={() => go('/')}>
        {t('home')}
      </Button>
    </main>
  )
}
