// Words to be read aloud: what is only done stands apart from them, and what the meeting will fill in is a visible gap.
import { useTranslation } from 'react-i18next'
import { piecesOf } from '../../shared/host-cue-pieces.ts'
import styles from './Words.module.css'

export function Words({ words }: { words: string }) {
  const { t } = useTranslation('script')
  return (
    <>
      {piecesOf(words).map(({ kind, text }, at) =>
        kind === 'spoken' ? (
          text
        ) : kind === 'direction' ? (
          <i key={at} className={styles['direction']}>
            {text}
          </i>
        ) : (
          <span key={at} className={styles['gap']} title={t('gap')}>
            <span aria-hidden="true">{text}</span>
            <span className="hidden-text">{t('gap')}</span>
          </span>
        ),
      )}
    </>
  )
}
