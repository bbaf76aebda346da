// What can be asked only between opening and adjourning: the course of the meeting, part by part. Rules AG11–AG14 in SPEC.md.
import type { SessionTime } from '../time.ts'
import { closing, decideAgenda } from './agenda.ts'
import { decideReplan } from './agenda-replan.ts'
import { betweenSince, decideSitting } from './agenda-sittings.ts'
import { type Answer, type Refusal, facts, refuse } from './answer.ts'
import { decideAppraisal } from './appraisals-decide.ts'
import { attendeeOf } from './attendance.ts'
import { decideBudget } from './budgets.ts'
import type { CommandOf } from './command.ts'
import { decideElection } from './elections-decide.ts'
import type { Voice } from './values.ts'
import { decideQueue, voiceOf } from './queue.ts'
import { hallFor, isVoting, roomForVote, votersIn } from './room-ballots.ts'
import { decideAgreeing } from './room-consensus.ts'
import { decideCall, decideCeding, decideRecall } from './room-calls.ts'
import type { Course, Room } from './room.ts'
import { decideSpeech, ending, silencing } from './speeches.ts'
import { decideVote } from './votes-decide.ts'
import { openVoteOf } from './votes.ts'

type UnderwayCommand = CommandOf<
  | 'startBreak'
  | 'changeBreakLength'
  | 'endBreak'
  | 'closeSitting'
  | 'openSitting'
  | 'adjourn'
  | 'openItem'
  | 'closeItem'
  | 'setBudget'
  | 'skipItem'
  | 'replanAgenda'
  | 'queueSpeaker'
  | 'queueRegistered'
  | 'moveSpeaker'
  | 'changeTurn'
  | 'withdrawSpeaker'
  | 'takeSide'
  | 'limitSpeaker'
  | 'limitWaiting'
  | 'closeQueue'
  | 'reopenQueue'
  | 'cedeTime'
  | 'callSpeaker'
  | 'recallSpeaker'
  | 'startSpeech'
  | 'pauseSpeech'
  | 'resumeSpeech'
  | 'endSpeech'
  | 'extendLimit'
  | 'startInterruption'
  | 'endInterruption'
  | 'ringBell'
  | 'openVote'
  | 'countVotes'
  | 'checkCount'
  | 'publishResult'
  | 'abandonVote'
  | 'openAppraisal'
  | 'countAppraisal'
  | 'checkAppraisal'
  | 'publishAppraisal'
  | 'abandonAppraisal'
  | 'voidAppraisal'
  | 'voidVote'
  | 'openElection'
  | 'countElection'
  | 'checkElection'
  | 'publishElection'
  | 'abandonElection'
  | 'voidElection'
  | 'countStances'
  | 'readLine'
  | 'endReading'
  | 'fixLine'
>

