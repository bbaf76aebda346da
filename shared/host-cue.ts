// One passage of the chair's words (主持词), and what a person made of it by hand.
import { z } from 'zod'
import type { ItemId } from './id.ts'
import { prose } from './line.ts'

/** A passage is known by its place in the course of a meeting: `open`, `item-4.enter`, so that its edit finds it again. */
export const CueName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[A-Za-z0-9_.-]+$/)

export type Cue = {
  cue: string
  /** Null for what belongs to the meeting as a whole. */
  item: ItemId | null
  /** What it is for: 开会, 表决. */
  moment: CueMoment
  /** As the figures of this moment make it. */
  generated: string
}
export type CueMoment =
  | 'open'
  | 'anthem'
  | 'agenda'
  | 'enter'
  | 'invite'
  | 'floor'
  | 'consult'
  | 'vote'
  | 'for'
  | 'against'
  | 'abstain'
  | 'verdict'
  | 'appraise'
  | 'break'
  | 'resume'
  | 'close'

/** `generated` is what stood there when it was changed: where the figures make something else now, a hint says so. */
export const CueEdit = z.object({ cue: CueName, words: prose(2000), generated: prose(2000) })
export type CueEdit = z.infer<typeof CueEdit>

export type Passage = Cue & {
  /** What is read out: the edited words, else the generated ones. */
  words: string
  edited: boolean
  /** The figures have changed since it was edited. */
  outdated: boolean
}

/** Edits never give way to figures; they are only marked where these have moved on. */
export function passagesOf(cues: readonly Cue[], edits: readonly CueEdit[]): readonly Passage[] {
  const byName = new Map(edits.map((edit) => [edit.cue, edit]))
  return cues.map((cue) => {
    const edit = byName.get(cue.cue)
    return edit === undefined
      ? { ...cue, words: cue.generated, edited: false, outdated: false }
      : { ...cue, words: edit.words, edited: true, outdated: edit.generated !== cue.generated }
  })
}
