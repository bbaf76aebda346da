// How long a vote has been open, read off the moment it was opened: 已开 1:05.
import { useTranslation } from 'react-i18next'
import { lengthText } from '../../../../shared/numerals.ts'
import type { Vote } from '../../../../shared/session/votes.ts'
import { since } from '../../../../shared/time.ts'
import { useNow } from '../../../live/use-live.tsx'

export function useVoteClock({ opened }: Vote): string {
  const { t } = useTranslation('operator')
  return useNow(({ time }) => t('vote.elapsed', { time: lengthText(since(opened.time, time)) }))
}
