// What may be asked of a line and of a show of hands: read before it is fixed, fixed at a level that its figures bear. Rules CO.
import { LineId, type ElementId, type ItemId, counted } from '../id.ts'
import { type Answer, type Refusal, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import { type Consensus, type Line, lineOf, sensedOf } from './consensus.ts'
import { most } from './values-board.ts'
import { type Hands, type Level, type LineBody, type Stances, handsOf } from './values-consensus.ts'

export type ConsensusCommand = CommandOf<
  | 'countStances'
  | 'draftLine'
  | 'changeLine'
  | 'dropLine'
  | 'readLine'
  | 'endReading'
  | 'fixLine'
  | 'reviseLine'
>
/** What lines need to know of the room. */
export type Around = {
  item: (item: ItemId) => boolean
  /** Whether a card is or was on the board of the item. */
  card: (item: ItemId, card: ElementId) => boolean
  /** Everybody in the room, as the sign-in has it: members, observers and guests. */
  present: number
}

export function decideConsensus(consensus: Consensus, command: ConsensusCommand, around: Around): Answer {
  switch (command.kind) {
    case 'countStances':
      return sensing(consensus, command, around)
    case 'draftLine': {
      if (!around.item(command.item)) return refuse('ITEM_UNKNOWN')
      const { item, body } = command
      const unsound = unsoundness(body, item, around)
      if (unsound !== null) return { refusal: unsound }
      return facts({ kind: 'lineDrafted', line: counted(LineId, 'line', consensus.made + 1), item, body })
    }
    case 'endReading':
      return consensus.reading === null ? refuse('LINE_NOT_READ') : facts({ kind: 'readingEnded' })
    default: {
      const line = lineOf(consensus, command.line)
      if (line === undefined || line.state === 'dropped') return refuse('LINE_UNKNOWN')
      return decideLine(consensus, line, command, around)
    }
  }
}

type LineCommand = Exclude<ConsensusCommand, CommandOf<'countStances' | 'draftLine' | 'endReading'>>

function decideLine(consensus: Consensus, line: Line, command: LineCommand, around: Around): Answer {
  const { line: name, item, no } = line
  switch (command.kind) {
    case 'changeLine': {
      if (line.state === 'fixed') return refuse('LINE_FIXED')
      const unsound = unsoundness(command.body, item, around)
      if (unsound !== null) return { refusal: unsound }
      const changed = { kind: 'lineChanged', line: name, body: command.body } as const
      // What is being read aloud is read as it stands now.
      return consensus.reading === name
        ? facts(changed, { kind: 'lineRead', line: name, item, no, body: command.body })
        : facts(changed)
    }
    case 'dropLine':
      if (line.state === 'fixed') return refuse('LINE_FIXED')
      return consensus.reading === name
        ? facts({ kind: 'readingEnded' }, { kind: 'lineDropped', line: name })
        : facts({ kind: 'lineDropped', line: name })
    case 'readLine':
      return facts({ kind: 'lineRead', line: name, item, no, body: line.body })
    case 'fixLine': {
      if (line.state === 'fixed') return refuse('LINE_FIXED')
      if (consensus.reading !== name) return refuse('LINE_NOT_READ')
      const hands = handsIn(command, around)
      const unfit = unfitness(command.level, hands, line.body)
      if (unfit !== null) return { refusal: unfit }
      return facts({ kind: 'lineFixed', line: name, item, no, body: line.body, level: command.level, hands })
    }
    case 'reviseLine': {
      if (line.state !== 'fixed') return refuse('LINE_NOT_FIXED')
      const { body, level, reason, by } = command
      const hands = handsIn(command, around)
      const unsound = unsoundness(body, item, around) ?? unfitness(level, hands, body)
      if (unsound !== null) return { refusal: unsound }
      if (alike([body, level, hands], [line.body, line.level, line.hands]))
        return refuse('NOTHING_TO_CORRECT')
      return facts({ kind: 'lineRevised', line: name, body, level, hands, reason, by })
    }
    default:
      return command satisfies never
  }
}

const alike = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** Hands with those in the room: as typed in, else as the sign-in has them. */
const handsIn = (
  { counts, present }: { counts: Stances | null; present: number | null },
  around: Around,
): Hands => (counts === null ? null : { counts, present: present ?? around.present })

function handsBound({ counts, present }: NonNullable<Hands>): Refusal | null {
  if (present === 0) return { code: 'PRESENT_MISSING', about: '' }
  return handsOf(counts) > present ? { code: 'COUNTS_EXCEED_PRESENT', about: String(present) } : null
}

function sensing(consensus: Consensus, command: CommandOf<'countStances'>, around: Around): Answer {
  const { item, card, counts, present, reason } = command
  if (!around.item(item)) return refuse('ITEM_UNKNOWN')
  if (!around.card(item, card)) return refuse('ELEMENT_UNKNOWN')
  const hands = { counts, present: present ?? around.present }
  const bound = handsBound(hands)
  if (bound !== null) return { refusal: bound }
  if (sensedOf(consensus, card) !== undefined && reason.trim() === '') return refuse('REASON_MISSING')
  return facts({ kind: 'stancesCounted', item, card, ...hands, reason })
}

function unsoundness(body: LineBody, item: ItemId, around: Around): Refusal | null {
  if (body.text.trim() === '') return { code: 'LINE_EMPTY', about: '' }
  const texts = [body.text, body.basis, body.procedure, ...body.views.map(({ text }) => text)]
  if (texts.some((text) => text.length > most.text))
    return { code: 'TEXT_TOO_LONG', about: String(most.text) }
  return body.sources.every((card) => around.card(item, card)) ? null : { code: 'ELEMENT_UNKNOWN', about: '' }
}

/** What a level claims must be borne out: by the hands where there are any, and by the views that it keeps. */
function unfitness(level: Level, hands: Hands, { views }: LineBody): Refusal | null {
  const bound = hands === null ? null : handsBound(hands)
  if (bound !== null) return bound
  const told = views.filter(({ text }) => text.trim() !== '').length
  const unfit: Refusal = { code: 'LEVEL_UNFIT', about: level }
  switch (level) {
    case 'agreed':
      return hands !== null && hands.counts.reserve + hands.counts.oppose > 0 ? unfit : null
    case 'majority':
      return hands !== null && 2 * (hands.counts.agree + hands.counts.accept) > hands.present ? null : unfit
    case 'reserved':
      return told >= 1 ? null : { code: 'VIEWS_MISSING', about: '1' }
    case 'open':
      return told >= 2 ? null : { code: 'VIEWS_MISSING', about: '2' }
    default:
      return level satisfies never
  }
}