export function decideUnderway(course: Course, command: UnderwayCommand, now: SessionTime): Answer {
  const { room } = course
  if (room.phase === 'adjourned') return refuse('SESSION_ADJOURNED')
  if (room.phase === 'waiting') return refuse('SESSION_NOT_OPEN')
  const stands = standstill(room)
  const voting = isVoting(room)
  switch (command.kind) {
    case 'startBreak':
      if (stands !== null) return stands
      if (voting) return refuse('VOTE_OPEN')
      return facts(...silencing(room.speeches), { kind: 'breakStarted', length: command.length })
    case 'changeBreakLength':
      if (room.pause === null) return refuse('NOT_ON_BREAK')
      return facts({ kind: 'breakLengthChanged', length: command.length })
    case 'endBreak':
      return room.pause === null ? refuse('NOT_ON_BREAK') : facts({ kind: 'breakEnded' })
    case 'closeSitting':
    case 'openSitting':
      if (voting) return refuse('VOTE_OPEN')
      return decideSitting(room.agenda, command, ending(room.speeches))
    case 'adjourn':
      if (voting) return refuse('VOTE_OPEN')
      return facts(...ending(room.speeches), ...closing(room.agenda), { kind: 'sessionAdjourned' })
    case 'setBudget':
      return decideBudget(room.budgets, command)
    case 'queueSpeaker':
    case 'queueRegistered':
    case 'moveSpeaker':
    case 'changeTurn':
    case 'withdrawSpeaker':
    case 'takeSide':
    case 'limitSpeaker':
    case 'limitWaiting':
    case 'closeQueue':
    case 'reopenQueue':
      return decideQueue(room.queue, command, {
        known: (person) => attendeeOf(room.attendance, person),
        open: room.agenda.open,
      })
    case 'cedeTime':
      return decideCeding(course, command, now)
    case 'endSpeech':
    case 'pauseSpeech':
    case 'extendLimit':
    case 'endInterruption':
    case 'ringBell':
      return decideSpeech(room.speeches, command, now)
    case 'countVotes':
    case 'checkCount':
    case 'publishResult':
    case 'abandonVote':
    case 'voidVote':
      return decideVote(room.votes, command, roomForVote(course))
    case 'countAppraisal':
    case 'checkAppraisal':
    case 'publishAppraisal':
    case 'abandonAppraisal':
    case 'voidAppraisal':
      return decideAppraisal(room.appraisals, command, votersIn(room))
    case 'countElection':
    case 'checkElection':
    case 'publishElection':
    case 'abandonElection':
    case 'voidElection':
      return decideElection(room.elections, command, hallFor(course))
    case 'openItem':
    case 'closeItem':
      if (stands !== null) return stands
      if (voting) return refuse('VOTE_OPEN')
      return decideAgenda(room.agenda, command, ending(room.speeches))
    case 'skipItem':
      return decideAgenda(room.agenda, command, [])
    case 'replanAgenda':
      return decideReplan(room.agenda, command)
    case 'startSpeech':
    case 'resumeSpeech':
      return stands ?? decideSpeech(room.speeches, command, now)
    case 'startInterruption': {
      if (stands !== null) return stands
      const voice = heard(room, command.voice)
      return 'refusal' in voice ? voice : decideSpeech(room.speeches, { ...command, voice }, now)
    }
    case 'callSpeaker':
    case 'recallSpeaker':
      if (stands !== null) return stands
      if (voting) return refuse('VOTE_OPEN')
      return command.kind === 'callSpeaker' ? decideCall(course, command) : decideRecall(course, command)
    case 'countStances':
    case 'readLine':
      if (stands !== null) return stands
      return voting ? refuse('VOTE_OPEN') : decideAgreeing(room, command)
    case 'endReading':
    case 'fixLine':
      return decideAgreeing(room, command)
    case 'openVote':
    case 'openElection':
    case 'openAppraisal':
      return decideBallot(course, command)
    default:
      return command satisfies never
  }
}

/** A vote, an election or an appraisal is opened: one of them at a time, and while nobody speaks. */
function decideBallot(
  course: Course,
  command: CommandOf<'openVote' | 'openElection' | 'openAppraisal'>,
): Answer {
  const { room } = course
  const stands = standstill(room)
  if (stands !== null) return stands
  if (room.speeches.current !== null) return refuse('SPEECH_UNDERWAY')
  if (isVoting(room)) return refuse('VOTE_OPEN', openVoteOf(room.votes)?.motion)
  switch (command.kind) {
    case 'openVote':
      return decideVote(room.votes, command, roomForVote(course))
    case 'openElection':
      return decideElection(room.elections, command, hallFor(course))
    case 'openAppraisal':
      return decideAppraisal(room.appraisals, command, votersIn(room))
    default:
      return command satisfies never
  }
}

/** Why nothing goes on in the room now: a break, or the time between two sittings. */
function standstill({ pause, agenda }: Room): Answer | null {
  if (pause !== null) return refuse('ON_BREAK')
  return betweenSince(agenda) === null ? null : refuse('BETWEEN_SITTINGS')
}

/** The voice as the roll knows it, or why it cannot speak. */
export function heard(room: Room, voice: Voice): Voice | { refusal: Refusal } {
  const known = voiceOf(voice, attendeeOf(room.attendance, voice.person))
  return (
    known ?? {
      refusal: { code: voice.person === null ? 'NAME_MISSING' : 'PERSON_UNKNOWN', about: voice.name },
    }
  )
}
