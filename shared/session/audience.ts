// Who may see what of every fact: exhaustive, so that a forgotten one does not compile. The host blanks the rest before the wire.
import type { FactKind, FactOf } from './fact.ts'

const everyone = 'everyone'
type Sight<V> = typeof everyone | ((value: V) => V)
type Audience = {
  [K in FactKind]: 'operator' | { [F in Exclude<keyof FactOf<K>, 'kind'>]: Sight<FactOf<K>[F]> }
}
const unnamed = () => ''

/** Who may see what: a kind for the operator alone is withheld as a whole; a function blanks a field for all other seats. */
export const audience: Audience = {
  sessionOpened: {
    meeting: everyone,
    agenda: everyone,
    roll: (roll) => roll.map((attendee) => ({ ...attendee, leaveReason: '' })),
  },
  sessionResumed: { away: everyone, basis: everyone },
  clockChanged: { by: everyone },
  breakStarted: { length: everyone },
  breakLengthChanged: { length: everyone },
  breakEnded: {},
  sittingClosed: {},
  sittingOpened: { sitting: everyone },
  sessionAdjourned: {},
  itemOpened: { item: everyone },
  itemClosed: { item: everyone },
  itemSkipped: { item: everyone, reason: unnamed },
  agendaReplanned: { lengths: everyone, allowedBy: unnamed },
  timeCorrected: { edge: everyone, time: everyone, reason: unnamed, by: unnamed },
  attendanceMarked: { marks: (marks) => marks.map((mark) => ({ ...mark, leave: null })) },
  budgetSet: { of: everyone, name: everyone, length: everyone },
  speakerQueued: { speaker: everyone, voice: everyone, turn: everyone, before: everyone },
  speakerMoved: { speaker: everyone, before: everyone },
  speakerWithdrawn: { speaker: everyone },
  speakerCalled: {
    speaker: everyone,
    speech: everyone,
    item: everyone,
    timing: everyone,
  },
  speechStarted: { speech: everyone },
  speechPaused: { speech: everyone },
  speechResumed: { speech: everyone },
  speechEnded: { speech: everyone },
  limitExtended: { speech: everyone, by: everyone, allowedBy: unnamed },
  interruptionStarted: { speech: everyone, interruption: everyone, voice: everyone },
  interruptionEnded: { interruption: everyone },
  bellRang: { speech: everyone, rung: everyone },
  writtenSpeechListed: { speech: everyone, item: everyone, voice: everyone, title: everyone },
  noteTaken: 'operator',
  noteChanged: 'operator',
  noteRemoved: 'operator',
  voteOpened: {
    vote: everyone,
    item: everyone,
    motion: everyone,
    form: everyone,
    rule: everyone,
    base: everyone,
    present: everyone,
  },
  votesCounted: 'operator',
  countChecked: 'operator',
  resultPublished: { vote: everyone, counts: everyone, passed: everyone },
  voteAbandoned: { vote: everyone, reason: unnamed },
  resultCorrected: { vote: everyone, counts: everyone, passed: everyone, reason: unnamed, by: unnamed },
  sceneHeld: { scene: everyone, about: everyone },
  wallBlackened: { on: everyone },
  wallFrozen: { on: everyone },
  messageShown: { text: everyone },
  stepUndone: { undone: everyone, what: everyone },
  withheld: {},
}
