// What the sign of a bell says: 铃响两声：时间到.
import { useTranslation } from 'react-i18next'
import { lengthText } from '../../../shared/numerals.ts'
import type { BellSign } from '../../live/use-bells.ts'

export function useBellWords(): (bell: BellSign) => string {
  const { t } = useTranslation('operator')
  const { t: timing } = useTranslation('timing')
  return ({ left, strokes, silent }) => {
    const about = { strokes: timing(`strokes.${strokes}`), length: lengthText(left) }
    const words = t(left > 0 ? 'bell.before' : left === 0 ? 'bell.limit' : 'bell.over', about)
    return silent ? `${words}${t('bell.silent')}` : words
  }
}
