// How the edits of a script stand: that one was not kept, or that one was taken away and can be brought back.
import { useTranslation } from 'react-i18next'
import { Button } from '../parts/Button.tsx'
import { Shape } from '../parts/Shape.tsx'
import type { Cues } from './use-cues.ts'
import styles from './CuesState.module.css'

export function CuesState({ cues: { failed, bringBack } }: { cues: Cues }) {
  const { t } = useTranslation('script')
  return (
    <>
      {failed ? (
        <p className={`bad ${styles['state']}`} role="status">
          <Shape name="fullSquare" /> {t('failed')}
        </p>
      ) : null}
      {bringBack === null ? null : (
        <p className={styles['state']} role="status">
          <span className="grow">{t('removed')}</span>
          <Button size="slim" onPress={() => void bringBack()}>
            {t('bringBack')}
          </Button>
        </p>
      )}
    </>
  )
}
