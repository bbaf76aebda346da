// A field for words: label, what stands before and behind the text, and a sentence under it when something is wrong.
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import { Shape } from './Shape.tsx'
import styles from './Field.module.css'

type Props = {
  label: string
  /** Otherwise the label is only read aloud. */
  labelShown?: boolean
  value: string
  onChange: (text: string) => void
  /** Enter, never one that ends a composition or repeats; with lines, Shift+Enter begins a new one instead. */
  onEnter?: () => void
  onEscape?: () => void
  /** Any other key, before the field itself; stop it to keep it. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => void
  onFocus?: () => void
  onBlur?: () => void
  placeholder?: string
  before?: ReactNode
  after?: ReactNode
  wrong?: string | undefined
  /** Grows with its text, up to a few lines. */
  lines?: boolean
  slim?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
  input?: Ref<HTMLInputElement & HTMLTextAreaElement>
  /** For a field that steers a list of candidates. */
  listbox?: { id: string; active: string | undefined; open: boolean }
}

export function Field({ label, labelShown = false, value, onChange, wrong, before, after, ...rest }: Props) {
  const {
    onEnter,
    onEscape,
    onKey,
    onFocus,
    onBlur,
    placeholder,
    lines = false,
    slim = false,
    isDisabled = false,
    input,
    listbox,
  } = rest
  const id = useId()
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    // While there is text, Ctrl+Z and Ctrl+Y take back typing and nothing else.
    if (/^[zy]$/i.test(event.key) && (event.ctrlKey || event.metaKey) && value !== '') event.stopPropagation()
    onKey?.(event)
    if (event.isDefaultPrevented()) return
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === 'Enter' && plain && !(lines && event.shiftKey)) {
      event.preventDefault()
      if (!event.repeat) onEnter?.()
    }
    if (event.key === 'Escape' && onEscape !== undefined) {
      event.stopPropagation()
      onEscape()
    }
  }
  const shared = {
    id,
    ref: input,
    value,
    placeholder,
    onFocus,
    onBlur,
    onKeyDown: press,
    disabled: isDisabled,
    autoComplete: 'off',
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- only ever where a person has just asked for this field
    autoFocus: rest.autoFocus,
    spellCheck: false,
    ...(wrong === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` }),
    ...(listbox === undefined
      ? {}
      : {
          role: 'combobox',
          'aria-autocomplete': 'list' as const,
          'aria-controls': listbox.id,
          'aria-expanded': listbox.open,
          'aria-activedescendant': listbox.active,
        }),
  }
  return (
    <div className={styles['whole']}>
      <label htmlFor={id} className={labelShown ? `cap ${styles['label']}` : 'hidden-text'}>
        {label}
      </label>
      <div
        className={styles['field']}
        data-slim={slim}
        data-wrong={wrong !== undefined}
        data-off={isDisabled}
      >
        {before}
        {lines ? (
          <textarea {...shared} rows={1} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input {...shared} type="text" onChange={(event) => onChange(event.target.value)} />
        )}
        {after}
      </div>
      {wrong === undefined ? null : (
        <p className={styles['wrong']} id={`${id}-wrong`} role="alert">
          <Shape name="fullSquare" />
          {wrong}
        </p>
      )}
    </div>
  )
}
