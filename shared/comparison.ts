// Two texts laid against each other for reading: lines that stayed, went, came or changed, and in a changed one the words that did.
import type { Paper } from './paper.ts'
import { passagesOf } from './passage.ts'

export type Span = { kind: 'same' | 'gone' | 'new'; words: string }
export type ComparedLine = { kind: 'same' | 'gone' | 'new' | 'changed'; spans: readonly Span[] }

type Pair = { kind: Span['kind']; unit: string }

/** Above this many cells a table of steps is no longer worth its memory: the middle is told as gone and new. */
const mostCells = 4_000_000

/** The shortest way from `before` to `after`, by whole units. */
function pairs(before: readonly string[], after: readonly string[]): readonly Pair[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1
  const mark = (kind: Span['kind'], units: readonly string[]) => units.map((unit): Pair => ({ kind, unit }))
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const middle =
    a.length * b.length > mostCells || a.length === 0 || b.length === 0
      ? [...mark('gone', a), ...mark('new', b)]
      : longestCommon(a, b)
  return [
    ...mark('same', before.slice(0, head)),
    ...middle,
    ...mark('same', before.slice(before.length - tail)),
  ]
}

function longestCommon(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const wide = b.length + 1
  const length = new Uint32Array((a.length + 1) * wide)
  const at = (row: number, column: number) => length[row * wide + column] ?? 0
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      length[row * wide + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const found: Pair[] = []
  let [row, column] = [0, 0]
  while (row < a.length || column < b.length) {
    const [left, right] = [a[row], b[column]]
    if (left !== undefined && left === right) {
      found.push({ kind: 'same', unit: left })
      row += 1
      column += 1
    } else if (left !== undefined && (right === undefined || at(row + 1, column) >= at(row, column + 1))) {
      found.push({ kind: 'gone', unit: left })
      row += 1
    } else if (right !== undefined) {
      found.push({ kind: 'new', unit: right })
      column += 1
    }
  }
  return found
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const unitsOf = (words: string) => [...segmenter.segment(words)].map(({ segment }) => segment)

/** What stayed, went and came, as few pieces as can be. */
export function compareWords(before: string, after: string): readonly Span[] {
  return pairs(unitsOf(before), unitsOf(after)).reduce<Span[]>((spans, { kind, unit }) => {
    const last = spans.at(-1)
    if (last?.kind !== kind) return [...spans, { kind, words: unit }]
    return [...spans.slice(0, -1), { kind, words: last.words + unit }]
  }, [])
}

/** A line that went where another came is one that changed, if some of it stayed. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly ComparedLine[] {
  const lines: ComparedLine[] = []
  const gone: string[] = []
  const came: string[] = []
  const settle = () => {
    for (let at = 0; at < Math.max(gone.length, came.length); at += 1) {
      const [old, fresh] = [gone[at], came[at]]
      const spans = old === undefined || fresh === undefined ? [] : compareWords(old, fresh)
      if (old !== undefined && fresh !== undefined && isAlike(spans, old, fresh))
        lines.push({ kind: 'changed', spans })
      else {
        if (old !== undefined) lines.push({ kind: 'gone', spans: [{ kind: 'gone', words: old }] })
        if (fresh !== undefined) lines.push({ kind: 'new', spans: [{ kind: 'new', words: fresh }] })
      }
    }
    gone.length = 0
    came.length = 0
  }
  for (const { kind, unit } of pairs(before, after)) {
    if (kind === 'gone') gone.push(unit)
    else if (kind === 'new') came.push(unit)
    else {
      settle()
      lines.push({ kind: 'same', spans: [{ kind: 'same', words: unit }] })
    }
  }
  settle()
  return lines
}

/** A third of the shorter one stayed. */
function isAlike(spans: readonly Span[], before: string, after: string): boolean {
  const stayed = spans.reduce((sum, { kind, words }) => sum + (kind === 'same' ? words.length : 0), 0)
  return stayed * 3 >= Math.min(before.length, after.length)
}

/** A paper line by line, as it is compared. */
export const linesOfPaper = (paper: Paper): readonly string[] =>
  passagesOf(paper).flatMap(({ form, words }) => {
    const lead = form.kind === 'names' || form.kind === 'hung' ? `${form.label}：` : ''
    return words === '' ? [] : `${lead}${words}`.split('\n')
  })
