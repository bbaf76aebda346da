// A show of hands while it is counted: the chair's question, the counts, one cell a member, the verdict with its reason.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { differing } from '../../../../shared/ballots.ts'
import { countField } from '../../../../shared/draft.ts'
import { type Vote, notVoted, total } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { useEntry } from '../use-entry.ts'
import { AbandonForm } from './AbandonForm.tsx'
import { CheckForm } from './CheckForm.tsx'
import { CountCells } from './CountCells.tsx'
import { type Asked, asked, enteredIn, wholeCounts } from './entered.ts'
import { figuresOf } from './figure-rows.ts'
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
  const { entry, put, drop } = useEntry(countField(vote.vote), {
    figures: vote.counts === null ? {} : figuresOf(vote.counts),
  })
  const entered = enteredIn(entry.figures)
  const [asking, setAsking] = useState<Asked | null>(null)
  const [counter, setCounter] = useState(vote.countedBy || (meeting?.recorder ?? ''))
  const panel = useRef<HTMLElement>(null)
  const elapsed = useVoteClock(vote)

  // An undo, or another window, may have changed what is on record: the fields follow the record, not their past.
  const recorded = useRef(vote.counts)
  useEffect(() => {
    if (recorded.current === vote.counts) return
    recorded.current = vote.counts
    drop()
  }, [vote.counts, drop])
  const counts = wholeCounts(entered)
  const settle = (which: Asked, value: number | null) => {
    const whole = wholeCounts(enteredIn(put(which, value).figures))
    if (whole === null || total(whole) > vote.present) return
    if (vote.counts !== null && differing(vote.counts, whole).length === 0) return
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
  const isChecking = checking === vote.vote && vote.state === 'counting' && counts !== null
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
      {abandoning === vote.vote ? (
        <AbandonForm asks={(reason) => ({ kind: 'abandonVote', vote: vote.vote, reason })} />
      ) : isChecking ? (
        <CheckForm vote={vote} />
      ) : (
        <>
          <CountCells
            entered={entered}
            onAsk={setAsking}
            onType={put}
            onSettle={settle}
            onEnter={onward}
            notVoted={counts === null ? null : notVoted(vote, counts)}
          />
          <Seats vote={vote} entered={entered} />
          <Verdict vote={vote} counts={counts} counter={counter} onCounter={setCounter} />
        </>
      )}
    </section>
  )
}
