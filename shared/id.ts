// Branded names of things. Names inside a session are counted (`speech-5`), so that replaying a log makes the same names.
import { z } from 'zod'

const name = () =>
  z
    .string()
    .min(1)
    .max(64)
    .regex(/^[A-Za-z0-9_-]+$/)

export const MeetingId = name().brand<'MeetingId'>()
export const CommandId = name().brand<'CommandId'>()
export const PersonId = name().brand<'PersonId'>()
export const ItemId = name().brand<'ItemId'>()
export const SittingId = name().brand<'SittingId'>()
export const RegistrationId = name().brand<'RegistrationId'>()
export const SpeakerId = name().brand<'SpeakerId'>()
export const SpeechId = name().brand<'SpeechId'>()
export const InterruptionId = name().brand<'InterruptionId'>()
export const NoteId = name().brand<'NoteId'>()
export const VoteId = name().brand<'VoteId'>()
export const AppraisalId = name().brand<'AppraisalId'>()
export const TimingCardId = name().brand<'TimingCardId'>()
export const ElectionId = name().brand<'ElectionId'>()
export const ElementId = name().brand<'ElementId'>()
export const LineId = name().brand<'LineId'>()

export type MeetingId = z.infer<typeof MeetingId>
export type CommandId = z.infer<typeof CommandId>
export type PersonId = z.infer<typeof PersonId>
export type ItemId = z.infer<typeof ItemId>
export type SittingId = z.infer<typeof SittingId>
export type RegistrationId = z.infer<typeof RegistrationId>
export type SpeakerId = z.infer<typeof SpeakerId>
export type SpeechId = z.infer<typeof SpeechId>
export type InterruptionId = z.infer<typeof InterruptionId>
export type NoteId = z.infer<typeof NoteId>
export type VoteId = z.infer<typeof VoteId>
export type AppraisalId = z.infer<typeof AppraisalId>
export type TimingCardId = z.infer<typeof TimingCardId>
export type ElectionId = z.infer<typeof ElectionId>
export type ElementId = z.infer<typeof ElementId>
export type LineId = z.infer<typeof LineId>

/** The next counted name: `counted(SpeechId, 'speech', 5)` is `speech-5`. */
export const counted = <S extends z.ZodType>(kind: S, word: string, count: number): z.output<S> =>
  kind.parse(`${word}-${count}`)
