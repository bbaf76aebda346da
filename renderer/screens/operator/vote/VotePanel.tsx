// A show of hands while it is counted: the chair's question, the counts, one cell a member, the verdict with its reason.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Vote, notVoted, total } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { AbandonForm } from './AbandonForm.tsx'
import { CheckForm } from './CheckForm.tsx'
import { CountCells } from './CountCells.tsx'
import { type Asked, type Entered, asked, nothingEntered, wholeCounts } from './entered.ts'
import { Question } from './Question.tsx'
import { Seats } from './Seats.tsx'
import { Verdict } from './Verdict.tsx'
import { VoteHead } from './VoteHead.tsx'
import { useVoteClock } from './use-vote-clock.ts'
import styles from './VotePanel.module.css'

export function VotePanel({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const { checking, abandoning, toStage } = usePanels()
  const [entered, setEntered] = useState<Entered>(vote.counts ?? nothingEntered)
  const [asking, setAsking] = useState<Asked | null>(null)
  const [counter, setCounter] = useState(vote.countedBy || (meeting?.recorder ?? ''))
  const panel = useRef<HTMLElement>(null)
  const elapsed = useVoteClock(vote)

  // An undo, or another window, may have changed what is on record: the fields follow the record, not their past.
  const [seen, setSeen] = useState(vote.counts)
  if (seen !== vote.counts) {
    setSeen(vote.counts)
    setEntered(vote.counts ?? nothingEntered)
  }
  const counts = wholeCounts(entered)
  const settle = (which: Asked, value: number | null) => {
    const next = { ...entered, [which]: value }
    setEntered(next)
    const whole = wholeCounts(next)
    if (whole !== null && total(whole) <= vote.present)
      void act('vote', {
        kind: 'countVotes',
        vote: vote.vote,
        counts: whole,
        ballots: null,
        override: '',
        by: counter.trim(),
      })
  }
  const onward = (from: Asked) => {
    const next = asked[asked.indexOf(from) + 1]
    if (next === undefined) return toStage()
    panel.current?.querySelector<HTMLInputElement>(`[data-count="${next}"] input`)?.focus()
  }
  return (
    <section ref={panel} className={styles['vote']} aria-label={t(`vote.form.${vote.form}`)}>
      <VoteHead
        item={vote.item}
        form={t(`vote.form.${vote.form}`)}
        round={vote.round}
        title={vote.motion}
        elapsed={elapsed}
      />
      <Question vote={vote} asking={asking} entered={entered} />
      <CountCells
        entered={entered}
        onAsk={setAsking}
        onSettle={settle}
        onEnter={onward}
        pressed={vote.form === 'keypad'}
        notVoted={counts === null ? null : notVoted(vote, counts)}
      />
      <Seats vote={vote} entered={entered} />
      {abandoning === vote.vote ? (
        <AbandonForm asks={(reason) => ({ kind: 'abandonVote', vote: vote.vote, reason })} />
      ) : checking === vote.vote && vote.state === 'counting' && counts !== null ? (
        <CheckForm vote={vote} />
      ) : (
        <Verdict vote={vote} counts={counts} counter={counter} onCounter={setCounter} />
      )}
    </section>
  )
}
