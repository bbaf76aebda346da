// Every fact a meeting can hold, on one page. Facts are past participles and are never rewritten. Who may see them: audience.ts.
import { z } from 'zod'
import { AppraisalClasses, AppraisalObjects, AppraisalRule } from '../appraisal-plan.ts'
import { Ballots } from '../ballots.ts'
import { VoteForm } from '../decision-form.ts'
import {
  AppraisalId,
  CommandId,
  ElectionId,
  ElementId,
  InterruptionId,
  ItemId,
  LineId,
  NoteId,
  PersonId,
  RegistrationId,
  SittingId,
  SpeakerId,
  SpeechId,
  VoteId,
} from '../id.ts'
import { Leave } from '../leave.ts'
import { line, prose } from '../line.ts'
import { Agenda, Budget, MeetingFacts, Registered, Roll } from '../meeting.ts'
import { PassRule, Share } from '../share.ts'
import { Duration, Length, SessionTime, Stamp } from '../time.ts'
import { TimingCard } from '../timing-card.ts'
import { AppraisalTally, VoterCount } from './values-appraisal.ts'
import { Census } from './values-attendance.ts'
import { BoardElement, Placement, ShownNote } from './values-board.ts'
import { BlankMeaning, Candidate, Officers, Outcome, Seats, Tally } from './values-ballot.ts'
import {
  AwayState,
  Count,
  Counts,
  Edge,
  Mark,
  NoteBody,
  Rung,
  Scene,
  Side,
  TurnKind,
  Voice,
} from './values.ts'
import { Hands, Level, LineBody, Stances } from './values-consensus.ts'

const fact = <K extends string, S extends z.ZodRawShape>(kind: K, fields: S) =>
  z.object({ kind: z.literal(kind), ...fields })

