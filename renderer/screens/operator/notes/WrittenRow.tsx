// A written speech that was handed in under the item: it stands in the record without a clock.
import { useTranslation } from 'react-i18next'
import { clockText, speechCode } from '../../../../shared/numerals.ts'
import type { Speech } from '../../../../shared/session/speeches-record.ts'
import styles from './Notes.module.css'

export function WrittenRow({ speech }: { speech: Speech }) {
  const { t } = useTranslation('operator')
  return (
    <li className={styles['row']}>
      <span className={`num ${styles['time']}`}>{clockText(speech.called)}</span>
      <span className="cap">{t('notes.written')}</span>
      <span className={styles['text']}>
        <b className="strong">{speech.voice.name}</b>　{speech.title}
      </span>
      <span className={styles['tail']}>
        <span className={`cap nowrap ${styles['code']}`}>{speechCode(speech.no)}</span>
      </span>
    </li>
  )
}
