// Who is away, or how many where they have no names, in one line, and the way to change it.
import { useTranslation } from 'react-i18next'
import { headcount, isByName, stateOf } from '../../../../shared/session/attendance.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { usePanels } from '../panels.tsx'
import styles from './LeaveLine.module.css'

export function LeaveLine() {
  const { t } = useTranslation('operator')
  const attendance = useSession(({ room }) => room.attendance)
  const { toggleRight } = usePanels()
  const members = attendance.roll.filter((attendee) => attendee.role === 'member')
  const named = (state: 'left' | 'leave' | 'absent') =>
    members.filter(({ person }) => stateOf(attendance, person) === state).map(({ name }) => name)
  const [leave, left, absent] = [named('leave'), named('left'), named('absent')]
  const count = headcount(attendance)
  const figures = (['leave', 'left', 'absent', 'unmarked'] as const).flatMap((state) =>
    count[state] === 0 ? [] : [t('attendance.counted', { state: t(`state.${state}`), count: count[state] })],
  )
  const words = !isByName(attendance)
    ? figures
    : [
        leave.length === 0 ? '' : t('attendance.onLeave', { names: leave.join(' ') }),
        left.length === 0 ? '' : t('attendance.leftMidway', { names: left.join(' ') }),
        absent.length === 0 ? '' : t('attendance.absent', { names: absent.join(' ') }),
      ].filter((text) => text !== '')
  const line = words.length === 0 ? t('attendance.nobodyAway') : words.join('　')
  return (
    <div className={`cap ${styles['line']}`}>
      <span className="line1 grow" title={line}>
        {line}
      </span>
      <Button look="quiet" keyCap="A" onPress={() => toggleRight('attendance')}>
        {t('attendance.change')}
      </Button>
    </div>
  )
}