export const Fact = z.discriminatedUnion('kind', [
  fact('sessionOpened', { meeting: MeetingFacts, agenda: Agenda, roll: Roll, registered: Registered }),
  fact('sessionResumed', { away: Duration, basis: z.enum(['uptime', 'calendar']) }),
  fact('clockChanged', { by: Duration }),
  fact('breakStarted', { length: Duration.nullable() }),
  fact('breakLengthChanged', { length: Duration.nullable() }),
  fact('breakEnded', {}),
  fact('sittingClosed', {}),
  fact('sittingOpened', { sitting: SittingId }),
  fact('sessionAdjourned', {}),

  fact('itemOpened', { item: ItemId }),
  fact('itemClosed', { item: ItemId }),
  fact('itemSkipped', { item: ItemId, reason: line(200) }),
  fact('agendaReplanned', {
    lengths: z
      .array(z.object({ item: ItemId, length: Duration }))
      .min(1)
      .max(400),
    allowedBy: line(64),
  }),
  /** The record said another moment: `time` is the true one. */
  fact('timeCorrected', { edge: Edge, time: SessionTime, reason: line(200), by: line(64) }),

  fact('attendanceMarked', { marks: z.array(Mark).min(1).max(2000) }),
  /** Figures as they are from now on; null where the roll counts again. */
  fact('attendanceCounted', { census: Census.nullable() }),
  /** The last figures were others than was typed in. */
  fact('attendanceCorrected', { census: Census, reason: line(200), by: line(64) }),
  /** They stand in the record as having been here and never were. */
  fact('presenceCorrected', {
    person: PersonId,
    state: AwayState,
    leave: Leave.nullable(),
    reason: line(200),
    by: line(64),
  }),

  /** Without a length the budget is lifted. */
  fact('budgetSet', { ...Budget.pick({ of: true, name: true }).shape, length: Length.nullable() }),

  fact('speakerQueued', {
    speaker: SpeakerId,
    voice: Voice,
    turn: TurnKind,
    before: SpeakerId.nullable(),
    topic: line(200),
    reader: line(64),
    limit: Length.nullable(),
    registration: RegistrationId.nullable(),
  }),
  /** `turn`: the kind they belong to from now on; null where it stays as it was. */
  fact('speakerMoved', { speaker: SpeakerId, before: SpeakerId.nullable(), turn: TurnKind.nullable() }),
  fact('speakerWithdrawn', { speaker: SpeakerId }),
  fact('sideTaken', { speaker: SpeakerId, side: Side.nullable() }),
  /** Null: what holds for all holds again. */
  fact('speakerLimited', { speaker: SpeakerId, limit: Length.nullable() }),
  fact('waitingLimited', { limit: Length.nullable(), allowedBy: line(64) }),
  fact('queueClosed', {}),
  fact('queueReopened', {}),
  /** What was left of `speech` goes to somebody who waits. */
  fact('timeCeded', { speech: SpeechId, speaker: SpeakerId, by: Duration, allowedBy: line(64) }),
  fact('speakerCalled', {
    speaker: SpeakerId,
    speech: SpeechId,
    item: ItemId,
    timing: TimingCard,
  }),
  fact('speechStarted', { speech: SpeechId }),
  fact('speechPaused', { speech: SpeechId }),
  fact('speechResumed', { speech: SpeechId }),
  fact('speechEnded', { speech: SpeechId }),
  fact('limitExtended', { speech: SpeechId, by: Duration, allowedBy: line(64) }),
  fact('interruptionStarted', { speech: SpeechId, interruption: InterruptionId, voice: Voice }),
  fact('interruptionEnded', { interruption: InterruptionId }),
  fact('bellRang', { speech: SpeechId, rung: Rung }),
  fact('writtenSpeechListed', { speech: SpeechId, item: ItemId, voice: Voice, title: line(200) }),

  fact('noteTaken', {
    note: NoteId,
    item: ItemId,
    speech: SpeechId.nullable(),
    body: NoteBody,
  }),
  fact('noteChanged', { note: NoteId, body: NoteBody }),
  fact('noteRemoved', { note: NoteId }),
  fact('summaryWritten', { speech: SpeechId, text: prose(20_000) }),

  /**
   * One gesture on the board of an item. `way`: made by hand, taken back, made again, or following a note that undo has taken away
   * or given back. `place` holds what changed of the others, after `put`.
   */
  fact('boardChanged', {
    item: ItemId,
    way: z.enum(['made', 'undone', 'redone', 'followed']),
    put: z.array(BoardElement),
    place: z.array(Placement),
    remove: z.array(ElementId),
  }),
  /** The words of notes whose cards are on a board, as they are now: a card is for everyone to read. */
  fact('cardsShown', { cards: z.array(ShownNote).min(1) }),

  /** `reason` says why hands were counted again. */
  fact('stancesCounted', {
    item: ItemId,
    card: ElementId,
    counts: Stances,
    present: Count,
    reason: line(200),
  }),
  fact('lineDrafted', { line: LineId, item: ItemId, body: LineBody }),
  fact('lineChanged', { line: LineId, body: LineBody }),
  fact('lineDropped', { line: LineId }),
  /** Says all of the line: whoever saw no draft learns of it now. */
  fact('lineRead', {
    line: LineId,
    item: ItemId,
    no: z.number().int().positive(),
    body: LineBody,
  }),
  fact('readingEnded', {}),
  fact('lineFixed', {
    line: LineId,
    item: ItemId,
    no: z.number().int().positive(),
    body: LineBody,
    level: Level,
    hands: Hands,
  }),
  fact('lineRevised', {
    line: LineId,
    body: LineBody,
    level: Level,
    hands: Hands,
    reason: line(200),
    by: line(64),
  }),

  fact('voteOpened', {
    vote: VoteId,
    item: ItemId,
    motion: line(200),
    form: VoteForm,
    rule: PassRule,
    /** All members of the body. */
    base: Count,
    /** Members in the room when the vote was opened: what the counts must add up to. */
    present: Count,
    /** Who they were, never what they chose; null where nobody wrote it down. */
    voters: z.array(PersonId).max(2000).nullable(),
    officers: Officers.nullable(),
  }),
  /** `override` says why figures that do not add up were taken as they are. */
  fact('votesCounted', {
    vote: VoteId,
    counts: Counts,
    ballots: Ballots.nullable(),
    override: line(200),
    by: line(64),
  }),
  fact('countChecked', { vote: VoteId, by: line(64) }),
  /** Without figures where nobody counts: applause, and nobody objecting. */
  fact('resultPublished', {
    vote: VoteId,
    counts: Counts.nullable(),
    ballots: Ballots.nullable(),
    passed: z.boolean(),
  }),
  fact('voteAbandoned', { vote: VoteId, reason: line(200) }),
  /** More papers came back than were given out. */
  fact('voteVoided', { vote: VoteId, ballots: Ballots }),
  fact('resultCorrected', {
    vote: VoteId,
    counts: Counts.nullable(),
    ballots: Ballots.nullable(),
    passed: z.boolean(),
    reason: line(200),
    by: line(64),
  }),

  fact('appraisalOpened', {
    appraisal: AppraisalId,
    item: ItemId,
    objects: AppraisalObjects,
    classes: AppraisalClasses,
    rule: AppraisalRule,
    gate: Share,
    /** Null where the members do not vote. */
    members: VoterCount.nullable(),
    others: z.array(VoterCount.extend({ name: line(32) })).max(8),
  }),
  fact('appraisalCounted', {
    appraisal: AppraisalId,
    tally: AppraisalTally,
    override: line(200),
    by: line(64),
  }),
  fact('appraisalChecked', { appraisal: AppraisalId, by: line(64) }),
  fact('appraisalPublished', { appraisal: AppraisalId, tally: AppraisalTally }),
  fact('appraisalAbandoned', { appraisal: AppraisalId, reason: line(200) }),
  /** More papers came back than were given out. */
  fact('appraisalVoided', { appraisal: AppraisalId, ballots: Ballots }),
  fact('appraisalCorrected', {
    appraisal: AppraisalId,
    tally: AppraisalTally,
    reason: line(200),
    by: line(64),
  }),

  fact('electionOpened', {
    election: ElectionId,
    item: ItemId,
    office: line(64),
    seats: Seats,
    candidates: z.array(Candidate).min(1).max(200),
    blank: BlankMeaning,
    /** Whether names may be written in: 另选他人. */
    writeIns: z.boolean(),
    rule: PassRule,
    base: Count,
    present: Count,
    voters: z.array(PersonId).max(2000).nullable(),
    officers: Officers,
    /** The election whose tie, or whose vacancy, this one settles. */
    again: ElectionId.nullable(),
  }),
  fact('electionCounted', { election: ElectionId, tally: Tally, override: line(200), by: line(64) }),
  fact('electionChecked', { election: ElectionId, by: line(64) }),
  fact('electionPublished', { election: ElectionId, tally: Tally, outcome: Outcome }),
  fact('electionAbandoned', { election: ElectionId, reason: line(200) }),
  fact('electionVoided', { election: ElectionId, ballots: Ballots }),
  fact('electionCorrected', {
    election: ElectionId,
    tally: Tally,
    outcome: Outcome,
    reason: line(200),
    by: line(64),
  }),

  /** `about`: the item that a held item or result is of; null for the open one. */
  fact('sceneHeld', { scene: Scene.nullable(), about: ItemId.nullable() }),
  fact('wallBlackened', { on: z.boolean() }),
  fact('budgetsShown', { on: z.boolean() }),
  fact('wallFrozen', { on: z.boolean() }),
  fact('messageShown', { text: line(60).nullable() }),

  fact('stepUndone', { undone: CommandId, what: z.string().max(64) }),
  fact('stepRedone', { redone: CommandId, what: z.string().max(64) }),
  /** Stands on the wire for a fact that a seat may not see; never stored. */
  fact('withheld', {}),
])
export type Fact = z.infer<typeof Fact>
export type FactKind = Fact['kind']
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>

/** A fact as it stands in the log. `boot` names the run of the machine, `command` the step it belongs to. */
export const Entry = Stamp.extend({
  seq: z.number().int().positive(),
  boot: z.string().max(64),
  command: CommandId,
  fact: Fact,
})
export type Entry = z.infer<typeof Entry>

/** The vocabulary of the facts above. Raised when a kind or field changes meaning; `upcast` then reads the older ones. */
export const vocabulary = 2
