// The leave of a person on the roll: of which kind, why, who approved it, and whether it was asked for in writing.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOfReason, leaveKinds, noLeave } from '../../../shared/leave.ts'
import { Segments } from '../../parts/Segments.tsx'
import { Tick } from '../../parts/Tick.tsx'
import type { RollRow } from './roll-row.ts'
import { useEdits } from './use-plan.tsx'
import own from './PersonDetail.module.css'

type Props = { row: RollRow; isLocked: boolean; reason: ReactNode; approver: ReactNode }

export function PersonLeave({ row, isLocked, reason, approver }: Props) {
  const { t } = useTranslation('prepare')
  const edit = useEdits()
  return (
    <>
      <div className={own['leave']}>
        <Tick
          isSelected={row.onLeave}
          isDisabled={isLocked}
          onChange={(onLeave) => edit.row(row, onLeave ? { onLeave } : noLeave, 'leave')}
        >
          {t('person.onLeave')}
        </Tick>
      </div>
      {row.onLeave ? (
        <div className={own['told']}>
          <Segments
            label={t('person.leaveKind')}
            // Until somebody says it, the reason does: 因病住院 is an illness.
            value={row.leaveKind ?? kindOfReason(row.leaveReason)}
            isDisabled={isLocked}
            options={leaveKinds.map((id) => ({ id, label: t(`person.kinds.${id}`) }))}
            onChange={(leaveKind) => edit.row(row, { leaveKind }, 'leaveKind')}
          />
          {reason}
          <div className={own['pair']}>
            {approver}
            <Tick
              isSelected={row.leaveWritten}
              isDisabled={isLocked}
              onChange={(leaveWritten) => edit.row(row, { leaveWritten }, 'leaveWritten')}
            >
              {t('person.leaveWritten')}
            </Tick>
          </div>
        </div>
      ) : null}
    </>
  )
}
