// Where notes are written: N begins, Enter records, Tab changes the kind, Esc leaves, Ctrl+Enter records and calls the next.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { speechCode } from '../../../../shared/numerals.ts'
import type { MeetingId } from '../../../../shared/id.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { currentSpeech, speechOf } from '../../../../shared/session/speeches-record.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Field } from '../../../parts/Field.tsx'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { useSteps } from '../use-step.ts'
import { type MakeCommand, commandsFor } from '../step-commands.ts'
import { type Draft, blank, recordable, useDraft } from './draft.ts'
import { Kind } from './Kind.tsx'
import { fitting, turned } from './note-kinds.ts'
import styles from './Notes.module.css'

export function NoteField({ item, meeting }: { item: LiveItem; meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { toStage, noteAsked } = usePanels()
  const { step } = useSteps()
  const [draft, keep] = useDraft(meeting)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const here = { item: item.item, speech: room.speeches.current }
  const begun = draft.under?.item === item.item ? draft.under : null
  const under = begun ?? here
  const speaking = under.speech !== null
  const as = fitting(draft.as, speaking)

  const answered = useRef(noteAsked.no)
  useEffect(() => {
    if (answered.current === noteAsked.no) return
    answered.current = noteAsked.no
    if (noteAsked.as !== null) keep({ ...draft, as: noteAsked.as })
    const { length } = field.current?.value ?? ''
    field.current?.focus()
    field.current?.setSelectionRange(length, length)
  }, [noteAsked, draft, keep])

  const write = (text: string) => keep({ text, as, under: text === '' ? null : under })
  const note = (): MakeCommand[] => {
    const text = recordable(draft.text)
    return text === '' ? [] : [() => ({ kind: 'takeNote', ...under, as, text })]
  }
  const record = async (...then: readonly MakeCommand[]) => {
    const asked = [...note(), ...then]
    if (asked.length === 0) return
    const sent: Draft = draft
    keep(blank(as))
    const done = await act('notes', ...asked)
    // A note that was not taken stays in the field, unless something new is already there.
    if (!done && field.current?.value === '') keep(sent)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      keep({ ...draft, as: turned(as, event.shiftKey ? -1 : 1, speaking) })
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat)
        void record(...(step.kind === 'callNext' || step.kind === 'callFirst' ? commandsFor(step, '') : []))
    }
  }
  const speech = speechOf(room.speeches, under.speech)
  const elsewhere = speech !== undefined && speech.speech !== currentSpeech(room.speeches)?.speech
  return (
    <div className={styles['in']} data-note-field>
      <Field
        label={t('notes.write')}
        lines
        value={draft.text}
        onChange={write}
        onEnter={() => void record()}
        onEscape={toStage}
        onKey={press}
        input={field}
        placeholder={t(speaking ? 'notes.placeholder' : 'notes.placeholderItem')}
        before={<Kind kind={as} />}
        after={
          elsewhere ? (
            <span className="cap nowrap">
              {t('notes.under', { code: speechCode(speech.no), name: speech.voice.name })}
            </span>
          ) : (
            <span className={styles['keys']}>
              <span className={styles['idle']}>
                <span className="cap">{t('notes.begin')}</span> <KeyCap>N</KeyCap>
              </span>
              <span className={styles['writing']}>
                <Always cap="Tab" word={t('notes.kind')} /> <Always cap="Enter" word={t('notes.record')} />
              </span>
            </span>
          )
        }
      />
    </div>
  )
}

const Always = ({ cap, word }: { cap: string; word: string }) => (
  <span>
    <span className="cap">{word}</span> <KeyCap always>{cap}</KeyCap>
  </span>
)
