// Whether counts pass, with the reason in words: what was reached, of which base, and what was needed.
import { useTranslation } from 'react-i18next'
import type { Counts } from '../../../../shared/session/values.ts'
import { type Vote, needed, passes } from '../../../../shared/session/votes.ts'
import { reachWords } from '../../../../shared/verdict.ts'
import { useSession } from '../../../live/use-live.tsx'
import { shareName } from '../share-name.ts'

export function useReason(): (vote: Vote, counts: Counts) => { passed: boolean; why: string } {
  const { t } = useTranslation('operator')
  const kind = useSession().meeting?.kind ?? 'standing'
  return (vote, counts) => {
    const passed = passes(vote, counts)
    const figures = {
      yes: counts.for,
      body: t(`body.${kind}`),
      base: vote.base,
      needed: needed(vote) ?? 0,
      ...vote.rule,
    }
    // The words of the catalogue speak of all members; any other base is named by the verdict itself.
    if (vote.rule.of !== 'all')
      return { passed, why: reachWords(kind, vote, vote.ballots?.valid ?? null, needed(vote), passed) }
    return { passed, why: t(`vote.why.${shareName(vote.rule)}.${passed ? 'passed' : 'notPassed'}`, figures) }
  }
}
