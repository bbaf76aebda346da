// 应到, 列席, 应邀 or 请假, in shape and word.
import { useTranslation } from 'react-i18next'
import type { AttendeeRole } from '../../../shared/meeting.ts'
import { Shape, type ShapeName } from '../../parts/Shape.tsx'
import styles from './RollTab.module.css'

const shapes: Record<AttendeeRole, ShapeName> = { member: 'disc', observer: 'circle', guest: 'diamond' }

type Props = { role: AttendeeRole; onLeave: boolean; reason: string }

export function PersonState({ role, onLeave, reason }: Props) {
  const { t } = useTranslation('prepare')
  return (
    <span className={styles['state']}>
      <Shape name={onLeave ? 'dashedCircle' : shapes[role]} size={10} />
      <span className="line1">
        {onLeave
          ? reason === ''
            ? t('roll.onLeave')
            : t('roll.onLeaveFor', { reason })
          : t(`roll.role.${role}`)}
      </span>
    </span>
  )
}
