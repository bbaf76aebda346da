// Where notes are written: N begins, Enter records, Tab changes the kind, Esc leaves, Ctrl+Enter records and calls the next.
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { speechCode } from '../../../../shared/numerals.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { belongsToItem } from '../../../../shared/session/notes.ts'
import { currentSpeech, openInterruption, speechOf } from '../../../../shared/session/speeches-record.ts'
import { useLive, useSession } from '../../../live/use-live.tsx'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { useSteps } from '../use-step.ts'
import { type MakeCommand, commandsFor } from '../step-commands.ts'
import { type Draft, blank, bodyOf } from './draft.ts'
import { choicesFor, fitting } from './note-kinds.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { useDraft } from './use-draft.ts'
import styles from './Notes.module.css'

const fresh = blank()

export function NoteField({ item }: { item: LiveItem }) {
  const { t } = useTranslation('operator')
  const speeches = useSession(({ room }) => room.speeches)
  const live = useLive()
  const { act } = useActs()
  const { toStage, noteAsked } = usePanels()
  const { step } = useSteps()
  const { draft: written, keep, settle } = useDraft('note')
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const here = { item: item.item, speech: speeches.current }
  const kept = written ?? fresh
  const begun = kept.under?.item === item.item ? kept.under : null
  const under = begun ?? here
  const speaking = under.speech !== null
  const draft = useMemo(() => ({ ...kept, ...fitting(kept, speaking) }), [kept, speaking])

  const answered = useRef(noteAsked.no)
  useEffect(() => {
    if (answered.current === noteAsked.no) return
    answered.current = noteAsked.no
    if (noteAsked.choice !== null) keep({ ...draft, ...noteAsked.choice })
    const { length } = field.current?.value ?? ''
    field.current?.focus()
    field.current?.setSelectionRange(length, length)
  }, [noteAsked, draft, keep])

  const write = (next: Draft) => keep({ ...next, under: next.text === '' ? null : under })
  const record = async (...then: readonly MakeCommand[]) => {
    const body = bodyOf(draft, live.get().session.room.attendance)
    const speech = body !== null && belongsToItem(body) ? null : under.speech
    const note: MakeCommand[] =
      body === null ? [] : [() => ({ kind: 'takeNote', item: under.item, speech, body })]
    if (note.length + then.length === 0) return
    settle(blank(draft.as === 'pledge' || draft.as === 'dissent' ? undefined : draft))
    field.current?.focus()
    const done = await act('notes', ...note, ...then)
    // A note that was not taken stays in the field, unless something new is already there.
    if (!done && field.current?.value === '') keep({ ...draft, under })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat)
      void record(...(step.kind === 'callNext' || step.kind === 'callFirst' ? commandsFor(step, null) : []))
  }
  const speech = speechOf(speeches, under.speech)
  const elsewhere = speech !== undefined && speech.speech !== currentSpeech(speeches)?.speech
  const ofItem = speaking && belongsToItem(draft)
  return (
    <div className={styles['in']} data-note-field>
      <NoteEditor
        draft={draft}
        choices={choicesFor(speaking, draft)}
        label={t('notes.write')}
        placeholder={t(belongsToItem(draft) ? 'notes.placeholderItem' : 'notes.placeholder')}
        speaker={openInterruption(speech)?.voice.name ?? speech?.voice.name}
        onChange={write}
        onRecord={() => void record()}
        onEscape={toStage}
        onKey={press}
        input={field}
        after={
          ofItem ? (
            <span className="cap nowrap">{t('notes.underItem')}</span>
          ) : elsewhere ? (
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
