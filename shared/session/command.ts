// Everything that can be asked of a running meeting, on one page. Commands are imperatives and may be refused.
import { z } from 'zod'
import { AppraisalPlan } from '../appraisal-plan.ts'
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
import { Duration, Length, SessionTime } from '../time.ts'
import { AppraisalTally } from './values-appraisal.ts'
import { PassRule, Share } from '../share.ts'
import { Census } from './values-attendance.ts'
import { BoardElement, CardElement, Placement } from './values-board.ts'
import { BlankMeaning, Candidate, Officers, Seats, Tally } from './values-ballot.ts'
import { AwayState, Count, Counts, Edge, Mark, NoteBody, Scene, Side, TurnKind, Voice } from './values.ts'
import { Level, LineBody, Stances } from './values-consensus.ts'

const command = <K extends string, S extends z.ZodRawShape>(kind: K, fields: S) =>
  z.object({ kind: z.literal(kind), ...fields })

const someText = (max: number) => line(max).refine((text) => text.trim() !== '')

export const Command = z.discriminatedUnion('kind', [
  command('openSession', { meeting: MeetingFacts, agenda: Agenda, roll: Roll, registered: Registered }),
  command('resumeSession', { away: Duration, basis: z.enum(['uptime', 'calendar']) }),
  command('recordClockChange', { by: Duration }),
  /** `left` names the bell by its moment: what is left of the limit then. */
  command('ringBell', { speech: SpeechId, left: Duration }),

  command('startBreak', { length: Length.nullable() }),
  /** Counted from the beginning of the break, like the length it had. */
  command('changeBreakLength', { length: Length.nullable() }),
  command('endBreak', {}),
  command('closeSitting', {}),
  command('openSitting', { sitting: SittingId }),
  command('adjourn', {}),

  command('openItem', { item: ItemId }),
  command('closeItem', { item: ItemId }),
  command('skipItem', { item: ItemId, reason: line(200) }),
  /** What was proposed and seen: new lengths for items that are still to come. */
  command('replanAgenda', {
    lengths: z
      .array(z.object({ item: ItemId, length: Length }))
      .min(1)
      .max(400),
    allowedBy: line(64),
  }),
  command('correctTime', { edge: Edge, time: SessionTime, reason: someText(200), by: someText(64) }),

  command('markAttendance', { marks: z.array(Mark).min(1).max(2000) }),
  command('countAttendance', { census: Census.nullable() }),
  command('correctAttendance', { census: Census, reason: someText(200), by: someText(64) }),
  /** Whoever stands in the record as having been here never was: what is true instead, why, and who says so. */
  command('correctPresence', {
    person: PersonId,
    state: AwayState,
    leave: Leave.nullable(),
    reason: someText(200),
    by: someText(64),
  }),

  /** Without a length the budget is lifted. */
  command('setBudget', { ...Budget.pick({ of: true }).shape, name: line(64), length: Length.nullable() }),

  command('queueSpeaker', { voice: Voice, turn: TurnKind, before: SpeakerId.nullable() }),
  /** Puts who registered beforehand into the queue. */
  command('queueRegistered', { registrations: z.array(RegistrationId).min(1).max(1000) }),
  /** `crossing`: what a move out of the speaker's own kind is: refused, a change of place alone, or of the kind as well. */
  command('moveSpeaker', {
    speaker: SpeakerId,
    before: SpeakerId.nullable(),
    crossing: z.enum(['refused', 'place', 'kind']),
  }),
  /** Makes the turn another kind, at the end of those. */
  command('changeTurn', { speaker: SpeakerId, turn: TurnKind }),
  command('withdrawSpeaker', { speaker: SpeakerId }),
  command('takeSide', { speaker: SpeakerId, side: Side.nullable() }),
  command('limitSpeaker', { speaker: SpeakerId, limit: Length.nullable() }),
  command('limitWaiting', { limit: Length.nullable(), allowedBy: line(64) }),
  command('closeQueue', {}),
  command('reopenQueue', {}),
  command('cedeTime', { speech: SpeechId, speaker: SpeakerId, allowedBy: line(64) }),
  /** Ends the present speech, if there is one, and calls `speaker`. `after` is the speech the operator saw on stage. */
  command('callSpeaker', { speaker: SpeakerId, after: SpeechId.nullable() }),
  /** Calls whoever spoke last once more. `speech` is that last speech, `after` the one on stage, as the operator saw them. */
  command('recallSpeaker', { speech: SpeechId, after: SpeechId.nullable() }),
  command('startSpeech', { speech: SpeechId }),
  command('pauseSpeech', { speech: SpeechId }),
  command('resumeSpeech', { speech: SpeechId }),
  command('endSpeech', { speech: SpeechId }),
  command('extendLimit', { speech: SpeechId, by: Duration, allowedBy: line(64) }),
  command('startInterruption', { speech: SpeechId, voice: Voice }),
  command('endInterruption', { interruption: InterruptionId }),
  command('listWrittenSpeech', { item: ItemId, voice: Voice, title: line(200) }),

  command('takeNote', { item: ItemId, speech: SpeechId.nullable(), body: NoteBody }),
  command('changeNote', { note: NoteId, body: NoteBody }),
  command('removeNote', { note: NoteId }),
  /** The whole text; a blank one takes the summary away. */
  command('writeSummary', { speech: SpeechId, text: prose(20_000) }),

  /**
   * One gesture: elements put whole, others placed elsewhere, others removed. A new one is called `new-1`, `new-2` … and gets its
   * name with the fact, in this order.
   */
  command('changeBoard', {
    item: ItemId,
    put: z.array(BoardElement).max(5000),
    place: z.array(Placement).max(5000),
    remove: z.array(ElementId).max(5000),
  }),
  /** The cards go into `card`, a new one, which keeps them as its parents. */
  command('mergeCards', { item: ItemId, cards: z.array(ElementId).max(200), card: CardElement }),
  /** A merged card gives its parents back. */
  command('splitCard', { item: ItemId, card: ElementId }),
  /** `gesture` is how many gestures stood when it was asked. */
  command('undoGesture', { item: ItemId, gesture: z.number().int().nonnegative() }),
  command('redoGesture', { item: ItemId, gesture: z.number().int().nonnegative() }),

  /** Without `present` those in the room are as the sign-in has them. */
  command('countStances', {
    item: ItemId,
    card: ElementId,
    counts: Stances,
    present: Count.nullable(),
    reason: line(200),
  }),
  command('draftLine', { item: ItemId, body: LineBody }),
  command('changeLine', { line: LineId, body: LineBody }),
  command('dropLine', { line: LineId }),
  command('readLine', { line: LineId }),
  command('endReading', {}),
  /** Without `counts` nobody was asked to raise hands. */
  command('fixLine', { line: LineId, level: Level, counts: Stances.nullable(), present: Count.nullable() }),
  command('reviseLine', {
    line: LineId,
    body: LineBody,
    level: Level,
    counts: Stances.nullable(),
    present: Count.nullable(),
    reason: someText(200),
    by: someText(64),
  }),

  /** Without a rule the meeting's applies. */
  command('openVote', {
    item: ItemId,
    motion: someText(200),
    form: VoteForm,
    rule: PassRule.nullable(),
    officers: Officers.nullable(),
  }),
  command('countVotes', {
    vote: VoteId,
    counts: Counts,
    ballots: Ballots.nullable(),
    override: line(200),
    by: line(64),
  }),
  command('checkCount', { vote: VoteId, counts: Counts, ballots: Ballots.nullable(), by: someText(64) }),
  command('publishResult', { vote: VoteId }),
  command('abandonVote', { vote: VoteId, reason: someText(200) }),
  command('voidVote', { vote: VoteId }),
  command('correctResult', {
    vote: VoteId,
    counts: Counts.nullable(),
    ballots: Ballots.nullable(),
    override: line(200),
    reason: someText(200),
    by: someText(64),
  }),

  command('openElection', {
    item: ItemId,
    office: someText(64),
    seats: Seats,
    candidates: z.array(Candidate).min(1).max(200),
    blank: BlankMeaning,
    writeIns: z.boolean(),
    rule: PassRule.nullable(),
    /** How many must be in the room; null for nobody in particular. */
    quorum: Share.nullable(),
    officers: Officers,
    again: ElectionId.nullable(),
  }),
  command('countElection', { election: ElectionId, tally: Tally, override: line(200), by: line(64) }),
  command('checkElection', { election: ElectionId, tally: Tally, by: someText(64) }),
  command('publishElection', { election: ElectionId }),
  command('abandonElection', { election: ElectionId, reason: someText(200) }),
  command('voidElection', { election: ElectionId }),
  command('correctElection', {
    election: ElectionId,
    tally: Tally,
    override: line(200),
    reason: someText(200),
    by: someText(64),
  }),

  /** `present`: how many came of each group of voters besides the members, in their order; unread where the roll tells it. */
  command('openAppraisal', { item: ItemId, plan: AppraisalPlan, present: z.array(Count).max(8) }),
  command('countAppraisal', {
    appraisal: AppraisalId,
    tally: AppraisalTally,
    override: line(200),
    by: line(64),
  }),
  command('checkAppraisal', { appraisal: AppraisalId, tally: AppraisalTally, by: someText(64) }),
  command('publishAppraisal', { appraisal: AppraisalId }),
  command('abandonAppraisal', { appraisal: AppraisalId, reason: someText(200) }),
  command('voidAppraisal', { appraisal: AppraisalId }),
  command('correctAppraisal', {
    appraisal: AppraisalId,
    tally: AppraisalTally,
    override: line(200),
    reason: someText(200),
    by: someText(64),
  }),

  command('holdScene', { scene: Scene.nullable(), about: ItemId.nullable() }),
  command('blackenWall', { on: z.boolean() }),
  command('showBudgets', { on: z.boolean() }),
  command('freezeWall', { on: z.boolean() }),
  command('showMessage', { text: someText(60).nullable() }),

  /** `step` is the step the operator saw as the last one. */
  command('undoStep', { step: CommandId }),
  /** `step` is the step the operator saw as the last one taken back. */
  command('redoStep', { step: CommandId }),
])
export type Command = z.infer<typeof Command>
export type CommandKind = Command['kind']
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>
