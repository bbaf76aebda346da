// A count typed or stepped. Full-width digits count as digits, an empty field as nothing said; told when it is settled.
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './CountField.module.css'

type Props = {
  label: string
  /** What is drawn as the label: a shape and the word. */
  face?: ReactNode
  value: number | null
  /** Told on Enter, on leaving and on every step; never while digits are being typed. */
  onSettle: (value: number | null) => void
  /** Told with every digit: for what has to outlast a crash before it is settled. */
  onType?: (value: number | null) => void
  /** After Enter: on to whatever comes next. */
  onEnter?: () => void
  onEscape?: () => void
  onFocus?: () => void
  onBlur?: () => void
  steps?: { less: string; more: string }
  large?: boolean
  wrong?: boolean
  autoFocus?: boolean
}

const most = 100_000

export function CountField({
  label,
  face,
  value,
  onSettle,
  onType,
  onEnter,
  onEscape,
  onFocus,
  onBlur,
  steps,
  ...rest
}: Props) {
  const { large = false, wrong = false, autoFocus } = rest
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  /** What is typed and not told yet: Enter moves on, and leaving must not tell the same again. */
  const untold = useRef<string | null>(null)
  const type = (text: string | null) => {
    untold.current = text
    setTyped(text)
  }
  const shown = typed ?? (value === null ? '' : String(value))
  const settle = (next: number | null) => {
    const isTold = untold.current === null
    type(null)
    if (next !== value || !isTold) onSettle(next)
  }
  const current = () => (typed === null ? value : countOf(typed))
  const step = (by: number) => settle(Math.max(0, Math.min(most, (current() ?? 0) + by)))
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      step(event.key === 'ArrowUp' ? 1 : -1)
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (event.repeat) return
      const next = typed === null || typed.trim() === '' ? (current() ?? 0) : current() // nothing typed: nobody
      settle(next)
      if (next !== null) onEnter?.()
    }
    if (event.key === 'Escape' && onEscape !== undefined) {
      event.stopPropagation()
      settle(current())
      onEscape()
    }
  }
  return (
    <div className={styles['count']} data-large={large} data-wrong={wrong} style={placesOf(shown)}>
      <label htmlFor={id} className={styles['label']} aria-label={label}>
        {face ?? label}
      </label>
      <input
        id={id}
        ref={field}
        className={styles['digits']}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only ever where a person has just asked for this field
        autoFocus={autoFocus}
        aria-invalid={wrong}
        value={shown}
        placeholder="–"
        onChange={(event) => {
          type(event.target.value)
          onType?.(countOf(event.target.value))
        }}
        onFocus={(event) => {
          event.target.select()
          onFocus?.()
        }}
        onBlur={() => {
          if (untold.current !== null) settle(current())
          onBlur?.()
        }}
        onKeyDown={press}
      />
      {steps === undefined ? null : (
        <div className={styles['steps']}>
          <Button aria-label={steps.less} onPress={() => step(-1)}>
            −
          </Button>
          <Button aria-label={steps.more} onPress={() => step(1)}>
            ＋
          </Button>
        </div>
      )}
    </div>
  )
}

/** How many digits the size of a large figure has to leave room for: of a body of thousands there are four. */
export const placesOf = (shown: string): CSSProperties & { '--places': number } => ({
  '--places': Math.max(3, shown.length),
})

/** Digits in either width; whatever else was typed is no count. */
export function countOf(text: string): number | null {
  const digits = text.normalize('NFKC').replaceAll(/\D/g, '')
  return digits === '' ? null : Math.min(most, Number(digits))
}
