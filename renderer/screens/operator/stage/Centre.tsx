// The middle column: whatever the meeting is at. Bands stand above it and push; nothing ever lies over the dial.
import type { MeetingId } from '../../../../shared/id.ts'
import { openItemOf } from '../../../../shared/session/agenda.ts'
import { betweenSince } from '../../../../shared/session/agenda-sittings.ts'
import { currentSpeech } from '../../../../shared/session/speeches-record.ts'
import { openElectionOf } from '../../../../shared/session/elections.ts'
import { openAppraisalOf } from '../../../../shared/session/appraisals.ts'
import { openVoteOf } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { AppraisalOpening } from '../appraisal/AppraisalOpening.tsx'
import { AppraisalPanel } from '../appraisal/AppraisalPanel.tsx'
import { Notes } from '../notes/Notes.tsx'
import { usePanels } from '../panels.tsx'
import { ElectionPanel } from '../election/ElectionPanel.tsx'
import { MotionPanel } from '../vote/MotionPanel.tsx'
import { VoteAtHand } from '../vote/VoteAtHand.tsx'
import { Adjourned } from './Adjourned.tsx'
import { Bands } from './Bands.tsx'
import { BreakStage } from './BreakStage.tsx'
import { ItemHead } from './ItemHead.tsx'
import { Pace } from './Pace.tsx'
import { ReminderBand } from './ReminderBand.tsx'
import { SittingStage } from './SittingStage.tsx'
import { SpeechStage } from './SpeechStage.tsx'
import { WaitingStage } from './WaitingStage.tsx'
import styles from './Centre.module.css'

export function Centre({ meeting }: { meeting: MeetingId }) {
  const { stage } = usePanels()
  return (
    <main ref={stage} tabIndex={-1} className={styles['centre']}>
      <Bands />
      <ReminderBand meeting={meeting} />
      <AtHand meeting={meeting} />
    </main>
  )
}

function AtHand({ meeting }: { meeting: MeetingId }) {
  const { motion, appraising } = usePanels()
  const { phase, between, pause, item, speech, vote, election, appraisal } = useSession(({ room }) => ({
    phase: room.phase,
    between: betweenSince(room.agenda) !== null,
    pause: room.pause,
    item: openItemOf(room.agenda),
    speech: currentSpeech(room.speeches),
    vote: openVoteOf(room.votes),
    election: openElectionOf(room.elections),
    appraisal: openAppraisalOf(room.appraisals),
  }))
  if (phase === 'adjourned') return <Adjourned meeting={meeting} />
  if (between) return <SittingStage />
  if (vote !== undefined) return <VoteAtHand key={vote.vote} vote={vote} />
  if (election !== undefined) return <ElectionPanel key={election.election} election={election} />
  if (appraisal !== undefined) return <AppraisalPanel key={appraisal.appraisal} appraisal={appraisal} />
  if (item !== undefined && appraising?.item === item.item && speech === undefined && pause === null)
    return <AppraisalOpening item={item} planned={appraising} />
  if (item !== undefined && motion?.item === item.item && speech === undefined && pause === null)
    return <MotionPanel item={item} motion={motion} meeting={meeting} />
  return (
    <>
      {item === undefined ? null : <ItemHead item={item} />}
      {pause !== null ? (
        <BreakStage pause={pause} />
      ) : speech !== undefined ? (
        <SpeechStage speech={speech} />
      ) : (
        <WaitingStage item={item} />
      )}
      {item === undefined ? null : (
        <>
          <Pace item={item.item} />
          <Notes item={item} />
        </>
      )}
    </>
  )
}
