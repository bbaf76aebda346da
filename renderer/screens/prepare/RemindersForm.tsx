// When the console says what may have been forgotten: a preset, or a figure of one's own for each; an empty box is never.
import { useTranslation } from 'react-i18next'
import {
  type Reminders,
  presetOf,
  reminderKinds,
  reminderPresetNames,
  reminderPresets,
} from '../../../shared/reminders.ts'
import { minutes } from '../../../shared/time.ts'
import { Choice } from '../../parts/Choice.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { FormLine } from './FormLine.tsx'
import { useIsLocked } from './use-plan.tsx'
import styles from './RemindersForm.module.css'

const most = 240

type Props = { reminders: Reminders; onChange: (reminders: Reminders) => void }

export function RemindersForm({ reminders, onChange }: Props) {
  const { t } = useTranslation('prepare')
  const locked = useIsLocked()
  const preset = presetOf(reminders)
  return (
    <FormLine label={t('reminders.title')}>
      <Choice
        label={t('reminders.title')}
        value={preset ?? 'own'}
        isDisabled={locked}
        options={[...reminderPresetNames, ...(preset === null ? (['own'] as const) : [])].map((id) => ({
          id,
          label: t(`reminders.preset.${id}`),
        }))}
        onChange={(id) => id !== 'own' && onChange(reminderPresets[id])}
      />
      <ul className={styles['each']}>
        {reminderKinds.map((kind) => (
          <li key={kind}>
            <span aria-hidden="true">{t(`reminders.of.${kind}`)}</span>
            <NumberBox
              label={t(`reminders.of.${kind}`)}
              value={reminders[kind] === null ? null : reminders[kind] / 60_000}
              most={most}
              isDisabled={locked}
              placeholder={t('reminders.never')}
              unit={<span className="cap">{t('unit.minutes')}</span>}
              wrongWords={t('facts.wrongNumber', { most })}
              onSettle={(count) => onChange({ ...reminders, [kind]: count === null ? null : minutes(count) })}
            />
          </li>
        ))}
      </ul>
    </FormLine>
  )
}
