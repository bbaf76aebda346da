// The words of a note as they will be read: a pledge with who and by when, a dissent with who, and some lines as their whole sentence.
import { useTranslation } from 'react-i18next'
import { openMark, piecesOf } from '../../../../shared/open-slot.ts'
import { leadOf, phraseName, phrased } from '../../../../shared/phrase-bank.ts'
import type { Note } from '../../../../shared/session/notes.ts'
import styles from './Notes.module.css'

/** Characters of a phrase that stand beside the text: 会议指出. A longer one, or one that runs around it, is read in the text. */
const beside = 4

export const isWhole = (note: Note): boolean =>
  note.as === 'line' && (leadOf(note.phrase) === null || [...phraseName(note.phrase)].length > beside)

export function NoteWords({ note }: { note: Note }) {
  const { t } = useTranslation('operator')
  const said =
    note.as === 'pledge'
      ? [note.unit === '' ? note.who?.name : `${note.unit}${note.who?.name ?? ''}`, note.due]
      : note.as === 'dissent'
        ? [note.who?.name ?? t('notes.who.unnamed'), note.reserved ? t('notes.reserved') : '']
        : []
  const aside = said.filter((each) => each !== undefined && each !== '').join('　')
  return (
    <span className={styles['text']}>
      {piecesOf(note.as === 'line' && isWhole(note) ? phrased(note.phrase, note.text) : note.text).map(
        ({ text, open }, place) =>
          open ? (
            // oxlint-disable-next-line react/no-array-index-key -- the same words may stand twice
            <mark key={place} className={styles['open']}>
              {openMark(text)}
            </mark>
          ) : (
            text
          ),
      )}
      {aside === '' ? null : <span className={`cap ${styles['aside']}`}>{aside}</span>}
    </span>
  )
}
