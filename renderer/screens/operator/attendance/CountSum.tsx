// Whether figures that are being typed close: 应到 = 实到 + 请假 + 缺席 + 未说明, and whether they are enough. 未说明 is reckoned, never typed.
import { useTranslation } from 'react-i18next'
import { type Share, threshold } from '../../../../shared/share.ts'
import { accounted } from '../../../../shared/session/values-attendance.ts'
import { quorumLine, sumLine, unexplained } from '../../../../shared/turnout-words.ts'
import { Shape } from '../../../parts/Shape.tsx'
import { type Typed, censusOf } from './typed-census.ts'
import styles from './CountView.module.css'

export function CountSum({ typed, rule }: { typed: Typed; rule: Share | null }) {
  const { t } = useTranslation('operator')
  const census = censusOf(typed)
  if (census === null) return <p className={`cap ${styles['sum']}`}>{t('census.blank')}</p>
  const unmarked = census.expected - accounted(census)
  if (unmarked < 0)
    return (
      <p className={`bad ${styles['sum']}`}>
        <Shape name="fullSquare" /> {t('census.tooMany', { sum: accounted(census), over: -unmarked })}
      </p>
    )
  const figures = { ...census, unmarked }
  const why = unexplained(figures)
  const met = rule === null || census.present >= threshold(census.expected, rule)
  return (
    <div className={styles['sum']}>
      <p className="num">{sumLine(figures)}</p>
      {why === null ? null : (
        <p className="warn">
          <Shape name="fullTriangle" /> {why}
        </p>
      )}
      {rule === null ? null : (
        <p className={met ? 'ok' : 'bad'}>
          <Shape name={met ? 'check' : 'fullSquare'} /> {t(met ? 'turnout.met' : 'turnout.notMet')}
          <span className="cap"> {quorumLine(census.expected, rule)}</span>
        </p>
      )}
    </div>
  )
}
