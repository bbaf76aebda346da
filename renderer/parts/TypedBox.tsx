// A value typed as words and read when it is settled: a date, a time of day. What cannot be read stays, with a sentence under it.
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Shape } from './Shape.tsx'
import styles from './Field.module.css'

type Props = {
  label: string
  value: string
  /** Null for what cannot be read. */
  read: (text: string) => string | null
  show: (value: string) => string
  onSettle: (value: string) => void
  after?: ReactNode
  wrongWords: string
  placeholder?: string
  isDisabled?: boolean
}

export function TypedBox({ label, value, read, show, onSettle, after, wrongWords, ...rest }: Props) {
  const { placeholder, isDisabled = false } = rest
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const wrong = typed !== null && left && read(typed) === null
  const settle = () => {
    if (typed === null) return
    const next = read(typed)
    setLeft(true)
    if (next === null) return
    setTyped(null)
    if (next !== value) onSettle(next)
  }
  const press = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && event.key === 'Enter') settle()
  }
  return (
    <div className={styles['whole']}>
      <label htmlFor={id} className="hidden-text">
        {label}
      </label>
      <div className={styles['field']} data-slim="true" data-wrong={wrong} data-off={isDisabled}>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={typed ?? (value === '' ? '' : show(value))}
          placeholder={placeholder}
          disabled={isDisabled}
          onChange={(event) => {
            setTyped(event.target.value)
            setLeft(false)
          }}
          onFocus={(event) => event.target.select()}
          onBlur={settle}
          onKeyDown={press}
          {...(wrong ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {})}
        />
        {after}
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
