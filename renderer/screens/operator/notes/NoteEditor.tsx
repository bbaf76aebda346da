// One note in the making: its kind, its words, and below them what a pledge or a dissent says beside its words.
import { type KeyboardEvent, type ReactNode, type Ref, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { slotsOf } from '../../../../shared/phrase-bank.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Field } from '../../../parts/Field.tsx'
import { Tick } from '../../../parts/Tick.tsx'
import { type Draft, voiceOf } from './draft.ts'
import { Kind } from './Kind.tsx'
import { type Choice, turned } from './note-kinds.ts'
import styles from './NoteEditor.module.css'

type Props = {
  draft: Draft
  choices: readonly Choice[]
  onChange: (draft: Draft) => void
  /** Enter in any of its fields. */
  onRecord: () => void
  onEscape: () => void
  /** The focus left all of its fields. */
  onLeave?: () => void
  onKey?: (event: KeyboardEvent) => void
  label: string
  placeholder?: string
  /** Whose pledge it is where nobody is named. */
  speaker?: string | undefined
  autoFocus?: boolean
  input?: Ref<HTMLInputElement & HTMLTextAreaElement>
  after?: ReactNode
}

export function NoteEditor({ draft, choices, onChange, onRecord, onEscape, onLeave, onKey, ...rest }: Props) {
  const { t } = useTranslation('operator')
  const whole = useRef<HTMLDivElement>(null)
  const extras = draft.as === 'pledge' || draft.as === 'dissent'
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      onChange({ ...draft, ...turned(draft, event.shiftKey ? -1 : 1, choices) })
    }
    if (event.key === 'ArrowDown' && extras && atEnd(event.target)) {
      event.preventDefault()
      whole.current?.querySelector('input')?.focus()
    }
    onKey?.(event)
  }
  const back = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowUp') return onKey?.(event)
    event.preventDefault()
    whole.current?.querySelector('textarea')?.focus()
  }
  const shared = { slim: true, onEnter: onRecord, onEscape, onKey: back }
  const leave = () => {
    // The next element has the focus only once this event is over.
    setTimeout(() => {
      if (whole.current !== null && !whole.current.contains(document.activeElement) && document.hasFocus())
        onLeave?.()
    })
  }
  return (
    <div ref={whole} className={styles['whole']} data-blank={draft.text === ''} onBlur={leave}>
      <Field
        {...rest}
        lines
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
        onEnter={onRecord}
        onEscape={onEscape}
        onKey={press}
        placeholder={slotted(draft) ? t('notes.placeholderSlots') : (rest.placeholder ?? '')}
        before={<Kind choice={draft} />}
      />
      {extras ? (
        <div className={styles['extras']}>
          <span className={styles['who']}>
            <Field
              {...shared}
              label={t(`notes.who.${draft.as}`)}
              labelShown
              value={draft.who}
              onChange={(who) => onChange({ ...draft, who })}
              placeholder={
                draft.as === 'dissent' ? t('notes.who.unnamed') : (rest.speaker ?? t('notes.who.nobody'))
              }
              after={<Meant draft={draft} />}
            />
          </span>
          {draft.as === 'pledge' ? (
            <>
              <span className={styles['unit']}>
                <Field
                  {...shared}
                  label={t('notes.unit')}
                  labelShown
                  value={draft.unit}
                  onChange={(unit) => onChange({ ...draft, unit })}
                  placeholder={t('notes.unitExample')}
                />
              </span>
              <span className={styles['due']}>
                <Field
                  {...shared}
                  label={t('notes.due')}
                  labelShown
                  value={draft.due}
                  onChange={(due) => onChange({ ...draft, due })}
                  placeholder={t('notes.dueExample')}
                />
              </span>
            </>
          ) : (
            <span className={styles['reserved']}>
              <Tick isSelected={draft.reserved} onChange={(reserved) => onChange({ ...draft, reserved })}>
                {t('notes.reserved')}
              </Tick>
            </span>
          )}
        </div>
      ) : null}
    </div>
  )
}

const slotted = ({ as, phrase }: Draft): boolean => as === 'line' && slotsOf(phrase) > 1

const atEnd = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement && target.selectionStart === target.value.length

/** The person of the roll that the letters mean, where they are not the name itself. */
function Meant({ draft }: { draft: Draft }) {
  const { attendance } = useSession().room
  const voice = voiceOf(draft.who, '', attendance)
  return voice === null || voice.person === null || voice.name === draft.who ? null : (
    <span className="cap nowrap">{voice.name}</span>
  )
}
