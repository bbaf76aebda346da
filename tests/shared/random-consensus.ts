// What an operator would do with lines in a random meeting: mostly in their order, and now and then amiss.
import { type ItemId, LineId } from '../../shared/id.ts'
import { boardOf, isCardElement } from '../../shared/session/board.ts'
import type { Command, CommandKind } from '../../shared/session/command.ts'
import { readingOf } from '../../shared/session/consensus.ts'
import type { Room } from '../../shared/session/room.ts'
import { Level, type LineBody, type Stances, emptyLine } from '../../shared/session/values-consensus.ts'
import { elementId } from './board-stage.ts'

export type LineAsked = Extract<
  CommandKind,
  | 'countStances'
  | 'draftLine'
  | 'changeLine'
  | 'dropLine'
  | 'readLine'
  | 'endReading'
  | 'fixLine'
  | 'reviseLine'
>
type Chance = { pick: number; other: number; item: ItemId; by: string }

/** One of what is sensible as the lines stand: draft, read, fix, and revise what is fixed. */
export function agreeing(room: Room, chance: number): readonly LineAsked[] {
  const likely = next(room)
  return [likely[chance % likely.length]!]
}

function next({ consensus }: Room): readonly LineAsked[] {
  if (consensus.reading !== null) return ['fixLine', 'fixLine', 'changeLine', 'endReading']
  const states = new Set(consensus.lines.map(({ state }) => state))
  return [
    'draftLine',
    'countStances',
    states.has('draft') ? 'readLine' : 'draftLine',
    states.has('draft') ? 'readLine' : 'draftLine',
    states.has('fixed') ? 'reviseLine' : 'draftLine',
    states.has('fixed') ? 'reviseLine' : 'readLine',
  ]
}

export function lineCommand(kind: LineAsked, room: Room, { pick, other, item, by }: Chance): Command {
  const { consensus } = room
  const wanted = kind === 'reviseLine' ? 'fixed' : 'draft'
  const lines = consensus.lines.filter(({ state }) => pick % 5 === 0 || state === wanted)
  const line =
    pick % 13 === 12 || lines.length === 0 ? LineId.parse('line-0') : lines[pick % lines.length]!.line
  const body = bodyFrom(room, item, pick, other)
  const level = other % 3 === 0 ? Level.options[pick % 4]! : 'agreed'
  const counts = level === 'majority' || pick % 5 === 0 ? countsFrom(pick, other) : null
  const present = other % 3 === 0 ? null : 6
  switch (kind) {
    case 'countStances': {
      const cards = boardOf(room.boards, item).elements.filter(isCardElement)
      const card = cards[pick % Math.max(1, cards.length)]?.id ?? elementId('element-0')
      return {
        kind,
        item,
        card,
        counts: countsFrom(pick, other),
        present,
        reason: other % 2 === 0 ? '' : '再问',
      }
    }
    case 'draftLine':
      return { kind, item, body }
    case 'changeLine':
      return { kind, line: pick % 3 === 0 ? line : (consensus.reading ?? line), body }
    case 'dropLine':
      return { kind: pick % 3 === 0 ? kind : 'readLine', line }
    case 'readLine':
      return { kind, line }
    case 'endReading':
      return { kind }
    case 'fixLine':
      return { kind, line: readingOf(consensus)?.line ?? line, level, counts, present }
    case 'reviseLine':
      return { kind, line, body, level, counts, present, reason: '笔误', by }
    default:
      return kind satisfies never
  }
}

const countsFrom = (pick: number, other: number): Stances =>
  pick % 9 === 8
    ? { agree: 5, accept: 2, reserve: 1, oppose: 0 }
    : { agree: 3 + (other % 2), accept: 1, reserve: pick % 4 === 0 ? 1 : 0, oppose: 0 }

function bodyFrom(room: Room, item: ItemId, pick: number, other: number): LineBody {
  const cards = boardOf(room.boards, item).elements.filter(isCardElement)
  const [first] = cards
  return {
    ...emptyLine,
    text: pick % 17 === 16 ? ' ' : `由县卫健局拿出第${other}号方案。`,
    lead: other % 2 === 0 ? '县卫健局' : '',
    due: '10月底',
    views: ['先定待遇', '先派驻'].slice(0, pick % 4).map((text) => ({ who: '委员p1', text })),
    sources: pick % 19 === 18 ? [elementId('element-0')] : first === undefined ? [] : [first.id],
  }
}
