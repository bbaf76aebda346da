// What a timing card does, in one sentence: 7:00 一声、8:00 两声、超时照走.
import { useTranslation } from 'react-i18next'
import type { TimingCard } from '../../shared/timing-card.ts'

/** 7:30, of a length in milliseconds. */
export const minutesText = (length: number): string => {
  const whole = Math.round(length / 1000)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

export function useCardWords(): (card: TimingCard) => string {
  const { t } = useTranslation('timing')
  return ({ limit, bells, overtime }) => {
    if (limit === null) return t('untimed')
    const rings = bells.map(({ left, strokes }) =>
      t('bell', { at: minutesText(limit - left), strokes: t(`strokes.${strokes}`) }),
    )
    const first = rings.length === 0 ? [t('noBells', { limit: minutesText(limit) })] : rings
    const every = overtime.kind === 'ringOn' ? overtime.every / 1000 : 0
    return [...first, t(overtime.kind, { every })].join('、')
  }
}
