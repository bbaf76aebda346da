// Notes under the open item: the field first and the newest right below it, so that nothing jumps while one writes.
import { useTranslation } from 'react-i18next'
import { clockTextWithSeconds } from '../../../../shared/numerals.ts'
import type { MeetingId } from '../../../../shared/id.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { useSession } from '../../../live/use-live.tsx'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { Refused } from '../Refused.tsx'
import { NoteField } from './NoteField.tsx'
import { NoteRow } from './NoteRow.tsx'
import { WrittenRow } from './WrittenRow.tsx'
import styles from './Notes.module.css'

export function Notes({ item, meeting }: { item: LiveItem; meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const { room, last } = useSession()
  const speaking = room.speeches.current !== null
  const notes = room.notes.list.filter((note) => note.item === item.item).toReversed()
  const written = room.speeches.list
    .filter((one) => one.item === item.item && one.mode === 'written')
    .toReversed()
  return (
    <section className={styles['notes']} aria-label={t('notes.title')}>
      <div className={styles['head']}>
        <h2>{t(speaking ? 'notes.title' : 'notes.ofItem')}</h2>
        <span className={`cap ${styles['hint']}`}>
          {t(speaking ? 'notes.hint' : 'notes.hintItem')}
          {speaking ? <KeyCap>P</KeyCap> : null}
        </span>
        <Refused at="notes" />
        <span className="grow" />
        <span className="cap nowrap">
          <Shape name="check" /> {t('notes.saved', { time: clockTextWithSeconds(last) })}
        </span>
      </div>
      <NoteField item={item} meeting={meeting} />
      <ol className={styles['list']} aria-label={t('notes.list')} tabIndex={0}>
        {notes.map((note) => (
          <NoteRow key={note.note} note={note} />
        ))}
        {written.map((speech) => (
          <WrittenRow key={speech.speech} speech={speech} />
        ))}
      </ol>
    </section>
  )
}
