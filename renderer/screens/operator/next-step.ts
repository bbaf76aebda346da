// The next likely action of a meeting, read off the session alone. Says what, not how: words and commands are elsewhere.
import { checkBallots } from '../../../shared/ballots.ts'
import { isCounted } from '../../../shared/decision-form.ts'
import { type Election, lastElectionOn, openElectionOf } from '../../../shared/session/elections.ts'
import type { Registration } from '../../../shared/meeting.ts'
import { offeredUnder } from '../../../shared/session/queue.ts'
import type { Voice } from '../../../shared/session/values.ts'
import { type LiveItem, type LiveSitting, nextItemOf, openItemOf } from '../../../shared/session/agenda.ts'
import { betweenSince, nextSitting } from '../../../shared/session/agenda-sittings.ts'
import { headcount, isByName } from '../../../shared/session/attendance.ts'
import type { Speaker } from '../../../shared/session/queue-order.ts'
import type { Session } from '../../../shared/session/session.ts'
import {
  type Interruption,
  type Speech,
  currentSpeech,
  openInterruption,
} from '../../../shared/session/speeches-record.ts'
import { isVoid } from '../../../shared/session/votes-decide.ts'
import { type Vote, lastVoteOn, openVoteOf } from '../../../shared/session/votes.ts'
import { type AppraisalStep, appraisalStep, wantsAppraisal } from './appraisal/appraisal-steps.ts'
import { presenterOf } from './presenter.ts'

export type Step =
  | { kind: 'takeAttendance' }
  /** Where figures are all there is of a sign-in. */
  | { kind: 'countHeads' }
  | { kind: 'markAllPresent'; unmarked: number }
  | { kind: 'openFirst' | 'openNext'; item: LiveItem }
  | { kind: 'closeItem'; item: LiveItem }
  | { kind: 'invite'; item: LiveItem; voice: Voice }
  | { kind: 'callFirst' | 'callNext'; speaker: Speaker; after: Speech | null }
  | { kind: 'addSpeaker' }
  | { kind: 'takeRegistered'; registered: readonly Registration[] }
  | { kind: 'startSpeech' | 'resumeSpeech' | 'endSpeech'; speech: Speech }
  | { kind: 'endInterruption'; interruption: Interruption; speech: Speech }
  | { kind: 'listWritten'; item: LiveItem }
  | { kind: 'wordMotion' | 'openVote' | 'leaveMotion' | 'wordElection' | 'openElection'; item: LiveItem }
  | { kind: 'countVotes' | 'checkCount' | 'publishResult' | 'abandonVote' | 'voidVote'; vote: Vote }
  | {
      kind: 'countElection' | 'checkElection' | 'publishElection' | 'voidElection' | 'abandonElection'
      election: Election
    }
  | AppraisalStep
  | { kind: 'endBreak' }
  | { kind: 'closeSitting' | 'openSitting'; next: LiveSitting }
  | { kind: 'adjourn' }
  | { kind: 'readMinutes' }
export type StepKind = Step['kind']

/** What lies open on the console and changes what comes next: the roll being marked, a motion being worded, an appraisal being agreed on, a first count being put right. */
export type Open = {
  attendance: boolean
  motion: boolean
  election?: boolean
  appraisal?: boolean
  recounting?: boolean
}

/** The big button: the one thing that most likely comes next. */
export function nextStep(session: Session, open: Open): Step {
  const { room } = session
  if (room.phase === 'adjourned') return { kind: 'readMinutes' }
  if (room.pause !== null) return { kind: 'endBreak' }
  const next = nextSitting(room.agenda)
  if (betweenSince(room.agenda) !== null && next !== undefined) return { kind: 'openSitting', next }
  const vote = openVoteOf(room.votes)
  const again = open.recounting === true
  if (vote !== undefined) return voting(vote, again)
  const election = openElectionOf(room.elections)
  if (election !== undefined) return electing(election, again)
  const marking = appraisalStep(room, again)
  if (marking !== null) return marking
  const speech = currentSpeech(room.speeches)
  if (speech !== undefined) return speaking(session, speech)
  const item = openItemOf(room.agenda)
  return item === undefined ? between(session, open) : inItem(session, item, open)
}

