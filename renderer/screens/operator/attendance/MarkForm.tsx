// One person's mark in full: the state, when, and with a leave its kind, reason, who approved it and whether in writing; or a correction.
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Leave, kindOfReason, leaveKinds } from '../../../../shared/leave.ts'
import { cleaned } from '../../../../shared/line.ts'
import type { Attendee } from '../../../../shared/meeting.ts'
import { clockText } from '../../../../shared/numerals.ts'
import type { Presence } from '../../../../shared/session/attendance-presence.ts'
import type { CommandOf } from '../../../../shared/session/command.ts'
import type { AwayState, Mark } from '../../../../shared/session/values.ts'
import { useLive, useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { Tick } from '../../../parts/Tick.tsx'
import { Refused } from '../Refused.tsx'
import { spaced } from '../spaced.ts'
import { Parts } from './Parts.tsx'
import { momentTyped } from './time-typed.ts'
import styles from './MarkForm.module.css'

const states = ['present', 'left', 'leave', 'absent', 'unmarked'] as const

type Props = {
  attendee: Attendee
  presence: Presence | undefined
  state: Mark['state']
  /** The sitting has come to its agenda. */
  began: boolean
  onMark: (mark: Mark) => void
  onCorrect: (command: CommandOf<'correctPresence'>) => void
  onLeave: () => void
}

export function MarkForm({ attendee, presence, state: first, began, onMark, onCorrect, onLeave }: Props) {
  const { t } = useTranslation('operator')
  const live = useLive()
  const { meeting } = useSession()
  const before = presence?.leave ?? null
  const [state, setState] = useState(first)
  const [kind, setKind] = useState<Leave['kind'] | null>(
    before?.kind ?? (first === 'leave' ? 'private' : null),
  )
  const [reason, setReason] = useState(before?.reason ?? '')
  const [approver, setApprover] = useState(before?.approver ?? '')
  const [written, setWritten] = useState(before?.written ?? false)
  const [time, setTime] = useState('')
  const [never, setNever] = useState(false)
  const [why, setWhy] = useState('')
  const [by, setBy] = useState(meeting?.recorder ?? '')
  const [tried, setTried] = useState(false)
  const at = momentTyped(time, live.now())
  const away = state === 'leave' || state === 'left'
  const wasHere = began && (presence?.visits ?? []).length > 0
  const instead = wasHere ? insteadOf(state, never) : null
  const record = () => {
    const said = kind ?? (state === 'leave' || cleaned(reason) !== '' ? kindOfReason(cleaned(reason)) : null)
    const leave =
      !away || said === null
        ? null
        : { kind: said, reason: cleaned(reason), approver: cleaned(approver), written }
    const { person } = attendee
    if (instead === null) {
      if (at !== undefined) onMark({ person, state, leave, at })
      return
    }
    setTried(true)
    if (cleaned(why) === '' || cleaned(by) === '') return
    const told = { reason: cleaned(why), by: cleaned(by) }
    onCorrect({ kind: 'correctPresence', person, state: instead, leave, ...told })
  }
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const chosen = leaveKinds[Number(event.key) - 1]
    const typing = event.target instanceof HTMLInputElement
    if (away && !typing && chosen !== undefined) setKind(chosen)
    else if (event.key === 'Enter' && !isOther(event.target)) record()
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const fields = { slim: true, onEnter: record, onEscape: onLeave } as const
  const missing = (text: string, words: string) => (tried && cleaned(text) === '' ? words : undefined)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- digits choose the kind, Enter records, Esc leaves
    <div className={styles['form']} onKeyDown={press}>
      <p>
        <b className={styles['name']}>{attendee.name}</b>
        <span className="cap">
          {'\u3000'}
          {spaced(attendee.sector || attendee.unit, course(presence, t))}
        </span>
      </p>
      <Parts
        label={t('mark.state')}
        value={state}
        options={states.map((id) => ({
          id,
          label: t(id === 'present' && presence?.state === 'left' ? 'state.back' : `state.${id}`),
        }))}
        onChange={setState}
      />
      {wasHere && state === 'leave' ? (
        <Parts
          label={t('mark.how')}
          value={never ? 'wasNever' : 'wentMidway'}
          options={(['wentMidway', 'wasNever'] as const).map((id) => ({ id, label: t(`mark.${id}`) }))}
          onChange={(how) => setNever(how === 'wasNever')}
        />
      ) : null}
      {away ? (
        <>
          <Parts
            quiet
            label={t('mark.kind')}
            value={kind}
            focus={kind ?? 'illness'}
            options={leaveKinds.map((id, nth) => ({
              id,
              label: t('mark.kindKey', { no: nth + 1, word: t(`leaveKind.${id}`) }),
            }))}
            onChange={(id) => setKind(id === kind && state === 'left' ? null : id)}
          />
          <div className={styles['pair']}>
            <Field
              {...fields}
              label={t('attendance.reason', attendee)}
              value={reason}
              onChange={setReason}
              placeholder={t('mark.reason')}
            />
            <Field
              {...fields}
              label={t('mark.approver')}
              value={approver}
              onChange={setApprover}
              placeholder={t('mark.approver')}
            />
          </div>
        </>
      ) : null}
      {instead === null ? null : (
        <Field
          {...fields}
          label={t('mark.why')}
          value={why}
          onChange={setWhy}
          autoFocus={!away}
          placeholder={t('mark.whyExample')}
          before={<span className="cap nowrap">{t('mark.why')}</span>}
          wrong={missing(why, t('mark.whyMissing'))}
        />
      )}
      <div className={styles['pair']}>
        {instead === null ? (
          <Field
            {...fields}
            label={t('mark.time')}
            value={time}
            onChange={setTime}
            autoFocus={!away}
            placeholder={t('mark.now')}
            wrong={at === undefined ? t('mark.noTime') : undefined}
          />
        ) : (
          <Field
            {...fields}
            label={t('mark.by')}
            value={by}
            onChange={setBy}
            before={<span className="cap nowrap">{t('mark.by')}</span>}
            wrong={missing(by, t('mark.byMissing'))}
          />
        )}
        {away ? (
          <Tick isSelected={written} onChange={setWritten}>
            {t('mark.written')}
          </Tick>
        ) : (
          <span />
        )}
      </div>
      {instead === null ? null : <p className="cap">{t('mark.stays')}</p>}
      <Refused at="panel" />
      <div className={styles['ways']}>
        <Button onPress={record} keyCap="Enter">
          {t(instead === null ? 'mark.record' : 'mark.correct')}
        </Button>
        <Button look="quiet" onPress={onLeave} keyCap="Esc">
          {t('mark.leave')}
        </Button>
      </div>
    </div>
  )
}

/** What takes the place of a coming that never was: a leave only where it is said to be one. */
function insteadOf(state: Mark['state'], never: boolean): AwayState | null {
  if (state === 'absent' || state === 'unmarked') return state
  return state === 'leave' && never ? state : null
}

/** Enter belongs to a button, but not to the kinds: they are chosen by space or their digits, as in a form. */
const isOther = (target: EventTarget): boolean =>
  target instanceof HTMLButtonElement && target.closest('[data-quiet="true"]') === null

/** 9:00 到会, 9:20 离会, 9:30 返会, side by side. */
const course = (
  presence: Presence | undefined,
  t: (key: 'state.present' | 'state.left' | 'state.back') => string,
) =>
  (presence?.visits ?? [])
    .flatMap(({ from, to }, visit) => [
      `${clockText(from)} ${t(visit === 0 ? 'state.present' : 'state.back')}`,
      ...(to === null ? [] : [`${clockText(to)} ${t('state.left')}`]),
    ])
    .join('　')
