// What one speech came to, in a text of its own: written in place, kept at every pause, recorded when it is done or left.
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { speechCode } from '../../../../shared/numerals.ts'
import { summaryOf } from '../../../../shared/session/notes.ts'
import type { Speech } from '../../../../shared/session/speeches-record.ts'
import { useKept } from '../../../live/use-drafts.tsx'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { recordable } from './draft.ts'
import styles from './Notes.module.css'

export function Summary({ speech }: { speech: Speech }) {
  const { t } = useTranslation('operator')
  const recorded = useSession(({ room }) => summaryOf(room.notes, speech.speech)?.text ?? '')
  const { act } = useActs()
  const { toStage, writing, write } = usePanels()
  const field = `summary-${speech.speech}`
  const { value, keep, settle, drop } = useKept(field)
  const about = { code: speechCode(speech.no), name: speech.voice.name }
  if (value === undefined) {
    if (recorded === '') return null
    return (
      <li className={styles['row']}>
        <span className={`cap ${styles['wide']}`}>{t('notes.summary.of', about)}</span>
        <span className={styles['text']}>{recorded}</span>
        <span className={styles['tail']}>
          <span className={`cap nowrap ${styles['code']}`}>{t('notes.summary.short')}</span>
          <span className={styles['tools']}>
            <Button
              size="slim"
              look="quiet"
              aria-label={t('notes.summary.change', about)}
              onPress={() => {
                write(field)
                keep(recorded, false)
              }}
            >
              {t('notes.changeShort')}
            </Button>
          </span>
        </span>
      </li>
    )
  }
  const save = async (): Promise<boolean> => {
    const text = recordable(value)
    if (text === recorded) {
      drop()
      return true
    }
    const done = await act('notes', { kind: 'writeSummary', speech: speech.speech, text })
    if (done) settle()
    return done
  }
  const leave = () => {
    drop()
    toStage()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.stopPropagation()
  }
  return (
    <li className={styles['changing']}>
      <Field
        label={t('notes.summary.write', about)}
        lines
        autoFocus={writing === field}
        value={value}
        onChange={(text) => keep(text, text.trim() === '' && recorded === '')}
        onEnter={() => void save().then((done) => (done ? toStage() : undefined))}
        onEscape={leave}
        onKey={press}
        onBlur={() => {
          if (document.hasFocus()) void save()
        }}
        placeholder={t('notes.summary.placeholder')}
        before={<b className="cap nowrap">{t('notes.summary.of', about)}</b>}
      />
    </li>
  )
}
