// One note: when in the speech, what it is, its words, its code; to be changed in place or taken out.
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clockText, itemCode, lengthText, noteCode, speechCode } from '../../../../shared/numerals.ts'
import { itemOf } from '../../../../shared/session/agenda.ts'
import type { Note } from '../../../../shared/session/notes.ts'
import { speechOf } from '../../../../shared/session/speeches-record.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { recordable } from './draft.ts'
import { Kind } from './Kind.tsx'
import { turned } from './note-kinds.ts'
import styles from './Notes.module.css'

export function NoteRow({ note }: { note: Note }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const [changing, setChanging] = useState(false)
  const speech = speechOf(room.speeches, note.speech)
  const item = itemOf(room.agenda, note.item)
  const code = `${speech === undefined ? itemCode(item?.path ?? []) : speechCode(speech.no)}-${noteCode(note.no)}`
  if (changing) return <Changing note={note} done={() => setChanging(false)} />
  return (
    <li className={styles['row']}>
      <span className={`num ${styles['time']}`}>
        {note.into === null ? clockText(note.taken) : lengthText(note.into)}
      </span>
      <Kind kind={note.as} />
      <span className={styles['text']}>{note.text}</span>
      <span className={styles['tail']}>
        <span className={`cap nowrap ${styles['code']}`}>{code}</span>
        <span className={styles['tools']}>
          <Button
            size="slim"
            look="quiet"
            aria-label={t('notes.change', { code })}
            onPress={() => setChanging(true)}
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
}

function Changing({ note, done }: { note: Note; done: () => void }) {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { toStage } = usePanels()
  const [text, setText] = useState(note.text)
  const [as, setAs] = useState(note.as)
  const leave = () => {
    done()
    toStage()
  }
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    event.preventDefault()
    setAs(turned(as, event.shiftKey ? -1 : 1, note.speech !== null))
  }
  const save = async () => {
    const words = recordable(text)
    if (words === note.text && as === note.as) return leave()
    if (await act('notes', { kind: 'changeNote', note: note.note, as, text: words })) leave()
  }
  return (
    <li className={styles['changing']}>
      <Field
        label={t('notes.changing')}
        lines
        autoFocus
        value={text}
        onChange={setText}
        onEnter={() => void save()}
        onEscape={leave}
        onKey={turn}
        before={<Kind kind={as} />}
      />
    </li>
  )
}
