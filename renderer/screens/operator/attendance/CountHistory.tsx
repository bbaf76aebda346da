// The figures that were entered, the last first, with what of them was put right: nothing that stood there is gone.
import { useTranslation } from 'react-i18next'
import { clockText } from '../../../../shared/numerals.ts'
import type { Counted } from '../../../../shared/session/attendance-counts.ts'
import { censusWords } from '../../../../shared/turnout-words.ts'
import styles from './CountView.module.css'

export function CountHistory({ counts }: { counts: readonly Counted[] }) {
  const { t } = useTranslation('operator')
  if (counts.length === 0) return null
  return (
    <ul className={`cap ${styles['history']}`} aria-label={t('census.history')}>
      {counts.toReversed().flatMap(({ at, census, corrections }, nth) => [
        <li key={`${nth}`}>
          {clockText(at)}　{census === null ? t('census.wasRoll') : censusWords(census)}
        </li>,
        ...corrections.toReversed().map((one, back) => (
          <li key={`${nth} ${back}`}>
            {t('census.mended', {
              time: clockText(one.at),
              by: one.by,
              reason: one.reason,
              figures: censusWords(one.from),
            })}
          </li>
        )),
      ])}
    </ul>
  )
}