/** The smaller button beside it: the way past what most likely comes next. Null where there is none. */
export function otherStep(session: Session, step: Step): Step | null {
  const { room } = session
  switch (step.kind) {
    case 'callFirst':
    case 'callNext': {
      if (step.after !== null) return { kind: 'endSpeech', speech: step.after }
      const item = openItemOf(room.agenda)
      return item === undefined ? null : wantsVote(session, item) ? wording(item) : onward(session)
    }
    case 'startSpeech':
    case 'resumeSpeech':
      return { kind: 'endSpeech', speech: step.speech }
    case 'invite':
    case 'addSpeaker':
    case 'takeRegistered':
    case 'listWritten':
    case 'wordMotion':
    case 'planAppraisal':
    case 'wordElection':
      return onward(session)
    case 'openVote':
    case 'openElection':
      return { kind: 'leaveMotion', item: step.item }
    case 'openAppraisal':
      return { kind: 'leaveAppraisal', item: step.item }
    case 'countAppraisal':
    case 'checkAppraisal':
    case 'publishAppraisal':
      return { kind: 'abandonAppraisal', appraisal: step.appraisal }
    case 'countVotes':
    case 'checkCount':
    case 'publishResult':
    case 'voidVote':
      return { kind: 'abandonVote', vote: step.vote }
    case 'countElection':
    case 'checkElection':
    case 'publishElection':
    case 'voidElection':
      return { kind: 'abandonElection', election: step.election }
    case 'openNext': {
      const item = openItemOf(room.agenda)
      return item === undefined ? null : { kind: 'closeItem', item }
    }
    default:
      return null
  }
}

function voting(vote: Vote, again: boolean): Step {
  if (!isCounted(vote.form)) return { kind: 'publishResult', vote }
  if (vote.counts === null || again) return { kind: 'countVotes', vote }
  if (vote.state !== 'checked') return { kind: 'checkCount', vote }
  return { kind: isVoid(vote) ? 'voidVote' : 'publishResult', vote }
}

function electing(election: Election, again: boolean): Step {
  const { tally, state } = election
  if (tally === null || again) return { kind: 'countElection', election }
  if (state !== 'checked') return { kind: 'checkElection', election }
  return { kind: checkBallots(tally.ballots) === 'void' ? 'voidElection' : 'publishElection', election }
}

const wording = (item: LiveItem): Step => ({
  kind: item.decision === 'election' ? 'wordElection' : 'wordMotion',
  item,
})

function speaking({ room }: Session, speech: Speech): Step {
  const interruption = openInterruption(speech)
  if (interruption !== undefined) return { kind: 'endInterruption', interruption, speech }
  if (speech.state === 'called') return { kind: 'startSpeech', speech }
  if (speech.state === 'paused') return { kind: 'resumeSpeech', speech }
  const [speaker] = room.queue.waiting
  return speaker === undefined ? { kind: 'endSpeech', speech } : { kind: 'callNext', speaker, after: speech }
}

function between(session: Session, open: Open): Step {
  const count = headcount(session.room.attendance)
  const nobodyYet = count.present === 0 && count.unmarked > 0
  if (nobodyYet && !isByName(session.room.attendance)) return { kind: 'countHeads' }
  if (nobodyYet)
    return open.attendance ? { kind: 'markAllPresent', unmarked: count.unmarked } : { kind: 'takeAttendance' }
  return onward(session)
}

function inItem(session: Session, item: LiveItem, open: Open): Step {
  const { room } = session
  if (open.appraisal === true) return { kind: 'openAppraisal', item }
  if (open.motion) return { kind: open.election === true ? 'openElection' : 'openVote', item }
  const spoken = room.speeches.list.some((speech) => speech.item === item.item && speech.mode === 'oral')
  const [speaker] = room.queue.waiting
  if (speaker !== undefined) return { kind: spoken ? 'callNext' : 'callFirst', speaker, after: null }
  if (wantsVote(session, item) && (spoken || item.presenter === '')) return wording(item)
  if (!spoken && !isSettled(session, item)) {
    const registered = room.queue.closed ? [] : offeredUnder(room.queue, item.item)
    if (registered.length > 0) return { kind: 'takeRegistered', registered }
    if (item.presenter.trim() !== '')
      return { kind: 'invite', item, voice: presenterOf(room.attendance.roll, item.presenter) }
    if (item.kind === 'speeches' || item.kind === 'consult') return { kind: 'addSpeaker' }
    const listed = room.speeches.list.some((speech) => speech.item === item.item && speech.mode === 'written')
    if (item.kind === 'exchange' && !listed) return { kind: 'listWritten', item }
  }
  if (wantsAppraisal(room, item)) return { kind: 'planAppraisal', item }
  return onward(session)
}

/** Whether the item asks for a decision or an election that has not been published. */
export const wantsVote = (session: Session, item: LiveItem): boolean =>
  item.decision !== 'none' && !isSettled(session, item)

const isSettled = ({ room }: Session, { item }: LiveItem): boolean =>
  lastVoteOn(room.votes, item) !== undefined || lastElectionOn(room.elections, item) !== undefined

/** What comes when nothing more is to be done where the meeting stands: the next item, the end of the sitting, or of the meeting. */
function onward({ room }: Session): Step {
  const item = nextItemOf(room.agenda)
  const next = nextSitting(room.agenda)
  if (item === undefined) return next === undefined ? { kind: 'adjourn' } : { kind: 'closeSitting', next }
  return { kind: room.agenda.items.every((one) => one.visits.length === 0) ? 'openFirst' : 'openNext', item }
}
