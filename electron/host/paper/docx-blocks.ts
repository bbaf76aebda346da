// Each block of a paper as Word paragraphs: exact line pitch, indents in the characters of the grid, names in cells with U+3000.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type Cell, nameRows, widthOf } from '../../../shared/paper-names.ts'
import { type Block, text } from '../../../shared/paper.ts'
import {
  type Dress,
  type Setting,
  faces,
  official,
  paperRuns,
  smallDress,
  tab,
  textRuns,
} from './docx-runs.ts'
import { chars, line, typeArea } from './measures.ts'

export const exactly = (points20: number, before = 0, after = 0) => ({
  line: points20,
  lineRule: LineRuleType.EXACT,
  before,
  after,
})

export const paragraph = (options: IParagraphOptions, set: Setting = official): Paragraph =>
  new Paragraph({
    widowControl: false,
    spacing: exactly(set.line),
    alignment: AlignmentType.BOTH,
    ...options,
  })

const levels = [
  { heading: HeadingLevel.HEADING_1, font: faces.hei },
  { heading: HeadingLevel.HEADING_2, font: faces.kai },
  { heading: HeadingLevel.HEADING_3, font: faces.fang },
  { heading: HeadingLevel.HEADING_4, font: faces.fang },
] as const

export function wordBlocks(
  block: Block,
  pages: number | null,
  set: Setting = official,
): (Paragraph | Table)[] {
  const { dress, chars } = set
  const own = (options: IParagraphOptions) => paragraph(options, set)
  switch (block.kind) {
    case 'heading': {
      const { heading, font } = levels[block.level - 1] ?? levels[0]
      const children = paperRuns(block.runs, pages, { ...dress, font })
      return [
        own({ heading, indent: { firstLine: chars(2) }, keepNext: true, keepLines: set.whole, children }),
      ]
    }
    case 'paragraph':
      return [
        own({
          indent: { firstLine: chars(2) },
          keepLines: set.whole,
          children: paperRuns(block.runs, pages, dress),
        }),
      ]
    case 'names':
      return [hung(block.label, AlignmentType.LEFT, nameRuns(block.names, dress), set)]
    case 'hung':
      return [hung(block.label, AlignmentType.BOTH, paperRuns(block.runs, pages, dress), set)]
    case 'moment':
      return [
        own({
          indent: { left: chars(4), hanging: chars(4) },
          tabStops: [{ type: TabStopType.LEFT, position: chars(4) }],
          children: [...textRuns(block.at, dress), tab(), ...paperRuns(block.runs, pages, dress)],
        }),
      ]
    case 'table':
      return [wordTable([block.table.head, ...block.table.rows])]
    case 'signature':
      return [
        own({
          spacing: exactly(set.line, set.line),
          indent: { left: chars(2) },
          tabStops: [{ type: TabStopType.LEFT, position: chars(15) }],
          keepNext: true,
          children: block.labels.flatMap((label, index) => [
            ...(index === 0 ? [] : [tab()]),
            ...textRuns(label, dress),
          ]),
        }),
      ]
    case 'blank':
      return [own({ children: [] })]
    default:
      return block satisfies never
  }
}

/** Text begins at the sixth character and every further line with it, however long the label is. */
function hung(
  label: string,
  alignment: (typeof AlignmentType)['LEFT' | 'BOTH'],
  runs: ReturnType<typeof paperRuns>,
  set: Setting,
): Paragraph {
  const { dress, chars } = set
  const children = [...paperRuns([text(label, 'hei'), text('：')], null, dress), ...runs]
  const indent = { left: chars(5), hanging: chars(widthOf(label) + 1) }
  return paragraph({ alignment, indent, children }, set)
}

function nameRuns(names: readonly string[], dress: Dress): ReturnType<typeof paperRuns> {
  const broken: Dress = { ...dress, break: 1 }
  return nameRows(names).flatMap((row, index) => textRuns(rowText(row), index === 0 ? dress : broken))
}

/** Cells of 3, 7, 11 characters with one between; the last needs no filling. */
const rowText = (row: readonly Cell[]): string =>
  row
    .map(({ name, cells }, index) =>
      index === row.length - 1
        ? name
        : name + '　'.repeat(Math.max(0, Math.floor(4 * cells - 1 - widthOf(name)))),
    )
    .join('　')

function wordTable(rows: readonly (readonly string[])[]): Table {
  const columns = rows[0]?.length ?? 1
  const each = Math.floor((typeArea - chars(4)) / columns)
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const borders = { top: edge, bottom: edge, left: edge, right: edge }
  const cell = (words: string, head: boolean) =>
    new TableCell({
      borders,
      width: { size: each, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        paragraph({
          spacing: exactly(line - 20),
          alignment: AlignmentType.CENTER,
          keepNext: head,
          children: textRuns(words, head ? { ...smallDress, font: faces.hei } : smallDress),
        }),
      ],
    })
  return new Table({
    indent: { size: chars(4), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    width: { size: each * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => each),
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: line, rule: HeightRule.EXACT },
          children: row.map((words) => cell(words, index === 0)),
        }),
    ),
  })
}
