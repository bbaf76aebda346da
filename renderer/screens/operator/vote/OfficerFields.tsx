// Who watches over the papers and who counts them: names as they are read out, parted by 、.
import { useTranslation } from 'react-i18next'
import { Field } from '../../../parts/Field.tsx'
import type { OfficerWords } from '../motion.ts'
import styles from './MotionPanel.module.css'

const offices = ['chiefSupervisors', 'supervisors', 'chiefTellers', 'tellers'] as const

type Props = { officers: OfficerWords; onChange: (officers: OfficerWords) => void; onEscape: () => void }

export function OfficerFields({ officers, onChange, onEscape }: Props) {
  const { t } = useTranslation('operator')
  return (
    <div className={styles['officers']} role="group" aria-label={t('vote.officers')}>
      {offices.map((office) => (
        <Field
          key={office}
          label={t(`vote.officer.${office}`)}
          labelShown
          slim
          value={officers[office]}
          placeholder={t('vote.officerExample')}
          onChange={(words) => onChange({ ...officers, [office]: words })}
          onEscape={onEscape}
        />
      ))}
    </div>
  )
}
