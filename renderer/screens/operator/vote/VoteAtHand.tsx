// The vote that is open, in the panel of its form.
import { isCounted, isTyped } from '../../../../shared/decision-form.ts'
import type { Vote } from '../../../../shared/session/votes.ts'
import { AgreementPanel } from './AgreementPanel.tsx'
import { BallotPanel } from './BallotPanel.tsx'
import { VotePanel } from './VotePanel.tsx'

export function VoteAtHand({ vote }: { vote: Vote }) {
  if (!isCounted(vote.form)) return <AgreementPanel vote={vote} />
  return isTyped(vote.form) ? <BallotPanel vote={vote} /> : <VotePanel vote={vote} />
}
