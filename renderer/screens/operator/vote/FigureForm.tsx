// Figures read off papers, entered by one person: Enter goes from one to the next and sends after the last. Shows nobody else's.
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button.tsx'
import { CountField } from '../../../parts/CountField.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import styles from './FigureForm.module.css'

export type Figures = Readonly<Record<string, number>>
export type FigureRow = { title: string; cells: readonly { key: string; label: string }[] }
export type Sent = { figures: Figures; by: string; override: string }

type Props = {
  rows: readonly FigureRow[]
  /** Who enters these figures; the name can be changed. */
  by: string
  label: string
  how: string
  /** A first count may be taken as it is with a reason; a second one has only to agree. */
  first: boolean
  onSend: (sent: Sent) => Promise<unknown>
  children?: ReactNode
  onward?: () => boolean
}

export function FigureForm({ rows, label, how, first, onSend, children, onward, ...rest }: Props) {
  const { t } = useTranslation('operator')
  const { refuse, refused } = useActs()
  const { toStage } = usePanels()
  const form = useRef<HTMLFormElement>(null)
  const [figures, setFigures] = useState<Readonly<Record<string, number | null>>>({})
  const latest = useRef(figures)
  const [by, setBy] = useState(rest.by)
  const [override, setOverride] = useState('')
  const odd = first && refused?.place === 'vote' && refused.refusal.code === 'BALLOTS_UNBALANCED'
  const [wasOdd, setWasOdd] = useState(false)
  if (odd && !wasOdd) setWasOdd(true)

  const settle = (key: string, value: number | null) => {
    latest.current = { ...latest.current, [key]: value }
    setFigures(latest.current)
  }
  const send = () => {
    const whole = wholeOf(rows, latest.current)
    if (whole === null) {
      refuse('vote', 'NOT_COUNTED')
      return firstEmpty(form)?.focus()
    }
    if (by.trim() === '') {
      refuse('vote', 'NAME_MISSING')
      return form.current?.querySelector('input')?.focus()
    }
    void onSend({ figures: whole, by: by.trim(), override: override.trim() })
  }
  const next = () => {
    const empty = firstEmpty(form)
    if (empty !== undefined) return empty.focus()
    if (onward?.() !== true) send()
  }
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p className={styles['lead']}>
        <b className="song">{label}</b> <span className="cap">{how}</span>
      </p>
      <div className={styles['by']}>
        <Field
          label={t(first ? 'vote.counter' : 'vote.checker')}
          labelShown
          value={by}
          autoFocus={by === ''}
          onChange={setBy}
          onEnter={next}
          onEscape={toStage}
        />
      </div>
      {rows.map((row, place) => (
        <div key={row.title} className={styles['row']} role="group" aria-label={row.title}>
          <b className="song line1">{row.title}</b>
          {row.cells.map(({ key, label: name }, cell) => (
            <span key={key} data-figure={figures[key] ?? ''}>
              <CountField
                label={`${row.title}${name}`}
                face={name}
                value={figures[key] ?? null}
                autoFocus={by !== '' && place === 0 && cell === 0}
                onSettle={(value) => settle(key, value)}
                onEnter={next}
                onEscape={toStage}
              />
            </span>
          ))}
        </div>
      ))}
      {children}
      {wasOdd ? (
        <Field
          label={t('vote.override')}
          labelShown
          value={override}
          placeholder={t('vote.overrideExample')}
          onChange={setOverride}
          onEnter={send}
          onEscape={toStage}
        />
      ) : null}
      <div className={styles['send']}>
        <Button onPress={send}>{t(first ? 'vote.enterDo' : 'vote.checkDo')}</Button>
        <Refused at="vote" />
      </div>
    </form>
  )
}

/** What was settled last is in the state only after this event: the fields themselves say what is empty. */
const firstEmpty = (form: RefObject<HTMLFormElement | null>): HTMLInputElement | undefined =>
  [...(form.current?.querySelectorAll<HTMLInputElement>('[data-figure] input') ?? [])].find(
    (field) => field.value === '' && field !== document.activeElement,
  )

function wholeOf(
  rows: readonly FigureRow[],
  figures: Readonly<Record<string, number | null>>,
): Figures | null {
  const cells = rows.flatMap((row) => row.cells.map(({ key }) => [key, figures[key] ?? null] as const))
  const known = cells.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))
  return known.length === cells.length ? Object.fromEntries(known) : null
}
