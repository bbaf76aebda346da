// Every fact a meeting can hold, on one page, and who may see it. Facts are past participles and are never rewritten.
import { z } from 'zod'
import { CommandId, InterruptionId, ItemId, NoteId, PersonId, SpeakerId, SpeechId, VoteId } from '../id.ts'
import { Agenda, MeetingFacts, Roll, line, prose } from '../meeting.ts'
import { Share } from '../share.ts'
import { Duration, Stamp } from '../time.ts'

/** Someone who speaks: a person of the roll, or anyone by name (`person` is null). `from` is their sector, unit or title. */
export const Voice = z.object({ person: PersonId.nullable(), name: line(64), from: line(200) })
export type Voice = z.infer<typeof Voice>

/** Kinds of turn: an answer to the present speaker, a point of order, a registered and an impromptu speech. */
export const TurnKind = z.enum(['reply', 'order', 'registered', 'impromptu'])
export type TurnKind = z.infer<typeof TurnKind>

export const Mark = z.object({
  person: PersonId,
  state: z.enum(['present', 'leave', 'absent', 'unmarked']),
  reason: line(200),
})
export type Mark = z.infer<typeof Mark>

export const BellMark = z.enum(['warning', 'limit'])
export type BellMark = z.infer<typeof BellMark>

/** What a note under a speech is (a card on the board), or the verb of a line noted under an item. */
export const NoteKind = z.enum([
  'ask', // 诉求
  'advice', // 建议
  'worry', // 顾虑
  'fact', // 事实
  'reply', // 回应
  'pledge', // 现场表态
  'pointed', // 会议指出
  'required', // 会议要求
  'decided', // 会议决定
])
export type NoteKind = z.infer<typeof NoteKind>

const count = z.number().int().min(0).max(100_000)
export const Counts = z.object({ for: count, against: count, abstain: count })
export type Counts = z.infer<typeof Counts>

/** What the big screen can show. */
export const Scene = z.enum(['welcome', 'agenda', 'item', 'speech', 'queue', 'vote', 'result', 'recess'])
export type Scene = z.infer<typeof Scene>

const fact = <K extends string, S extends z.ZodRawShape>(kind: K, fields: S) =>
  z.object({ kind: z.literal(kind), ...fields })

export const Fact = z.discriminatedUnion('kind', [
  fact('sessionOpened', { meeting: MeetingFacts, agenda: Agenda, roll: Roll }),
  fact('sessionResumed', { away: Duration, basis: z.enum(['uptime', 'calendar']) }),
  fact('clockChanged', { by: Duration }),
  fact('breakStarted', { length: Duration.nullable() }),
  fact('breakEnded', {}),
  fact('sessionAdjourned', {}),

  fact('itemOpened', { item: ItemId }),
  fact('itemClosed', { item: ItemId }),

  fact('attendanceMarked', { marks: z.array(Mark).min(1).max(2000) }),

  fact('speakerQueued', { speaker: SpeakerId, voice: Voice, turn: TurnKind, before: SpeakerId.nullable() }),
  fact('speakerMoved', { speaker: SpeakerId, before: SpeakerId.nullable() }),
  fact('speakerWithdrawn', { speaker: SpeakerId }),
  fact('speakerCalled', {
    speaker: SpeakerId,
    speech: SpeechId,
    item: ItemId,
    limit: Duration.nullable(),
    warnBefore: Duration,
  }),
  fact('speechStarted', { speech: SpeechId }),
  fact('speechPaused', { speech: SpeechId }),
  fact('speechResumed', { speech: SpeechId }),
  fact('speechEnded', { speech: SpeechId }),
  fact('limitExtended', { speech: SpeechId, by: Duration, allowedBy: line(64) }),
  fact('interruptionStarted', { speech: SpeechId, interruption: InterruptionId, voice: Voice }),
  fact('interruptionEnded', { interruption: InterruptionId }),
  fact('bellRang', { speech: SpeechId, mark: BellMark }),
  fact('writtenSpeechListed', { speech: SpeechId, item: ItemId, voice: Voice, title: line(200) }),

  fact('noteTaken', {
    note: NoteId,
    item: ItemId,
    speech: SpeechId.nullable(),
    as: NoteKind,
    text: prose(20_000),
  }),
  fact('noteChanged', { note: NoteId, as: NoteKind, text: prose(20_000) }),
  fact('noteRemoved', { note: NoteId }),

  fact('voteOpened', {
    vote: VoteId,
    item: ItemId,
    motion: line(200),
    form: z.enum(['hands']),
    rule: Share,
    /** All members of the body: the denominator. */
    base: count,
    /** Members in the room when the vote was opened: what the counts must add up to. */
    present: count,
  }),
  fact('votesCounted', { vote: VoteId, counts: Counts, by: line(64) }),
  fact('countChecked', { vote: VoteId, by: line(64) }),
  fact('resultPublished', { vote: VoteId, counts: Counts, passed: z.boolean() }),
  fact('voteAbandoned', { vote: VoteId, reason: line(200) }),
  fact('resultCorrected', {
    vote: VoteId,
    counts: Counts,
    passed: z.boolean(),
    reason: line(200),
    by: line(64),
  }),

  fact('sceneHeld', { scene: Scene.nullable() }),
  fact('wallBlackened', { on: z.boolean() }),
  fact('wallFrozen', { on: z.boolean() }),
  fact('messageShown', { text: line(60).nullable() }),

  fact('stepUndone', { undone: CommandId, what: z.string().max(64) }),
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
export const vocabulary = 1

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
  breakEnded: {},
  sessionAdjourned: {},
  itemOpened: { item: everyone },
  itemClosed: { item: everyone },
  attendanceMarked: { marks: (marks) => marks.map((mark) => ({ ...mark, reason: '' })) },
  speakerQueued: { speaker: everyone, voice: everyone, turn: everyone, before: everyone },
  speakerMoved: { speaker: everyone, before: everyone },
  speakerWithdrawn: { speaker: everyone },
  speakerCalled: {
    speaker: everyone,
    speech: everyone,
    item: everyone,
    limit: everyone,
    warnBefore: everyone,
  },
  speechStarted: { speech: everyone },
  speechPaused: { speech: everyone },
  speechResumed: { speech: everyone },
  speechEnded: { speech: everyone },
  limitExtended: { speech: everyone, by: everyone, allowedBy: unnamed },
  interruptionStarted: { speech: everyone, interruption: everyone, voice: everyone },
  interruptionEnded: { interruption: everyone },
  bellRang: { speech: everyone, mark: everyone },
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
  sceneHeld: { scene: everyone },
  wallBlackened: { on: everyone },
  wallFrozen: { on: everyone },
  messageShown: { text: everyone },
  stepUndone: { undone: everyone, what: everyone },
  withheld: {},
}
