// Steps that can be taken back, and the marks at which taking back ends. Rules UN in SPEC.md.
import type { CommandId } from '../id.ts'
import type { Entry, FactKind } from './fact.ts'

/**
 * The steps behind a session, newest first; `before` is the room as it was, shared and never copied. Nothing is kept behind a
 * mark, for undo never comes there: a long meeting holds no more rooms than there were steps since its last bell.
 */
export type Past<Room> = {
  command: CommandId
  what: FactKind
  mark: boolean
  before: Room
  earlier: Past<Room>
} | null

/**
 * `step`: Ctrl+Z takes it back. `mark`: it has reached the world outside (a bell, an announced result) and undo stops there.
 * `aside`: it belongs to the machine or the wall, leaves the room as it is, and undo passes it by.
 */
export const undoing: Readonly<Record<FactKind, 'step' | 'mark' | 'aside'>> = {
  sessionOpened: 'mark',
  sessionResumed: 'aside',
  clockChanged: 'aside',
  breakStarted: 'step',
  breakLengthChanged: 'step',
  breakEnded: 'step',
  sittingClosed: 'step',
  sittingOpened: 'step',
  sessionAdjourned: 'step',
  itemOpened: 'step',
  itemClosed: 'step',
  itemSkipped: 'step',
  agendaReplanned: 'step',
  timeCorrected: 'step',
  attendanceMarked: 'step',
  budgetSet: 'step',
  speakerQueued: 'step',
  speakerMoved: 'step',
  speakerWithdrawn: 'step',
  sideTaken: 'step',
  speakerLimited: 'step',
  waitingLimited: 'step',
  queueClosed: 'step',
  queueReopened: 'step',
  timeCeded: 'step',
  speakerCalled: 'step',
  speechStarted: 'step',
  speechPaused: 'step',
  speechResumed: 'step',
  speechEnded: 'step',
  limitExtended: 'step',
  interruptionStarted: 'step',
  interruptionEnded: 'step',
  bellRang: 'mark',
  writtenSpeechListed: 'step',
  noteTaken: 'step',
  noteChanged: 'step',
  noteRemoved: 'step',
  voteOpened: 'step',
  votesCounted: 'step',
  countChecked: 'step',
  resultPublished: 'mark',
  voteAbandoned: 'step',
  resultCorrected: 'mark',
  appraisalOpened: 'step',
  appraisalCounted: 'step',
  appraisalChecked: 'step',
  appraisalPublished: 'mark',
  appraisalAbandoned: 'step',
  appraisalVoided: 'mark',
  appraisalCorrected: 'mark',
  sceneHeld: 'aside',
  wallBlackened: 'aside',
  budgetsShown: 'aside',
  wallFrozen: 'aside',
  messageShown: 'aside',
  stepUndone: 'aside',
  withheld: 'aside',
}

/** The past after one more fact: facts of one command are one step, named by the last of them. */
export function remembered<Room>(past: Past<Room>, entry: Entry, before: Room): Past<Room> {
  const kind = entry.fact.kind
  if (undoing[kind] === 'aside') return past
  const mark = undoing[kind] === 'mark'
  const step =
    past?.command === entry.command ? { ...past, what: kind } : newStep(past, entry.command, kind, before)
  return mark || step.mark ? { ...step, mark: true, earlier: null } : step
}

const newStep = <Room>(earlier: Past<Room>, command: CommandId, what: FactKind, before: Room) => ({
  command,
  what,
  mark: false,
  before,
  earlier,
})
