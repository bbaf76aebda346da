// A whole number with its unit. Full-width digits count, arrows step; told when it is settled, never while it is being typed.
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Shape } from './Shape.tsx'
import styles from './Field.module.css'

type Props = {
  label: string
  value: number | null
  /** Null when the field was emptied. */
  onSettle: (value: number | null) => void
  unit?: ReactNode
  least?: number
  most: number
  placeholder?: string
  isDisabled?: boolean
  /** As tall as a live target. */
  isLive?: boolean
  /** The sentence for a number out of bounds or no number at all. */
  wrongWords: string
}

export function NumberBox({ label, value, onSettle, unit, least = 1, most, wrongWords, ...rest }: Props) {
  const { placeholder, isDisabled = false, isLive = false } = rest
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : numberIn(typed)
  const wrong = read === undefined || (read !== null && (read < least || read > most))
  const settle = () => {
    if (wrong || typed === null) return
    setTyped(null)
    if (read !== value) onSettle(read)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') settle()
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    if (event.altKey) return
    event.preventDefault()
    const next = Math.min(most, Math.max(least, (read ?? least - 1) + (event.key === 'ArrowUp' ? 1 : -1)))
    setTyped(null)
    if (next !== value) onSettle(next)
  }
  return (
    <div className={styles['whole']}>
      <label htmlFor={id} className="hidden-text">
        {label}
      </label>
      <div className={styles['field']} data-slim={!isLive} data-wrong={wrong} data-off={isDisabled}>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? (value === null ? '' : String(value))}
          placeholder={placeholder}
          disabled={isDisabled}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={press}
          {...(wrong ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {})}
        />
        {unit}
      </div>
      {wrong ? (
        <p className={styles['wrong']} id={`${id}-wrong`} role="alert">
          <Shape name="fullSquare" />
          {wrongWords}
        </p>
      ) : null}
    </div>
  )
}

/** Null for nothing, undefined for what is no number. */
function numberIn(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}
