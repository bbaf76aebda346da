// One person's mark in full: the state, when, and with a leave its kind, reason, who approved it and whether in writing.
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Leave, kindOfReason, leaveKinds } from '../../../../shared/leave.ts'
import { cleaned } from '../../../../shared/line.ts'
import type { Attendee } from '../../../../shared/meeting.ts'
import { clockText } from '../../../../shared/numerals.ts'
import type { Presence } from '../../../../shared/session/attendance-presence.ts'
import type { Mark } from '../../../../shared/session/values.ts'
import { useLive } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { Tick } from '../../../parts/Tick.tsx'
import { Refused } from '../Refused.tsx'
import { spaced } from '../spaced.ts'
import { momentTyped } from './time-typed.ts'
import styles from './MarkForm.module.css'

const states = ['present', 'left', 'leave', 'absent', 'unmarked'] as const

type Props = {
  attendee: Attendee
  presence: Presence | undefined
  state: Mark['state']
  onMark: (mark: Mark) => void
  onLeave: () => void
}

export function MarkForm({ attendee, presence, state: first, onMark, onLeave }: Props) {
  const { t } = useTranslation('operator')
  const live = useLive()
  const before = presence?.leave ?? null
  const [state, setState] = useState(first)
  const [kind, setKind] = useState<Leave['kind'] | null>(
    before?.kind ?? (first === 'leave' ? 'private' : null),
  )
  const [reason, setReason] = useState(before?.reason ?? '')
  const [approver, setApprover] = useState(before?.approver ?? '')
  const [written, setWritten] = useState(before?.written ?? false)
  const [time, setTime] = useState('')
  const at = momentTyped(time, live.now())
  const away = state === 'leave' || state === 'left'
  const record = () => {
    if (at === undefined) return
    const why = cleaned(reason)
    const said = kind ?? (state === 'leave' || why !== '' ? kindOfReason(why) : null)
    const leave =
      !away || said === null ? null : { kind: said, reason: why, approver: cleaned(approver), written }
    onMark({ person: attendee.person, state, leave, at })
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
      <div className={styles['parts']} role="group" aria-label={t('mark.state')}>
        {states.map((one) => (
          <Part key={one} pressed={one === state} onPress={() => setState(one)}>
            {t(one === 'present' && presence?.state === 'left' ? 'state.back' : `state.${one}`)}
          </Part>
        ))}
      </div>
      {away ? (
        <div className={styles['parts']} role="group" aria-label={t('mark.kind')} data-kinds>
          {leaveKinds.map((one, nth) => (
            <Part
              key={one}
              focus={one === (kind ?? 'illness')}
              pressed={one === kind}
              onPress={() => setKind(one === kind && state === 'left' ? null : one)}
            >
              {t('mark.kindKey', { no: nth + 1, word: t(`leaveKind.${one}`) })}
            </Part>
          ))}
        </div>
      ) : null}
      {away ? (
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
      ) : null}
      <div className={styles['pair']}>
        <Field
          {...fields}
          label={t('mark.time')}
          value={time}
          onChange={setTime}
          autoFocus={!away}
          placeholder={t('mark.now')}
          wrong={at === undefined ? t('mark.noTime') : undefined}
        />
        {away ? (
          <Tick isSelected={written} onChange={setWritten}>
            {t('mark.written')}
          </Tick>
        ) : (
          <span />
        )}
      </div>
      <Refused at="panel" />
      <div className={styles['ways']}>
        <Button onPress={record} keyCap="Enter">
          {t('mark.record')}
        </Button>
        <Button look="quiet" onPress={onLeave} keyCap="Esc">
          {t('mark.leave')}
        </Button>
      </div>
    </div>
  )
}

/** Enter belongs to a button, but not to the kinds: they are chosen by space or their digits, as in a form. */
const isOther = (target: EventTarget): boolean =>
  target instanceof HTMLButtonElement && target.closest('[data-kinds]') === null

type PartProps = { pressed: boolean; focus?: boolean; onPress: () => void; children: string }

const Part = ({ pressed, focus = false, onPress, children }: PartProps) => (
  <button
    type="button"
    aria-pressed={pressed}
    className={styles['part']}
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- a leave is asked for its kind first
    autoFocus={focus}
    onClick={onPress}
  >
    {children}
  </button>
)

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
