// Lines that the room agreed on, or did not, and the hands behind them. Rules CO in SPEC.md.
import type { ElementId, ItemId, LineId } from '../id.ts'
import type { Stamp } from '../time.ts'
import type { FactOf } from './fact.ts'
import type { Hands, Level, LineBody, Stances } from './values-consensus.ts'

/** One wording of a fixed line that another has replaced, and why. */
export type Version = { body: LineBody; level: Level; hands: Hands; at: Stamp; reason: string; by: string }
export type Line = {
  line: LineId
  item: ItemId
  /** Counted within its item: 共2. A dropped line keeps its number. */
  no: number
  body: LineBody
  state: 'draft' | 'fixed' | 'dropped'
  /** Null until it is fixed. */
  level: Level | null
  hands: Hands
  drafted: Stamp
  /** When it was last read aloud. */
  read: Stamp | null
  fixed: Stamp | null
  /** The wordings before this one, oldest first; `at` is when each was replaced. */
  versions: readonly Version[]
}
/** Hands shown for a card; the counts before, with why they were taken again. */
export type Sensed = {
  item: ItemId
  card: ElementId
  counts: Stances
  present: number
  at: Stamp
  earlier: readonly { counts: Stances; present: number; at: Stamp; reason: string }[]
}
export type Consensus = {
  lines: readonly Line[]
  made: number
  /** The line that is read aloud now. */
  reading: LineId | null
  sensed: readonly Sensed[]
}

export const emptyConsensus: Consensus = { lines: [], made: 0, reading: null, sensed: [] }

export const lineOf = (consensus: Consensus, line: LineId | null): Line | undefined =>
  consensus.lines.find((one) => one.line === line)

/** The lines of an item that stand, drafts among them, in their order. */
export const linesOf = (consensus: Consensus, item: ItemId): readonly Line[] =>
  consensus.lines
    .filter((one) => one.item === item && one.state !== 'dropped')
    .toSorted((a, b) => a.no - b.no)

export const readingOf = (consensus: Consensus): Line | undefined => lineOf(consensus, consensus.reading)

/** What the wall may show of an item: the lines that are fixed, and the one that is read aloud. */
export const shownLines = (consensus: Consensus, item: ItemId): readonly Line[] =>
  linesOf(consensus, item).filter(({ state, line }) => state === 'fixed' || line === consensus.reading)

export const sensedOf = (consensus: Consensus, card: ElementId): Sensed | undefined =>
  consensus.sensed.find((one) => one.card === card)

export const nextNumber = (consensus: Consensus, item: ItemId): number =>
  Math.max(0, ...consensus.lines.filter((one) => one.item === item).map(({ no }) => no)) + 1

type ConsensusFact = FactOf<
  | 'stancesCounted'
  | 'lineDrafted'
  | 'lineChanged'
  | 'lineDropped'
  | 'lineRead'
  | 'readingEnded'
  | 'lineFixed'
  | 'lineRevised'
  | 'itemClosed'
  | 'breakStarted'
  | 'sittingClosed'
  | 'sessionAdjourned'
>

export function evolveConsensus(consensus: Consensus, fact: ConsensusFact, stamp: Stamp): Consensus {
  switch (fact.kind) {
    case 'stancesCounted':
      return { ...consensus, sensed: sensing(consensus.sensed, fact, stamp) }
    case 'lineDrafted': {
      const { line, item, body } = fact
      const no = nextNumber(consensus, item)
      const drafted = { ...blank, line, item, no, body, drafted: stamp }
      return { ...consensus, lines: [...consensus.lines, drafted], made: consensus.made + 1 }
    }
    case 'lineChanged':
      return change(consensus, fact.line, (line) => ({ ...line, body: fact.body }))
    case 'lineDropped':
      return change(consensus, fact.line, (line) => ({ ...line, state: 'dropped' }))
    case 'lineRead':
      return {
        ...change(told(consensus, fact, stamp), fact.line, (line) => ({
          ...line,
          body: fact.body,
          read: stamp,
        })),
        reading: fact.line,
      }
    case 'lineFixed': {
      const { body, level, hands } = fact
      const fixed = { body, level, hands, state: 'fixed', fixed: stamp } as const
      const lines = change(told(consensus, fact, stamp), fact.line, (line) => ({ ...line, ...fixed }))
      return { ...lines, reading: null }
    }
    case 'lineRevised':
      return change(consensus, fact.line, (line) => revised(line, fact, stamp))
    case 'itemClosed':
      return readingOf(consensus)?.item === fact.item ? { ...consensus, reading: null } : consensus
    case 'readingEnded':
    case 'breakStarted':
    case 'sittingClosed':
    case 'sessionAdjourned':
      return consensus.reading === null ? consensus : { ...consensus, reading: null }
    default:
      return fact satisfies never
  }
}

const blank = {
  state: 'draft',
  level: null,
  hands: null,
  read: null,
  fixed: null,
  versions: [],
} as const

const change = (consensus: Consensus, line: LineId, how: (line: Line) => Line): Consensus => ({
  ...consensus,
  lines: consensus.lines.map((one) => (one.line === line ? how(one) : one)),
})

/** A seat that was never told of the draft learns of the line when it is read. */
function told(
  consensus: Consensus,
  { line, item, no, body }: FactOf<'lineRead' | 'lineFixed'>,
  stamp: Stamp,
): Consensus {
  if (lineOf(consensus, line) !== undefined) return consensus
  return { ...consensus, lines: [...consensus.lines, { ...blank, line, item, no, body, drafted: stamp }] }
}

function revised(line: Line, fact: FactOf<'lineRevised'>, at: Stamp): Line {
  const { body, level, hands, reason, by } = fact
  const before = { body: line.body, level: line.level ?? level, hands: line.hands, at, reason, by }
  return { ...line, body, level, hands, versions: [...line.versions, before] }
}

function sensing(sensed: readonly Sensed[], fact: FactOf<'stancesCounted'>, at: Stamp): readonly Sensed[] {
  const { item, card, counts, present, reason } = fact
  const was = sensed.find((one) => one.card === card)
  if (was === undefined) return [...sensed, { item, card, counts, present, at, earlier: [] }]
  const earlier = [...was.earlier, { counts: was.counts, present: was.present, at: was.at, reason }]
  return sensed.map((one) => (one === was ? { ...was, counts, present, at, earlier } : one))
}
