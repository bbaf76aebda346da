// A paper as a Word file: page, head, title, blocks, 版记, page numbers on the outer edge. Equal papers give equal bytes.
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  SimpleField,
  TabStopType,
} from 'docx'
import type { Colophon, Masthead, Paper } from '../../../shared/paper.ts'
import { exactly, paragraph, wordBlocks } from './docx-blocks.ts'
import { evenedDocx } from './docx-parts.ts'
import { type Setting, faces, official, paperRuns, reading, smallDress, tab, textRuns } from './docx-runs.ts'
import * as measures from './measures.ts'
import { written } from './letters.ts'

const { line, chars, typeArea } = measures

/** `pages` as our own layout counts them, for the line that says so; null where nobody has counted. */
export async function paperDocx(paper: Paper, pages: number | null): Promise<Uint8Array> {
  const aloud = paper.dress === 'reading'
  const set = aloud ? reading : official
  const document = new Document({
    title: written(paper.name),
    creator: '同心议事',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { ...set.dress, language: { eastAsia: 'zh-CN', value: 'en-US' } },
          paragraph: { spacing: exactly(set.line) },
        },
        title: { run: { font: faces.biao, size: measures.title, color: '000000' } },
        heading1: heading(faces.hei, set),
        heading2: heading(faces.kai, set),
        heading3: heading(faces.fang, set),
        heading4: heading(faces.fang, set),
      },
      paragraphStyles: [
        {
          id: 'PageNumber',
          name: 'page number',
          basedOn: 'Normal',
          run: { font: faces.song, size: measures.small, characterSpacing: 0 },
        },
      ],
    },
    sections: [
      {
        properties: { page: measures.page, grid: { type: DocumentGridType.LINES, linePitch: set.line } },
        footers: aloud
          ? { default: counted(), even: counted() }
          : { default: footer('right'), even: footer('left') },
        children: [
          ...(paper.masthead === null ? [] : head(paper.masthead)),
          title(paper.title, paper.masthead === null ? 0 : 2 * line),
          paragraph({ children: [] }),
          ...paper.blocks.flatMap((block) => wordBlocks(block, pages, set)),
          ...(paper.colophon === null ? [] : colophon(paper.colophon)),
        ],
      },
    ],
  })
  return evenedDocx(await Packer.toBuffer(document))
}

const heading = (font: (typeof faces)['hei'], { dress, line: pitch }: Setting) => ({
  run: { font, ...(dress.size === undefined ? {} : { size: dress.size }), color: '000000', bold: false },
  paragraph: { spacing: exactly(pitch) },
})

function footer(side: 'left' | 'right'): Footer {
  const indent = side === 'right' ? { right: 280 } : { left: 280 }
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT
  const dash = (words: string) => textRuns(words, { ...smallDress, font: faces.song })
  const children = [...dash('— '), new SimpleField('PAGE', '1'), ...dash(' —')]
  return new Footer({
    children: [new Paragraph({ style: 'PageNumber', alignment, indent, spacing: exactly(280), children })],
  })
}

/** Which page it is, and of how many. */
function counted(): Footer {
  const words = (text: string) => textRuns(text, { ...smallDress, font: faces.song })
  const children = [
    ...words('第 '),
    new SimpleField('PAGE', '1'),
    ...words(' 页　共 '),
    new SimpleField('NUMPAGES', '1'),
    ...words(' 页'),
  ]
  const alignment = AlignmentType.CENTER
  return new Footer({
    children: [new Paragraph({ style: 'PageNumber', alignment, spacing: exactly(280), children })],
  })
}

/** The line box of the mark is 36 pt; its ink begins half the rest and a little below the box's top. */
function head({ mark, number, office, date }: Masthead): Paragraph[] {
  const size = measures.markSize(mark)
  const above = Math.round(((36 - size) / 2 + size * measures.inkTop) * 20)
  return [
    paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly(720, measures.fromTopToMark - above),
      children: textRuns(mark, {
        font: faces.biao,
        size: Math.round(size * 2),
        color: 'D7000F',
        characterSpacing: 0,
      }),
    }),
    paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly(line, 2 * line, line),
      children: [...paperRuns(number, null)],
    }),
    paragraph({
      indent: { left: chars(1), right: chars(1) },
      tabStops: [{ type: TabStopType.RIGHT, position: chars(27) }],
      children: [...textRuns(office), tab(), ...paperRuns(date, null)],
    }),
    rule(12, measures.fromIssueToRule - 20, 'D7000F'),
  ]
}

/** A paragraph one point high that is nothing but its lower border; `eighths` of a point thick. */
const rule = (eighths: number, before: number, color: string, keepNext = true): Paragraph =>
  paragraph({
    spacing: exactly(20, before),
    keepNext,
    border: { bottom: { style: BorderStyle.SINGLE, size: eighths, color, space: 0 } },
    children: [],
  })

const title = (lines: readonly string[], before: number): Paragraph =>
  paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: exactly(660, before),
    keepNext: true,
    children: lines.flatMap((words, index) =>
      textRuns(words, {
        font: faces.biao,
        size: measures.title,
        color: '000000',
        characterSpacing: 0,
        ...(index === 0 ? {} : { break: 1 }),
      }),
    ),
  })

/** 0.35, 0.25 and 0.35 mm are 8, 6 and 8 eighths of a point. */
function colophon({ copies, office, printed }: Colophon): Paragraph[] {
  const row = { spacing: exactly(400, 80, 80), keepNext: true, keepLines: true }
  return [
    rule(8, line, '000000'),
    paragraph({
      ...row,
      alignment: AlignmentType.LEFT,
      indent: { left: 280 * 4, right: 280, hanging: 280 * 3 },
      children: [
        ...textRuns('抄送：', smallDress),
        ...paperRuns(copies, null, smallDress),
        ...textRuns('。', smallDress),
      ],
    }),
    rule(6, 0, '000000'),
    paragraph({
      ...row,
      indent: { left: 280, right: 280 },
      tabStops: [{ type: TabStopType.RIGHT, position: typeArea - 280 }],
      children: [
        ...textRuns(office, smallDress),
        tab(),
        ...paperRuns(printed, null, smallDress),
        ...textRuns('印发', smallDress),
      ],
    }),
    rule(8, 0, '000000', false),
  ]
}
