// A passage while it is written: kept at every pause in typing, with the marks of figures to put in. Esc gives back what stood there.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longest } from '../../shared/host-cue-edit.ts'
import { Button } from '../parts/Button.tsx'
import { Shape } from '../parts/Shape.tsx'
import styles from './WordsField.module.css'

/** Milliseconds without a key. */
const pause = 700

type Props = {
  label: string
  words: string
  /** The figures that can be left to the meeting. */
  slots: readonly string[]
  /** A passage of one's own goes with its words; others always have some. */
  onEmpty?: () => void
  onKeep: (words: string) => void
  onDone: () => void
  size: 'live' | 'slim'
}

export function WordsField({ label, words, slots, onEmpty, onKeep, onDone, size }: Props) {
  const { t } = useTranslation('script')
  const [text, setText] = useState(words)
  const field = useRef<HTMLTextAreaElement>(null)
  const first = useRef(words)
  const kept = useRef(words)
  const empty = text.trim() === ''
  const wrong = text.length > longest ? 'tooLong' : empty && onEmpty === undefined ? 'empty' : null
  /** After Esc nothing that was typed is kept any more. */
  const given = useRef(false)
  const keep = (typed: string) => {
    const bare = typed.trim()
    if (given.current || bare === kept.current || bare.length > longest || bare === '') return
    kept.current = bare
    onKeep(bare)
  }
  const latest = useRef(() => {})
  useEffect(() => {
    latest.current = () => keep(text)
  })
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), pause)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another letter begins the pause anew
  }, [text])
  // Whoever leaves the page in the middle of a word keeps it.
  useEffect(() => () => latest.current(), [])
  const done = () => {
    if (wrong !== null) return
    if (empty && kept.current !== '') onEmpty?.()
    keep(text)
    onDone()
  }
  const giveUp = () => {
    if (first.current === '' && kept.current !== '') onEmpty?.()
    keep(first.current)
    given.current = true
    onDone()
  }
  const put = (name: string) => {
    const area = field.current
    if (area === null) return
    area.setRangeText(`【${name}】`, area.selectionStart, area.selectionEnd, 'end')
    setText(area.value)
    area.focus()
  }
  return (
    <div className={styles['editing']}>
      <textarea
        ref={field}
        className={`song ${styles['field']}`}
        aria-label={label}
        aria-invalid={wrong !== null}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only ever where a person has just asked for this field
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => keep(text)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            event.stopPropagation()
            giveUp()
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done()
        }}
      />
      {wrong === null ? null : (
        <p className="bad" role="alert">
          <Shape name="fullSquare" /> {t(wrong)}
        </p>
      )}
      <div className={styles['acts']}>
        {slots.map((name) => (
          <Button key={name} size={size} look="quiet" onPress={() => put(name)}>
            {t('put', { name })}
          </Button>
        ))}
        <span className="grow" />
        <Button size="slim" keyCap="Ctrl Enter" isDisabled={wrong !== null} onPress={done}>
          {t('done')}
        </Button>
      </div>
      {slots.length === 0 ? null : <p className="cap">{t('slots')}</p>}
    </div>
  )
}
