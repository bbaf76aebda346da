// One note: when in the speech, what it is, its words, its code; to be changed in place or taken out.
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  cardCode,
  clockText,
  lengthText,
  lineCode,
  noteCode,
  speechCode,
} from '../../../../shared/numerals.ts'
import { itemOf } from '../../../../shared/session/agenda.ts'
import { type Note, isCard } from '../../../../shared/session/notes.ts'
import { speechOf } from '../../../../shared/session/speeches-record.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { type Draft, bodyOf, draftOf } from './draft.ts'
import { Kind } from './Kind.tsx'
import { choicesWithin } from './note-kinds.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { NoteWords, isWhole } from './NoteWords.tsx'
import { useDraft } from './use-draft.ts'
import styles from './Notes.module.css'

/** Drawn again for its own note alone: of a long item there are many. */
export const NoteRow = memo(function NoteRow({ note }: { note: Note }) {
  const { t } = useTranslation('operator')
  const { no, path } = useSession(({ room }) => ({
    no: speechOf(room.speeches, note.speech)?.no,
    path: itemOf(room.agenda, note.item)?.path ?? nowhere,
  }))
  const { act } = useActs()
  const { write } = usePanels()
  const field = `change-${note.note}`
  const changing = useDraft(field)
  const code = no === undefined ? lineCode(path, note.no) : `${speechCode(no)}-${noteCode(note.no)}`
  const whole = isCard(note) && no !== undefined ? cardCode(path, no, note.no) : code
  if (changing.draft !== null)
    return <Changing {...changing} note={note} field={field} draft={changing.draft} />
  return (
    <li className={styles['row']}>
      <span className={`num ${styles['time']}`}>
        {note.into === null ? clockText(note.taken) : lengthText(note.into)}
      </span>
      <Kind choice={draftOf(note)} short={isWhole(note)} />
      <NoteWords note={note} />
      <span className={styles['tail']}>
        <span className={`cap nowrap ${styles['code']}`} title={whole}>
          {code}
        </span>
        <span className={styles['tools']}>
          <Button
            size="slim"
            look="quiet"
            aria-label={t('notes.change', { code })}
            onPress={() => {
              write(field)
              changing.keep(draftOf(note))
            }}
          >
            {t('notes.changeShort')}
          </Button>
          <Button
            size="slim"
            look="quiet"
            aria-label={t('notes.remove', { code })}
            onPress={() => void act('notes', { kind: 'removeNote', note: note.note })}
          >
            <Shape name="cross" />
          </Button>
        </span>
      </span>
    </li>
  )
})

const nowhere: readonly number[] = []

type ChangingProps = { note: Note; field: string; draft: Draft } & Pick<
  ReturnType<typeof useDraft>,
  'keep' | 'settle' | 'drop'
>

/** What is typed is kept as a draft; the record gets one revision, when it is done or the row is left. */
function Changing({ note, field, draft, keep, settle, drop }: ChangingProps) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { toStage, writing } = usePanels()
  const save = async (): Promise<boolean> => {
    const body = bodyOf(draft, room.attendance)
    if (body === null || alike(draft, draftOf(note))) {
      drop()
      return true
    }
    const done = await act('notes', { kind: 'changeNote', note: note.note, body })
    if (done) settle()
    return done
  }
  const leave = () => {
    drop()
    toStage()
  }
  return (
    <li className={styles['changing']}>
      <NoteEditor
        draft={draft}
        choices={choicesWithin(note.speech !== null, draft)}
        label={t('notes.changing')}
        speaker={speechOf(room.speeches, note.speech)?.voice.name}
        onChange={keep}
        onRecord={() => void save().then((done) => (done ? toStage() : undefined))}
        onEscape={leave}
        onLeave={() => void save()}
        autoFocus={writing === field}
      />
    </li>
  )
}

const alike = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other)
