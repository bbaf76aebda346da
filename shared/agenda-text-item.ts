// Drafts become items: title, kind, lengths reckoned from written times; what turns out to be no item is given back with its reason.
import { decisionOf, kindOf } from './agenda-text-kind.ts'
import { peelBack } from './agenda-text-line.ts'
import { type IgnoredWhy, isSection } from './agenda-text-noise.ts'
import type { Draft } from './agenda-text-outline.ts'
import { speakerAhead } from './agenda-text-presenter.ts'
import { type Half, lengthIn } from './agenda-text-times.ts'
import type { AgendaItem, ItemKind } from './meeting.ts'
import { folded } from './pasted.ts'
import { type Duration, duration } from './time.ts'

export type ParsedItem = Pick<AgendaItem, 'title' | 'kind' | 'planned' | 'presenter' | 'decision'> & {
  /** One person's limit where the agenda writes one. */
  limit: Duration | null
  /** Since local midnight, as written. */
  starts: Duration | null
  parts: ParsedItem[]
  /** The lines it was read from, counted from 1. */
  lines: number[]
}

export type Leave = (line: number, text: string, why: IgnoredWhy) => void
type Timed = { item: ParsedItem; ends: Duration | null; day: number; half: Half | null }

const longest = 200
const most = 400

export function itemsFrom(drafts: readonly Draft[], leave: Leave): ParsedItem[] {
  const timed: Timed[] = []
  let count = 0
  const grow = (draft: Draft, above: ParsedItem | null): ParsedItem[] => {
    if (draft.fact || count >= most) {
      leaveAll(draft, draft.fact ? 'fact' : 'tooMany', leave)
      return []
    }
    const { item, ends } = itemOf(draft, above?.kind ?? null, leave)
    if (above?.kind === 'speeches' && item.kind === 'speeches') allot(item, above.limit)
    if (!/[\p{L}\p{N}]/u.test(item.title)) {
      leaveAll(draft, 'unplaced', leave)
      return []
    }
    count += 1
    timed.push({ item, ends, day: draft.day, half: draft.half })
    item.parts = draft.parts.flatMap((part) => grow(part, item))
    return [item]
  }
  const items = unrepeated(unwrapped(drafts, leave), leave).flatMap((draft) => grow(draft, null))
  reckonLengths(timed)
  return items
}

/** 每人8分钟 above a list of speakers is the limit and the length of each. */
function allot(speech: ParsedItem, limit: Duration | null): void {
  speech.limit ??= limit
  speech.planned ??= limit
}

function itemOf(
  draft: Draft,
  above: ItemKind | null,
  leave: Leave,
): { item: ParsedItem; ends: Duration | null } {
  const line = draft.lines[0] ?? 0
  const { first, rest } = firstSentence(draft.words)
  if (rest !== '') leave(line, rest, 'remark')
  const speaking = above === 'speeches' || above === 'exchange' || above === 'hear' || above === 'relay'
  const ahead = speaking ? speakerAhead(first) : null
  const back = peelBack(ahead?.title ?? first, draft.half)
  const whole = back.title === '' ? first : back.title
  if (whole.length > longest) leave(line, whole.slice(longest - 1), 'tooLong')
  const title = whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole
  const own = kindOf(title)
  const kind = own === 'other' && above !== null && inherits(above) ? above : own
  return {
    item: {
      title,
      kind: draft.group ? 'other' : kind,
      planned: lengthIn(draft.minutes) ?? back.planned,
      presenter: (draft.presenter || ahead?.presenter || back.presenter).slice(0, 64),
      decision: draft.group ? 'none' : decisionOf(kind),
      limit: back.limit,
      starts: draft.time?.starts ?? back.time?.starts ?? null,
      parts: [],
      lines: draft.lines,
    },
    ends: draft.time?.ends ?? back.time?.ends ?? null,
  }
}

/** What is named below 大会发言 is a speech, below 审议通过下列名单 a list to adopt. */
const inherits = (above: ItemKind) => !['consult', 'other', 'address', 'elect', 'designate'].includes(above)

/** A script goes on behind the title; the item is its first sentence. */
function firstSentence(words: string): { first: string; rest: string } {
  let open = 0
  for (const [at, letter] of [...words].entries()) {
    if ('《“（('.includes(letter)) open += 1
    if ('》”）)'.includes(letter)) open -= 1
    if (letter !== '。' || open > 0) continue
    const letters = [...words]
    return {
      first: letters.slice(0, at).join(''),
      rest: letters
        .slice(at + 1)
        .join('')
        .trim(),
    }
  }
  return { first: words, rest: '' }
}

/** 四、会议议程 with items below it: the items are the agenda, the section beside it are facts of the meeting. */
function unwrapped(drafts: readonly Draft[], leave: Leave): readonly Draft[] {
  const section = drafts.find((draft) => !draft.group && draft.parts.length > 0 && isSection(draft.words))
  if (section === undefined) return drafts
  for (const draft of drafts) {
    if (draft === section) for (const line of draft.lines) leave(line, draft.words, 'lead')
    else leaveAll(draft, 'fact', leave)
  }
  return section.parts
}

/** A chair's script names the items first and then goes through them again. */
function unrepeated(drafts: readonly Draft[], leave: Leave): readonly Draft[] {
  const again = drafts.findIndex((draft, at) => at >= 2 && draft.label?.number === 1)
  if (again < 0) return drafts
  const known = drafts.slice(0, again).map(pairsOf)
  const told = drafts.slice(again).map(pairsOf)
  if (!told.every((one) => known.some((other) => likeness(one, other) >= 0.75))) return drafts
  for (const draft of drafts.slice(again)) leaveAll(draft, 'repeated', leave)
  return drafts.slice(0, again)
}

/** Every two letters that stand together, brackets and marks aside. */
function pairsOf(draft: Draft): ReadonlySet<string> {
  const plain = folded(firstSentence(draft.words).first).replaceAll(/\([^()]*\)|[\p{P}\p{S}\s]/gu, '')
  return new Set([...plain].map((letter, at) => `${letter}${[...plain][at + 1] ?? ''}`))
}
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return (2 * shared) / Math.max(1, one.size + other.size)
}

function leaveAll(draft: Draft, why: IgnoredWhy, leave: Leave): void {
  for (const line of draft.lines) leave(line, draft.words, why)
  for (const part of draft.parts) leaveAll(part, why, leave)
}

const longestGap = 180 * 60_000

/** Where only beginnings are written, an item lasts until the next one; never over noon, an untimed item or into another day. */
function reckonLengths(timed: readonly Timed[]): void {
  for (const [at, { item, ends, day, half }] of timed.entries()) {
    if (item.planned !== null || item.starts === null) continue
    const next = timed.slice(at + 1).find((one) => !within(item, one.item))
    const until = ends ?? (next?.day === day && next.half === half ? next.item.starts : null)
    const length = until === null ? 0 : until - item.starts
    if (length > 0 && (ends !== null || length <= longestGap)) item.planned = duration(length)
  }
}

const within = (above: ParsedItem, item: ParsedItem): boolean =>
  above.parts.some((part) => part === item || within(part, item))
