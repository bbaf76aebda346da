// Figures read off papers or keypads, entered by one person: Enter goes from one to the next and sends after the last. Shows nobody else's.
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftField } from '../../../../shared/draft.ts'
import { cleaned } from '../../../../shared/line.ts'
import { Button } from '../../../parts/Button.tsx'
import { CountField } from '../../../parts/CountField.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { type Entry, type Figures, type WrittenIn, useEntry } from '../use-entry.ts'
import type { FigureRow } from './figure-rows.ts'
import { WrittenInRows } from './WrittenInRows.tsx'
import styles from './FigureForm.module.css'

export type Sent = {
  figures: Figures
  writeIns: { name: string; votes: number }[]
  by: string
  override: string
  reason: string
}

type Props = {
  /** Under which name it is kept while it is typed. */
  field: DraftField
  /** What stands in it before anybody types. */
  start: Partial<Entry>
  rows: readonly FigureRow[]
  label: string
  how: string
  /** A second count has only to agree; the others may say why figures that do not add up stand as they are; a correction has a reason. */
  as: 'counter' | 'checker' | 'corrector'
  /** Whether names may be written in. */
  writeIns?: boolean
  onSend: (sent: Sent) => Promise<boolean>
  onLeave?: () => void
  /** Beside the button that sends. */
  beside?: ReactNode
}

export function FigureForm({ field, start, rows, label, how, as, writeIns = false, onSend, ...rest }: Props) {
  const { t } = useTranslation('operator')
  const { refuse, refused } = useActs()
  const { toStage } = usePanels()
  const form = useRef<HTMLFormElement>(null)
  const { entry, current, change, put, settle } = useEntry(field, start)
  const [seen] = useState(refused?.no ?? 0)
  const [wasOdd, setWasOdd] = useState(false)
  const [reasonMissing, setReasonMissing] = useState(false)
  const odd =
    as !== 'checker' &&
    refused !== null &&
    refused.no > seen &&
    refused.place === 'vote' &&
    refused.refusal.code === 'BALLOTS_UNBALANCED'
  if (odd && !wasOdd) setWasOdd(true)
  const leave = rest.onLeave ?? toStage
  const firstName = as === 'checker' ? 'vote.checker' : as === 'counter' ? 'vote.counter' : 'result.by'

  const fields = () => [...(form.current?.querySelectorAll<HTMLInputElement>('[data-figure] input') ?? [])]
  /** What was settled last is drawn only after this event: the fields themselves say what is empty. */
  const firstEmpty = () => fields().find((one) => one.value === '' && one !== document.activeElement)
  const send = async () => {
    const { figures, writtenIn, by, override, reason } = current()
    const cells = rows.flatMap((row) => row.cells)
    if (cells.some(({ key }) => figures[key] === undefined) || namedOf(writtenIn) === null) {
      refuse('vote', 'NOT_COUNTED')
      return firstEmpty()?.focus()
    }
    if (cleaned(by) === '') {
      refuse('vote', 'NAME_MISSING')
      return form.current?.querySelector('input')?.focus()
    }
    if (as === 'corrector' && cleaned(reason) === '') {
      setReasonMissing(true)
      return form.current?.querySelector<HTMLInputElement>('[data-reason] input')?.focus()
    }
    const told = { by: cleaned(by), override: cleaned(override), reason: cleaned(reason) }
    if (await onSend({ figures, writeIns: namedOf(writtenIn) ?? [], ...told })) settle()
  }
  const next = () => {
    const empty = firstEmpty()
    if (empty !== undefined) return empty.focus()
    // Where all is filled from the start, Enter goes through it in order.
    const all = fields()
    const here = all.findIndex((one) => one === document.activeElement)
    const following = start.figures === undefined ? undefined : all[here + 1]
    if (following === undefined) void send()
    else following.focus()
  }
  return (
    <form
      ref={form}
      className={styles['form']}
      data-within={as === 'corrector'}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p className={styles['lead']}>
        <b className="song">{label}</b> <span className="cap">{how}</span>
      </p>
      <div className={styles['by']}>
        <Field
          label={t(firstName)}
          labelShown
          value={entry.by}
          autoFocus={entry.by === ''}
          onChange={(by) => change({ by })}
          onEnter={next}
          onEscape={leave}
        />
      </div>
      {rows.map((row, place) => (
        <div key={row.cells[0]?.key} className={styles['row']} role="group" aria-label={row.title}>
          <b className={`song ${styles['title']}`}>{row.title}</b>
          {row.cells.map(({ key, label: name }, cell) => (
            <span key={key} data-figure>
              <CountField
                label={`${row.title}${name}`}
                face={name}
                value={entry.figures[key] ?? null}
                autoFocus={entry.by !== '' && place === 0 && cell === 0}
                onSettle={(value) => put(key, value)}
                onType={(value) => put(key, value)}
                onEnter={next}
                onEscape={leave}
              />
            </span>
          ))}
        </div>
      ))}
      {writeIns ? (
        <WrittenInRows
          rows={entry.writtenIn}
          onChange={(writtenIn) => change({ writtenIn })}
          onEnter={next}
          onEscape={leave}
        />
      ) : null}
      {as === 'corrector' ? (
        <div data-reason>
          <Field
            label={t('result.reason')}
            labelShown
            value={entry.reason}
            onChange={(reason) => change({ reason })}
            onEnter={() => void send()}
            onEscape={leave}
            wrong={reasonMissing && cleaned(entry.reason) === '' ? t('vote.reasonMissing') : undefined}
          />
        </div>
      ) : null}
      {as !== 'checker' && (wasOdd || entry.override !== '') ? (
        <Field
          label={t('vote.override')}
          labelShown
          value={entry.override}
          placeholder={t('vote.overrideExample')}
          onChange={(override) => change({ override })}
          onEnter={() => void send()}
          onEscape={leave}
        />
      ) : null}
      <div className={styles['send']}>
        <Button onPress={() => void send()}>
          {t(as === 'checker' ? 'vote.checkDo' : as === 'counter' ? 'vote.enterDo' : 'result.correctDo')}
        </Button>
        {rest.onLeave === undefined ? null : (
          <Button look="quiet" onPress={rest.onLeave}>
            {t('vote.leave')}
          </Button>
        )}
        {rest.beside}
        <Refused at="vote" />
      </div>
    </form>
  )
}

/** The names that were written in, each with its votes; null while one has none. Rows without a name are none. */
function namedOf(rows: readonly WrittenIn[]): { name: string; votes: number }[] | null {
  const named = rows.filter(({ name }) => cleaned(name) !== '')
  const known = named.flatMap(({ name, votes }) => (votes === null ? [] : [{ name: cleaned(name), votes }]))
  return known.length === named.length ? known : null
}
