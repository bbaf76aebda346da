// The head of a panel in the lower right, with the way out of it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button.tsx'
import { usePanels } from './panels.tsx'
import styles from './Panel.module.css'

export function PanelHead({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation('operator')
  const { closeRight } = usePanels()
  return (
    <div className={styles['head']}>
      <h2>{title}</h2>
      {children}
      <span className="grow" />
      <Button look="quiet" keyCap="Esc" onPress={closeRight}>
        {t('panel.close')}
      </Button>
    </div>
  )
}
