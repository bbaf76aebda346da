// One moment of a 会议记录: when, what is written, and what it rests on.
import { type Run, type Source, type Table, text } from './paper.ts'
import type { Stamp } from './time.ts'

export type Moment = {
  stamp: Stamp
  runs: readonly Run[]
  sources: readonly Source[]
  /** Goes on with the line above and repeats no time. */
  joined?: boolean
  /** Whose words these are: named again only where somebody else was heard in between. */
  voice?: string
  table?: Table
}

export const plain = (stamp: Stamp, words: string, sources: readonly Source[]): Moment => ({
  stamp,
  runs: [text(words)],
  sources,
})
