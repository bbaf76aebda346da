// The chosen person: name, sector, group, office, unit; expected, observing or invited; and leave.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendeeRole } from '../../../shared/meeting.ts'
import { personName } from '../../../shared/person-name.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { FormLine } from './FormLine.tsx'
import { PersonLeave } from './PersonLeave.tsx'
import type { RollRow } from './roll-row.ts'
import { useEdits } from './use-plan.tsx'
import styles from './ItemDetail.module.css'

type Text = 'name' | 'sector' | 'group' | 'office' | 'unit' | 'leaveReason' | 'leaveApprover'
const caps: Record<Text, number> = {
  name: 64,
  sector: 64,
  group: 64,
  office: 64,
  unit: 200,
  leaveReason: 200,
  leaveApprover: 64,
}
const roles: readonly AttendeeRole[] = ['member', 'observer', 'guest']

type Props = {
  row: RollRow
  asked: { field: string; no: number }
  isLocked: boolean
  onRemove: () => void
}

export function PersonDetail({ row, asked, isLocked, onRemove }: Props) {
  const { t } = useTranslation('prepare')
  const edit = useEdits()
  const form = useRef<HTMLDivElement>(null)
  const { field, no } = asked
  useEffect(() => {
    if (no > 0) form.current?.querySelector<HTMLElement>(`[data-field="${field}"] input`)?.focus()
  }, [field, no])
  const text = (name: Text, placeholder = '') => (
    <div data-field={name}>
      <Field
        label={t(`person.${name}`)}
        slim
        value={row[name]}
        placeholder={placeholder}
        isDisabled={isLocked}
        wrong={row[name].length > caps[name] ? t('facts.tooLong', { most: caps[name] }) : undefined}
        // Initials belong to the name: the host derives them anew.
        onChange={(value) =>
          edit.row(row, { [name]: value, ...(name === 'name' ? { initials: '' } : {}) }, name)
        }
        {...(name === 'name'
          ? { onBlur: () => tidy(row, (clean) => edit.row(row, { name: clean, initials: '' }, name)) }
          : {})}
      />
    </div>
  )
  return (
    <>
      <div className={styles['head']}>
        <h2 className="song line1">{row.name || t('roll.nameless')}</h2>
        <span className="grow" />
        {isLocked ? null : (
          <Button size="slim" look="quiet" keyCap="Del" onPress={onRemove}>
            {t('remove')}
          </Button>
        )}
      </div>
      <div className={styles['form']} ref={form}>
        <FormLine label={t('person.name')}>{text('name')}</FormLine>
        <FormLine label={t('person.sector')}>{text('sector')}</FormLine>
        <FormLine label={t('person.group')}>{text('group')}</FormLine>
        <FormLine label={t('person.office')}>{text('office', t('person.officeExample'))}</FormLine>
        <FormLine label={t('person.unit')}>{text('unit')}</FormLine>
        <hr />
        <FormLine label={t('person.role')}>
          <Segments
            label={t('person.role')}
            value={row.role}
            isDisabled={isLocked}
            options={roles.map((role) => ({ id: role, label: t(`roll.role.${role}`) }))}
            onChange={(role) => edit.row(row, { role }, 'role')}
          />
        </FormLine>
        <FormLine label={t('person.leave')}>
          <PersonLeave
            row={row}
            isLocked={isLocked}
            reason={text('leaveReason', t('person.reasonExample'))}
            approver={text('leaveApprover', t('person.approverExample'))}
          />
        </FormLine>
      </div>
    </>
  )
}

/** 张 静 is 张静: when the field is left, never while it is typed. */
function tidy(row: RollRow, write: (name: string) => void): void {
  const clean = personName(row.name)
  if (clean !== row.name) write(clean)
}
