// What facts and commands are made of: voices, marks, bells, kinds of note, counts and scenes, as zod schemas.
import { z } from 'zod'
import { ItemId, PersonId, SittingId, SpeechId } from '../id.ts'
import { Leave } from '../leave.ts'
import { line, prose } from '../line.ts'
import { Phrase } from '../phrase-bank.ts'
import { Duration, Instant, type Stamp } from '../time.ts'

/** Someone who speaks: a person of the roll, or anyone by name (`person` is null). `from` is their sector, unit or title. */
export const Voice = z.object({ person: PersonId.nullable(), name: line(64), from: line(200) })
export type Voice = z.infer<typeof Voice>

/** Kinds of turn, in their order: an answer to the present speaker, a point of order, a registered and an impromptu speech. */
export const TurnKind = z.enum(['reply', 'order', 'registered', 'impromptu'])
export type TurnKind = z.infer<typeof TurnKind>

/** On which side of the question somebody waits to speak: for it, against it, or with a question. */
export const Side = z.enum(['for', 'against', 'question'])
export type Side = z.infer<typeof Side>

export const Mark = z.object({
  person: PersonId,
  /** `left` is 中途离会: here before, gone now. */
  state: z.enum(['present', 'left', 'leave', 'absent', 'unmarked']),
  /** With `leave`, and with `left` where the going was asked for; else null. */
  leave: Leave.nullable(),
  /** When it was so, where that was given by hand; null for the moment of the mark. */
  at: Instant.nullable(),
})
export type Mark = z.infer<typeof Mark>
/** What may be true of somebody who was marked as here and never was. */
export const AwayState = z.enum(['leave', 'absent', 'unmarked'])
export type AwayState = z.infer<typeof AwayState>

/** A mark that says no more than its state, as of now. */
export const plainMark = (person: PersonId, state: Mark['state']): Mark => ({
  person,
  state,
  leave: null,
  at: null,
})

/** A bell that rang: what was left of the limit, negative in overtime, and how many strokes were to be heard. */
export const Rung = z.object({ left: Duration, strokes: z.number().int().min(1).max(3) })
export type Rung = z.infer<typeof Rung>

/** What a card says: a note under a speech, which is an opinion on the item's board. */
export const CardKind = z.enum([
  'ask', // 诉求
  'advice', // 建议
  'worry', // 顾虑
  'fact', // 事实
  'reply', // 回应
])
export type CardKind = z.infer<typeof CardKind>

const words = prose(20_000)
/** What is noted. A pledge is a card as well; a line and a dissent are no cards and belong to the item. */
export const NoteBody = z.discriminatedUnion('as', [
  z.object({ as: CardKind, text: words }),
  /** 现场表态. Without `who` it is whoever spoke; `unit` and `due` as they were said, empty where they were not. */
  z.object({
    as: z.literal('pledge'),
    text: words,
    who: Voice.nullable(),
    unit: line(200),
    due: line(64),
  }),
  /** 会议指出, 会议要求, 会议决定 and their kin. */
  z.object({ as: z.literal('line'), text: words, phrase: Phrase }),
  /** 不同意见. Without `who` nobody is named; `reserved` where the opinion was declared to be kept (声明保留). */
  z.object({ as: z.literal('dissent'), text: words, who: Voice.nullable(), reserved: z.boolean() }),
])
export type NoteBody = z.infer<typeof NoteBody>
export const NoteKind = z.enum([...CardKind.options, 'pledge', 'line', 'dissent'])
export type NoteKind = z.infer<typeof NoteKind>

/** A number of people or ballots. */
export const Count = z.number().int().min(0).max(100_000)
export const Counts = z.object({ for: Count, against: Count, abstain: Count })
export type Counts = z.infer<typeof Counts>

/** What the big screen can show. */
export const Scene = z.enum([
  'welcome',
  'agenda',
  'item',
  'speech',
  'queue',
  'vote',
  'result',
  'recess',
  'attendance', // 签到情况
])
export type Scene = z.infer<typeof Scene>

/**
 * A beginning or an end that stands in the record: of a visit of an item or of a break (counted from 0), of a speech, or of a
 * sitting; where the meeting sits once its only one has no name.
 */
export const Edge = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('visit'),
    item: ItemId,
    visit: z.number().int().nonnegative(),
    end: z.enum(['from', 'to']),
  }),
  z.object({ of: z.literal('speech'), speech: SpeechId, end: z.enum(['from', 'to']) }),
  z.object({ of: z.literal('break'), nth: z.number().int().nonnegative(), end: z.enum(['from', 'to']) }),
  z.object({ of: z.literal('sitting'), sitting: SittingId.nullable(), end: z.enum(['from', 'to']) }),
])
export type Edge = z.infer<typeof Edge>

/** What stood in the record, what stands there now, and who said so why; `at` is when it was corrected. */
export type Correction = {
  end: Edge['end']
  from: Stamp
  to: Stamp
  at: Stamp
  reason: string
  by: string
}
