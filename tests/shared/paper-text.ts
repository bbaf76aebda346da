// A paper as plain text, one block a line: what golden files hold and people review. No layout.
import { nameRows } from '../../shared/paper-names.ts'
import { type Block, type Paper, type Run, missingText } from '../../shared/paper.ts'

const run = (part: Run): string =>
  part.kind === 'text' ? part.text : part.kind === 'missing' ? missingText(part) : '【页数】'
export const runsText = (parts: readonly Run[]): string => parts.map(run).join('')

const indent = ['', '# ', '## ', '### ', '#### ']

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${indent[block.level]}${runsText(block.runs)}`
    case 'paragraph':
      return `　　${runsText(block.runs)}`
    case 'names':
      return `${block.label}：${nameRows(block.names)
        .map((row) => row.map(({ name }) => name).join('　'))
        .join('\n　　　')}`
    case 'hung':
      return `${block.label}：${runsText(block.runs)}`
    case 'moment':
      return `${block.at.padEnd(6)}${runsText(block.runs)}`
    case 'table':
      return [block.table.head, ...block.table.rows].map((row) => `      | ${row.join(' | ')} |`).join('\n')
    case 'signature':
      return block.labels.join('　　　　　　')
    case 'blank':
      return ''
    default:
      return block satisfies never
  }
}

export function paperText({ masthead, title, blocks, colophon }: Paper): string {
  const head =
    masthead === null
      ? []
      : [masthead.mark, runsText(masthead.number), `${masthead.office}　　${runsText(masthead.date)}`, '----']
  const foot =
    colophon === null
      ? []
      : [
          '----',
          `抄送：${runsText(colophon.copies)}。`,
          `${colophon.office}　　${runsText(colophon.printed)}印发`,
        ]
  return `${[...head, ...title, '', ...blocks.map(blockText), ...foot].join('\n')}\n`
}

/** The paragraphs between two headings, as text. */
export function under(paper: Paper | null, heading: string): readonly string[] {
  const blocks = paper?.blocks ?? []
  const from = blocks.findIndex((block) => block.kind === 'heading' && runsText(block.runs).includes(heading))
  if (from < 0) throw new Error(`there is no heading ${heading}`)
  const rest = blocks.slice(from + 1)
  const to = rest.findIndex((block) => block.kind === 'heading' || block.kind === 'blank')
  return rest
    .slice(0, to < 0 ? undefined : to)
    .map((block) => ('runs' in block ? runsText(block.runs) : block.kind))
}
