// Steps that can be taken back, and the marks at which taking back ends. Rules UN in SPEC.md.
import type { CommandId } from '../id.ts'
import type { Stamp } from '../time.ts'
import type { Entry, FactKind } from './fact.ts'

/** `entries` make the step again; a mark keeps none, for it is never taken back. */
type Told = { command: CommandId; what: FactKind; mark: boolean; entries: readonly Entry[] }

/** `before` is the room as it was, shared and never copied. `fresh` counts the steps in a row that hold a room of their own. */
export type Step<Room> = Told & { before: Room; earlier: Earlier<Room>; fresh: number }

/** The steps behind a session, newest first. Nothing is kept behind a mark, for undo never comes there. */
export type Past<Room> = Step<Room> | null

/** Steps further back, oldest first, share one room: the others are folded again where undo comes to them. */
type Packed<Room> = { packed: readonly Told[]; before: Room; earlier: Earlier<Room> }
type Earlier<Room> = Past<Room> | Packed<Room>

/** What can be done again, the last undone first. It holds no room: its entries make it from the one that was given back. */
export type Undone = (Told & { earlier: Undone }) | null

/** One line of the list of the last steps. */
export type Listed = { command: CommandId; what: FactKind; at: Stamp; mark: boolean; undone: boolean }

/** Each further entry folded into a room. */
type Again<Room> = (room: Room, entry: Entry) => Room

/** A room holds whole lists, and a long meeting has thousands of steps: so many keep theirs, and of the older one in as many. */
const kept = 64
const listedMost = 60

/**
 * `step`: Ctrl+Z takes it back. `mark`: it has reached the world outside (a bell, an announced result) and undo stops there.
 * `aside`: it belongs to the machine, the wall or a board, which has its own undo; this one passes it by.
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
  attendanceCounted: 'step',
  attendanceCorrected: 'step',
  presenceCorrected: 'step',
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
  summaryWritten: 'step',
  boardChanged: 'aside',
  cardsShown: 'aside',
  stancesCounted: 'step',
  lineDrafted: 'step',
  lineChanged: 'step',
  lineDropped: 'step',
  lineRead: 'step',
  readingEnded: 'step',
  lineFixed: 'step',
  lineRevised: 'step',
  voteOpened: 'step',
  votesCounted: 'step',
  countChecked: 'step',
  resultPublished: 'mark',
  voteAbandoned: 'step',
  voteVoided: 'mark',
  resultCorrected: 'mark',
  appraisalOpened: 'step',
  appraisalCounted: 'step',
  appraisalChecked: 'step',
  appraisalPublished: 'mark',
  appraisalAbandoned: 'step',
  appraisalVoided: 'mark',
  appraisalCorrected: 'mark',
  electionOpened: 'step',
  electionCounted: 'step',
  electionChecked: 'step',
  electionPublished: 'mark',
  electionAbandoned: 'step',
  electionVoided: 'mark',
  electionCorrected: 'mark',
  sceneHeld: 'aside',
  wallBlackened: 'aside',
  budgetsShown: 'aside',
  wallFrozen: 'aside',
  messageShown: 'aside',
  stepUndone: 'aside',
  stepRedone: 'aside',
  withheld: 'aside',
}

/** The past after one more fact: facts of one command are one step, named by its mark or else the last of them. */
export function remembered<Room>(past: Past<Room>, entry: Entry, before: Room): Past<Room> {
  const kind = entry.fact.kind
  if (undoing[kind] === 'aside') return past
  const step =
    past?.command === entry.command
      ? // A step with a mark is named by it: that is why it cannot be taken back.
        { ...past, what: past.mark ? past.what : kind, entries: [...past.entries, entry] }
      : stepAfter(past, { command: entry.command, what: kind, mark: false, entries: [entry] }, before)
  return undoing[kind] === 'mark' || step.mark
    ? { ...step, mark: true, entries: [], earlier: null, fresh: 1 }
    : step
}

/** The past behind its last step. */
export function behind<Room>({ earlier }: Step<Room>, again: Again<Room>): Past<Room> {
  return earlier === null || !('packed' in earlier) ? earlier : unpacked(earlier, again)
}

/** What can be done again once `step` has been taken back, too. */
export const undoneWith = (step: Told, earlier: Undone): Undone => ({ ...told(step), earlier })

/** The step done again: the room after it, with clocks stopped and running since the moments of then. */
export function redone<Room>(past: Past<Room>, step: NonNullable<Undone>, room: Room, again: Again<Room>) {
  return { room: step.entries.reduce(again, room), past: stepAfter(past, told(step), room) }
}

function stepAfter<Room>(past: Past<Room>, told: Told, before: Room): Step<Room> {
  const earlier = past !== null && past.fresh >= 2 * kept ? thinned(past) : past
  return { ...told, before, earlier, fresh: (earlier?.fresh ?? 0) + 1 }
}

/** The newest steps keep their rooms, those behind them are packed; a mark stays as it is, for no entry leads over it. */
function thinned<Room>(past: Step<Room>): Step<Room> {
  const steps: Step<Room>[] = []
  let one: Earlier<Room> = past
  for (; one !== null && !('packed' in one) && !one.mark; one = one.earlier) steps.push(one)
  const old = steps.slice(kept)
  const oldest = old.at(-1)
  if (oldest === undefined) return past
  const packed: Packed<Room> = { packed: old.map(told).toReversed(), before: oldest.before, earlier: one }
  let newest: Step<Room> = { ...past, earlier: packed, fresh: 1 }
  for (const [nth, step] of steps.slice(0, kept).toReversed().entries())
    newest = { ...step, earlier: nth === 0 ? packed : newest, fresh: nth + 1 }
  return newest
}

const told = ({ command, what, mark, entries }: Told): Told => ({ command, what, mark, entries })

function unpacked<Room>({ packed, before, earlier }: Packed<Room>, again: Again<Room>): Past<Room> {
  type Unfolding = { room: Room; past: Past<Room> }
  const unfolding: Unfolding = packed.reduce<Unfolding>(
    ({ room, past }, step) => ({
      room: step.entries.reduce(again, room),
      past: { ...step, before: room, earlier: past ?? earlier, fresh: (past?.fresh ?? 0) + 1 },
    }),
    { room: before, past: null },
  )
  return unfolding.past
}

/** The list of the last steps after one more fact. */
export function listed(list: readonly Listed[], { command, fact, at, zone, time }: Entry): readonly Listed[] {
  const what = fact.kind
  const mark = undoing[what] === 'mark'
  const last = list.at(-1)
  if (last?.command === command) return list.with(list.length - 1, { ...last, what, mark: mark || last.mark })
  return [...list.slice(1 - listedMost), { command, what, at: { at, zone, time }, mark, undone: false }]
}

export const struck = (list: readonly Listed[], command: CommandId, undone: boolean): readonly Listed[] =>
  list.map((one) => (one.command === command ? { ...one, undone } : one))
