// A paper as single passages: each with a name that outlives its words, the words as one text, and what they rest on. No meeting.
import { z } from 'zod'
import { titleLines } from './paper-title.ts'
import {
  type Block,
  type Paper,
  type Run,
  type Source,
  missingText,
  runsWithOpen,
  wholeSession,
} from './paper.ts'

/** `item-3.speakers`, `item-3.decision.vote-1`, `head.number`; a passage that a person put in is `own-…`. */
export const PassageKey = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[A-Za-z0-9_.~-]+$/)
export type PassageKey = z.infer<typeof PassageKey>

/** The lines of the red head, the title and the 版记: always there, in their places. */
export const headLines = ['mark', 'number', 'office', 'date', 'title'] as const
export const footLines = ['copies', 'printed'] as const
export const LineName = z.enum([...headLines, ...footLines])
export type LineName = z.infer<typeof LineName>

const label = z.string().max(20)
export const Form = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), line: LineName }),
  z.object({ kind: z.literal('heading'), level: z.literal([1, 2, 3, 4]) }),
  z.object({ kind: z.literal('paragraph') }),
  z.object({ kind: z.literal('names'), label }),
  z.object({ kind: z.literal('hung'), label }),
  z.object({ kind: z.literal('table') }),
  /** Nothing in it can be written otherwise: an empty line, a place to sign, the count of pages. */
  z.object({ kind: z.literal('fixed') }),
])
export type Form = z.infer<typeof Form>

export type Passage = {
  passage: PassageKey
  form: Form
  words: string
  sources: readonly Source[]
  /** As it was composed, with what a text cannot say (faces, counts of pages); null for a line of the head or foot. */
  block: Block | null
}

export const wordsOfRuns = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'missing' ? missingText(run) : ''))
    .join('')

/** A mark that was typed is a mark: 【待补：期号】. */
export const runsOfWords = (words: string): readonly Run[] => (words === '' ? [] : runsWithOpen(words))

const cell = (words: string) => words.replaceAll('|', '｜').replaceAll('\n', ' ').trim()
const row = (cells: readonly string[]) => cells.map(cell).join(' | ')

export function formOf(block: Block): Form {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level }
    case 'paragraph':
      return { kind: block.runs.some((run) => run.kind === 'pages') ? 'fixed' : 'paragraph' }
    case 'names':
      return { kind: 'names', label: block.label }
    case 'hung':
      return { kind: 'hung', label: block.label }
    case 'table':
      return { kind: 'table' }
    case 'moment':
    case 'signature':
    case 'blank':
      return { kind: 'fixed' }
    default:
      return block satisfies never
  }
}

export function wordsOf(block: Block): string {
  if (block.kind === 'names') return block.names.join('、')
  if (block.kind === 'table') return [block.table.head, ...block.table.rows].map(row).join('\n')
  return 'runs' in block ? wordsOfRuns(block.runs) : ''
}

/** What a text becomes on paper in this form: each line of a paragraph is one. */
export function blocksOf(form: Form, words: string, sources: readonly Source[]): readonly Block[] {
  const lines = words.split('\n').filter((each) => each.trim() !== '')
  const whole = lines.join('')
  switch (form.kind) {
    case 'heading':
      return [{ kind: 'heading', level: form.level, runs: runsOfWords(whole), sources }]
    case 'paragraph':
      return lines.map((each) => ({ kind: 'paragraph', runs: runsOfWords(each), sources }))
    case 'names':
      return [{ kind: 'names', label: form.label, names: namesIn(words), sources }]
    case 'hung':
      return [{ kind: 'hung', label: form.label, runs: runsOfWords(whole), sources }]
    case 'table': {
      const [head = [], ...rows] = lines.map((each) => each.split('|').map((part) => part.trim()))
      const wide = (cells: readonly string[]) => head.map((_, nth) => cells[nth] ?? '')
      return [{ kind: 'table', table: { head, rows: rows.map(wide) }, sources }]
    }
    case 'line':
    case 'fixed':
      return []
    default:
      return form satisfies never
  }
}

/** Names as people part them: by 、, a comma, a space or a new line. */
export const namesIn = (words: string): readonly string[] =>
  words
    .split(/[、，,；;\s]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const line = (name: LineName, words: string): Passage => ({
  passage: `${isHead(name) ? 'head' : 'foot'}.${name}`,
  form: { kind: 'line', line: name },
  words,
  sources: [wholeSession],
  block: null,
})
const isHead = (name: LineName): boolean => headLines.some((each) => each === name)

/** The passages of a paper in the order of its pages. */
export function passagesOf({ masthead, title, blocks, colophon }: Paper): readonly Passage[] {
  const head =
    masthead === null
      ? []
      : [
          line('mark', masthead.mark),
          line('number', wordsOfRuns(masthead.number)),
          line('office', masthead.office),
          line('date', wordsOfRuns(masthead.date)),
        ]
  const foot =
    colophon === null
      ? []
      : [line('copies', wordsOfRuns(colophon.copies)), line('printed', wordsOfRuns(colophon.printed))]
  return [...head, line('title', title.join('')), ...bodyOf(blocks), ...foot]
}

/** A block is known by its item and its part in it; where a part takes several blocks, by the first thing each rests on. */
function bodyOf(blocks: readonly Block[]): readonly Passage[] {
  const taken = new Set<string>()
  let item = wholeSession
  return blocks.map((block) => {
    const [first = ''] = block.sources
    if (block.kind === 'heading') item = first
    if (block.kind === 'blank') item = wholeSession
    const part = `${item}.${block.part ?? block.kind}`
    const passage = free(taken, taken.has(part) && first !== '' ? `${part}.${first}` : part)
    taken.add(passage)
    return { passage, form: formOf(block), words: wordsOf(block), sources: block.sources, block }
  })
}

function free(taken: ReadonlySet<string>, key: string): string {
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? key : `${key}~${nth}`
    if (!taken.has(name)) return name
  }
}

/** The paper again, from its passages: `before` gives what no passage holds. */
export function paperOf(before: Paper, passages: readonly Passage[], written: ReadonlySet<string>): Paper {
  const said = (name: LineName) =>
    passages.find(({ form }) => form.kind === 'line' && form.line === name)?.words ?? ''
  const head = before.masthead
  const blocks = passages.flatMap(({ passage, form, words, sources, block }) => {
    if (form.kind === 'line') return []
    return block !== null && !written.has(passage) ? [block] : blocksOf(form, words, sources)
  })
  const title = said('title')
  return {
    name: title.replaceAll('\n', ''),
    title: written.has('head.title') ? linesOfTitle(title) : before.title,
    masthead:
      head === null
        ? null
        : {
            mark: said('mark'),
            number: runsOfWords(said('number')),
            office: said('office'),
            date: runsOfWords(said('date')),
          },
    blocks,
    colophon:
      before.colophon === null
        ? null
        : {
            copies: runsOfWords(said('copies')),
            office: head === null ? before.colophon.office : said('office'),
            printed: runsOfWords(said('printed')),
          },
  }
}

/** Broken where a person broke it, else between words. */
const linesOfTitle = (title: string): readonly string[] => {
  const lines = title.split('\n').filter((each) => each.trim() !== '')
  return lines.length > 1 ? lines : titleLines(lines[0] ?? '')
}
