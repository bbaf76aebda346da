// A sign-in in figures: typed one after the other, what is left of 应到 reckoned; and, of figures that hold, what was wrong with them.
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import { censusIn } from '../../../../shared/session/attendance-counts.ts'
import { overOf } from '../../../../shared/session/room-attendance.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { CountField } from '../../../parts/CountField.tsx'
import { Field } from '../../../parts/Field.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { CountHistory } from './CountHistory.tsx'
import { CountSum } from './CountSum.tsx'
import { type Figure, type Typed, censusOf, firstTyped, typedIn } from './typed-census.ts'
import styles from './CountView.module.css'

export function CountView() {
  const { t } = useTranslation('operator')
  const meeting = useSession((session) => session.meeting)
  const attendance = useSession(({ room }) => room.attendance)
  const over = useSession(({ room }) => overOf(room) !== null)
  const { act } = useActs()
  const { closeRight } = usePanels()
  const holds = censusIn(attendance.counts)
  const [mending, setMending] = useState(holds !== null && over)
  const [typed, setTyped] = useState<Typed>(() => firstTyped(attendance))
  const latest = useRef(typed)
  const [by, setBy] = useState(meeting?.recorder ?? '')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const settle = (figure: Figure, value: number | null) => {
    latest.current = { ...latest.current, [figure]: value }
    setTyped(latest.current)
  }
  const send = async () => {
    const census = censusOf(latest.current)
    if (census === null || (mending && (cleaned(reason) === '' || cleaned(by) === '')))
      return setMissing(true)
    const done = await act(
      'panel',
      mending
        ? { kind: 'correctAttendance', census, reason: cleaned(reason), by: cleaned(by) }
        : { kind: 'countAttendance', census },
    )
    if (done) closeRight()
  }
  /** On to the next field, from the last one to the host. */
  const next = () => {
    const fields = [...(form.current?.querySelectorAll('input') ?? [])]
    const behind = fields[fields.findIndex((field) => field === document.activeElement) + 1]
    if (behind === undefined) void send()
    else behind.focus()
  }
  const byRoll = async () => {
    if (await act('panel', { kind: 'countAttendance', census: null })) closeRight()
  }
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || event.code !== 'KeyG' || holds === null || over) return
    event.preventDefault()
    setMending(!mending)
  }
  const wrong = (text: string) => (missing && cleaned(text) === '' ? t('census.missing') : undefined)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Alt and G turn to what was wrong from any field of it
    <div className={styles['view']} ref={form} data-census onKeyDown={press}>
      <div className={styles['figures']}>
        {typedIn.map((figure) => (
          <div key={figure} data-count={figure}>
            <CountField
              label={t(`census.of.${figure}`)}
              value={typed[figure]}
              autoFocus={figure === 'present'}
              wrong={missing && typed[figure] === null && (figure === 'expected' || figure === 'present')}
              onSettle={(value) => settle(figure, value)}
              onEnter={next}
              onEscape={closeRight}
            />
          </div>
        ))}
      </div>
      <CountSum typed={typed} rule={mending ? null : (meeting?.rules.quorum ?? null)} />
      {mending ? (
        <div className={styles['why']}>
          <Field
            label={t('census.by')}
            labelShown
            value={by}
            wrong={wrong(by)}
            onChange={setBy}
            onEnter={next}
            onEscape={closeRight}
          />
          <Field
            label={t('census.reason')}
            labelShown
            value={reason}
            wrong={wrong(reason)}
            onChange={setReason}
            onEnter={() => void send()}
            onEscape={closeRight}
          />
          <Button onPress={() => void send()}>{t('census.mendDo')}</Button>
        </div>
      ) : null}
      {over && holds !== null ? null : (
        <div className={styles['ways']}>
          {mending ? null : <Button onPress={() => void send()}>{t('census.nowDo')}</Button>}
          {holds === null ? null : (
            <Button look="quiet" keyCap="Alt G" onPress={() => setMending(!mending)}>
              {t(mending ? 'census.now' : 'census.mend')}
            </Button>
          )}
          {holds === null || mending || attendance.roll.length === 0 ? null : (
            <Button look="quiet" onPress={() => void byRoll()}>
              {t('census.byRoll')}
            </Button>
          )}
        </div>
      )}
      {missing && (typed.expected === null || typed.present === null) ? (
        <p className="bad" role="alert">
          <Shape name="fullSquare" /> {t('census.presentMissing')}
        </p>
      ) : null}
      <Refused at="panel" />
      <CountHistory counts={attendance.counts} />
    </div>
  )
}
