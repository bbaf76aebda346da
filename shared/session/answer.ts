// What comes back on a command: facts, or one refusal of a closed list; and who may ask what.
import { z } from 'zod'
import type { CommandKind } from './command.ts'
import type { Fact } from './fact.ts'
import type { Actor } from './seat.ts'

export const RefusalCode = z.enum([
  'NOT_GRANTED',
  'SESSION_NOT_OPEN',
  'SESSION_ALREADY_OPEN',
  'SESSION_ADJOURNED',
  'ON_BREAK',
  'NOT_ON_BREAK',
  'BETWEEN_SITTINGS',
  'SITTING_OPEN',
  'SITTING_UNKNOWN',
  'SITTING_HELD',
  'LAST_SITTING',
  'AGENDA_EMPTY',
  'ITEM_UNKNOWN',
  'ITEM_ALREADY_OPEN',
  'ITEM_NOT_OPEN',
  'ITEM_NOT_WAITING',
  'NO_OPEN_ITEM',
  'PERSON_UNKNOWN',
  'NEVER_CAME',
  'TIME_AHEAD',
  'TIME_BEFORE_MARK',
  'NAME_MISSING',
  'QUEUE_EMPTY',
  'SPEAKER_UNKNOWN',
  'ALREADY_QUEUED',
  'STALE',
  'SPEECH_UNKNOWN',
  'SPEECH_NOT_CURRENT',
  'SPEECH_RUNNING',
  'SPEECH_NOT_RUNNING',
  'SPEECH_UNDERWAY',
  'BUDGET_UNKNOWN',
  'LIMIT_MISSING',
  'EXTENSION_TOO_SHORT',
  'INTERRUPTION_OPEN',
  'NO_INTERRUPTION',
  'BELL_NOT_DUE',
  'NOTHING_TO_CORRECT',
  'OUT_OF_ORDER',
  'NOTE_UNKNOWN',
  'NOTE_EMPTY',
  'VOTE_UNKNOWN',
  'VOTE_OPEN',
  'VOTE_SETTLED',
  'VOTE_NOT_PUBLISHED',
  'NO_MEMBERS',
  'NO_QUORUM',
  'NOT_COUNTED',
  'COUNTS_EXCEED_PRESENT',
  'COUNTS_DIFFER',
  'CHECKER_IS_COUNTER',
  'NOT_CHECKED',
  'NOTHING_TO_UNDO',
  'UNDO_STOPS_HERE',
])
export type RefusalCode = z.infer<typeof RefusalCode>

/** `about` names what stands in the way, for the sentence on the screen: a fact kind, a name, a number. */
export const Refusal = z.object({ code: RefusalCode, about: z.string().max(200) })
export type Refusal = z.infer<typeof Refusal>

export type Answer = { facts: readonly Fact[] } | { refusal: Refusal }

export const facts = (...facts: readonly Fact[]): Answer => ({ facts })
export const refuse = (code: RefusalCode, about = ''): Answer => ({ refusal: { code, about } })

const host: readonly Actor[] = ['host']
const operator: readonly Actor[] = ['operator']

/** Who may ask what. A projector and a guest may ask nothing. */
export const grants: Readonly<Record<CommandKind, readonly Actor[]>> = {
  openSession: host,
  resumeSession: host,
  recordClockChange: host,
  ringBell: host,
  startBreak: operator,
  changeBreakLength: operator,
  endBreak: operator,
  closeSitting: operator,
  openSitting: operator,
  adjourn: operator,
  openItem: operator,
  closeItem: operator,
  skipItem: operator,
  replanAgenda: operator,
  correctTime: operator,
  markAttendance: operator,
  setBudget: operator,
  queueSpeaker: operator,
  moveSpeaker: operator,
  withdrawSpeaker: operator,
  callSpeaker: operator,
  startSpeech: operator,
  pauseSpeech: operator,
  resumeSpeech: operator,
  endSpeech: operator,
  extendLimit: operator,
  startInterruption: operator,
  endInterruption: operator,
  listWrittenSpeech: operator,
  takeNote: operator,
  changeNote: operator,
  removeNote: operator,
  openVote: operator,
  countVotes: operator,
  checkCount: operator,
  publishResult: operator,
  abandonVote: operator,
  correctResult: operator,
  holdScene: operator,
  blackenWall: operator,
  freezeWall: operator,
  showMessage: operator,
  undoStep: operator,
}
