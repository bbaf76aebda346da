// Breaks a text into lines by its sense: between words, best after a pause, all lines about alike. Pure; knows no fonts.
import { unitsOf } from './measure.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const opening = /^[（《〈「『【“‘(]+$/u
const closing = /^[，。、；：！？）》〉」』】”’…·—,.;:!?)%]+$/u
const pauses = /[，。；：！？）》」』】”,;:!?)]\s*$/u

/** The fewest lines of `perLine` 汉字 that hold `text`; what goes beyond `most` lines ends in an ellipsis. */
export function wrap(text: string, perLine: number, most = Number.POSITIVE_INFINITY): readonly string[] {
  const pieces = piecesOf(text, perLine)
  const lines = cheapest(pieces, perLine)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const last = [...(kept.pop() ?? '')]
  while (unitsOf(last.join('')) > perLine - 1) last.pop()
  return [...kept, `${last.join('')}…`]
}

/** Words with their punctuation; one that is longer than a line is cut. */
function piecesOf(text: string, perLine: number): readonly string[] {
  const pieces: string[] = []
  let held = ''
  for (const { segment } of words.segment(text.trim())) {
    if (opening.test(segment)) held += segment
    else if (closing.test(segment) && held === '' && pieces.length > 0)
      pieces.push((pieces.pop() ?? '') + segment)
    else {
      pieces.push(held + segment)
      held = ''
    }
  }
  if (held !== '') pieces.push(held)
  return pieces.flatMap((piece) => (unitsOf(piece) <= perLine ? [piece] : chunks(piece, perLine)))
}

function chunks(piece: string, perLine: number): string[] {
  const cut: string[] = []
  for (const sign of piece) {
    const last = cut.at(-1)
    if (last !== undefined && unitsOf(last + sign) <= perLine) cut[cut.length - 1] = last + sign
    else cut.push(sign)
  }
  return cut
}

type Setting = { lines: readonly string[]; cost: number }

function cheapest(pieces: readonly string[], perLine: number): readonly string[] {
  const best: Setting[] = [{ lines: [], cost: 0 }]
  for (let end = 1; end <= pieces.length; end += 1) {
    let found: Setting | undefined
    for (let start = end - 1; start >= 0; start -= 1) {
      const line = pieces.slice(start, end).join('').trim()
      if (unitsOf(line) > perLine && start < end - 1) break
      const before = best[start]
      if (before === undefined) break
      const cost =
        before.cost + lineCost(line, perLine) + (end === pieces.length ? 0 : breakCost(line, pieces[end]))
      found = cheaper(found, { lines: [...before.lines, line], cost })
    }
    best.push(found ?? { lines: [], cost: 0 })
  }
  return best.at(-1)?.lines ?? []
}

const lineCost = (line: string, perLine: number) => (perLine - unitsOf(line)) ** 2

/** Best after a pause or before a title in 《》, then after 、, then between words; a bracket keeps to what it belongs to. */
function breakCost(line: string, next = ''): number {
  if (next.startsWith('（')) return 80
  if (pauses.test(line) || next.startsWith('《')) return 0
  return line.endsWith('、') ? 4 : 16
}

const cheaper = (one: Setting | undefined, other: Setting): Setting =>
  one === undefined ||
  other.lines.length < one.lines.length ||
  (other.lines.length === one.lines.length && other.cost < one.cost)
    ? other
    : one
