// Notes under the open item: the field first and the newest right below it, so that nothing jumps while one writes.
import { useTranslation } from 'react-i18next'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { useSession } from '../../../live/use-live.tsx'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { Refused } from '../Refused.tsx'
import { NoteField } from './NoteField.tsx'
import { NoteRow } from './NoteRow.tsx'
import { Saved } from './Saved.tsx'
import { Summary } from './Summary.tsx'
import { WrittenRow } from './WrittenRow.tsx'
import styles from './Notes.module.css'

export function Notes({ item }: { item: LiveItem }) {
  const { t } = useTranslation('operator')
  const speaking = useSession(({ room }) => room.speeches.current !== null)
  const notes = useSession(({ room }) =>
    room.notes.list.filter((note) => note.item === item.item).toReversed(),
  )
  const speeches = useSession(({ room }) =>
    room.speeches.list.filter((one) => one.item === item.item).toReversed(),
  )
  return (
    <section className={styles['notes']} aria-label={t('notes.title')}>
      <div className={styles['head']}>
        <h2>{t(speaking ? 'notes.title' : 'notes.ofItem')}</h2>
        <span className={`cap ${styles['hint']}`}>
          {t(speaking ? 'notes.hint' : 'notes.hintItem')}
          <span className={styles['hintKeys']}>
            {t('notes.hintPledge')} <KeyCap>P</KeyCap>
          </span>
          <span className={styles['hintKeys']}>
            {t('notes.hintPhrases')} <KeyCap>F2</KeyCap>
          </span>
          {speeches.length === 0 ? null : (
            <span className={styles['hintKeys']}>
              {t('notes.summary.short')} <KeyCap>U</KeyCap>
            </span>
          )}
        </span>
        <Refused at="notes" />
        <span className="grow" />
        <Saved />
      </div>
      <NoteField item={item} />
      <ol className={styles['list']} aria-label={t('notes.list')} tabIndex={0}>
        {speeches.map((speech) =>
          speech.mode === 'oral' ? <Summary key={speech.speech} speech={speech} /> : null,
        )}
        {notes.map((note) => (
          <NoteRow key={note.note} note={note} />
        ))}
        {speeches.map((speech) =>
          speech.mode === 'written' ? <WrittenRow key={speech.speech} speech={speech} /> : null,
        )}
      </ol>
    </section>
  )
}
