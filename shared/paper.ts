// One paper as a tree of plain content, drawn later by several writers. It knows no font, no measure and no meeting.
import { openMark, piecesOf } from './open-slot.ts'

/** The fact-counted name a passage rests on (`speech-5`, `vote-1`, an item's or a person's id), or the session as a whole. */
export type Source = string
export const wholeSession: Source = 'session'

/** 黑体 and 楷体 set a passage apart; everything else is the body's 仿宋. */
export type Face = 'hei' | 'kai'

export type Run =
  | { kind: 'text'; text: string; face?: Face }
  /** What nobody recorded: printed as a mark that cannot be overlooked, never filled with a guess. */
  | { kind: 'missing'; what: string }
  /** How many pages this paper has; only the writer that lays it out can know. */
  | { kind: 'pages' }

export type Table = { head: readonly string[]; rows: readonly (readonly string[])[] }

/** `part` names what a passage is in its item, so that it is found again when its words have changed: `speakers`, `vote-1`. */
export type Block = { sources: readonly Source[]; part?: string } & (
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; runs: readonly Run[] }
  | { kind: 'paragraph'; runs: readonly Run[] }
  /** A label in 黑体 with names in cells of three, six a line: 出席. */
  | { kind: 'names'; label: string; names: readonly string[] }
  /** A label in 黑体 with running text hung behind its colon: 列席, 地点. */
  | { kind: 'hung'; label: string; runs: readonly Run[] }
  /** A line of a record, hung behind its time of day; the time is empty where the line goes on with the one above. */
  | { kind: 'moment'; at: string; runs: readonly Run[] }
  | { kind: 'table'; table: Table }
  /** A place to sign by hand: 主持人（签名）. */
  | { kind: 'signature'; labels: readonly string[] }
  | { kind: 'blank' }
)

/** The red head of a 纪要: GB/T 9704-2012 10.3 and the practice around it. The number brings its own brackets. */
export type Masthead = { mark: string; number: readonly Run[]; office: string; date: readonly Run[] }

/** 版记, at the foot of the last page. */
export type Colophon = { copies: readonly Run[]; office: string; printed: readonly Run[] }

export type Paper = {
  /** The title in one line: for file names and the document's own properties. */
  name: string
  /** To be read aloud: larger type on wider lines, and 第 1 页 共 3 页. Without it 公文, as GB/T 9704-2012 has it. */
  dress?: 'reading'
  masthead: Masthead | null
  /** The title in lines that break between words. */
  title: readonly string[]
  blocks: readonly Block[]
  colophon: Colophon | null
}

export const text = (words: string, face?: Face): Run =>
  face === undefined ? { kind: 'text', text: words } : { kind: 'text', text: words, face }
export const missing = (what: string): Run => ({ kind: 'missing', what })

/** Words in which something may still have to be written. */
export const runsWithOpen = (words: string): readonly Run[] =>
  piecesOf(words).map((piece) => (piece.open ? missing(piece.text) : text(piece.text)))

/** Names blocks that have no name of their own yet. */
export const named = (part: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.part === undefined ? { ...block, part } : block))

/** What a missing run says on paper, in every dress. */
export const missingText = (run: Extract<Run, { kind: 'missing' }>): string => openMark(run.what)

const runsOf = (block: Block): readonly Run[] => ('runs' in block ? block.runs : [])

/** Every mark of something missing, in the order of the page. */
export function missingOf(paper: Paper): readonly string[] {
  const { masthead, colophon } = paper
  const runs = [
    ...(masthead === null ? [] : [...masthead.number, ...masthead.date]),
    ...paper.blocks.flatMap(runsOf),
    ...(colophon === null ? [] : [...colophon.copies, ...colophon.printed]),
  ]
  return runs.flatMap((run) => (run.kind === 'missing' ? [run.what] : []))
}
