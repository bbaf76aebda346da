// The chair's sentence in its three steps: 同意的, 不同意的, 弃权的.
import { useTranslation } from 'react-i18next'
import { Shape } from '../../../parts/Shape.tsx'
import { type Asked, type Entered, asked } from './entered.ts'
import styles from './Question.module.css'

export function Question({ asking, entered }: { asking: Asked; entered: Entered }) {
  const { t } = useTranslation('operator')
  return (
    <div className={styles['question']}>
      <span className="cap">{t('chair.says')}</span>
      <q className="song">{t(`vote.question.${asking}`)}</q>
      <ol className="cap">
        {asked.map((one) => (
          <li key={one} {...(one === asking ? { 'aria-current': 'step' as const } : {})}>
            {entered[one] !== null && one !== asking ? <Shape name="check" /> : null}
            {t(`vote.asked.${one}`)}
          </li>
        ))}
      </ol>
    </div>
  )
}
