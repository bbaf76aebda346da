// The words of a note as they will be read: a line as its sentence, a pledge with who and by when, a dissent with who.
import { useTranslation } from 'react-i18next'
import { leadOf, phrased } from '../../../../shared/phrase-bank.ts'
import type { Note } from '../../../../shared/session/notes.ts'
import styles from './Notes.module.css'

export function NoteWords({ note }: { note: Note }) {
  const { t } = useTranslation('operator')
  const around = note.as === 'line' && leadOf(note.phrase) === null
  const said =
    note.as === 'pledge'
      ? [note.unit === '' ? note.who?.name : `${note.unit}${note.who?.name ?? ''}`, note.due]
      : note.as === 'dissent'
        ? [note.who?.name ?? t('notes.who.unnamed'), note.reserved ? t('notes.reserved') : '']
        : []
  const beside = said.filter((each) => each !== undefined && each !== '').join('　')
  return (
    <span className={styles['text']}>
      {around && note.as === 'line' ? phrased(note.phrase, note.text) : note.text}
      {beside === '' ? null : <span className={`cap ${styles['beside']}`}>{beside}</span>}
    </span>
  )
}
