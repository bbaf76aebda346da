// 发文稿纸: the sheet on which a draft goes from 拟稿 to 签发, to be signed by hand and kept with the final text (domain notes F.2).
import { type Course, stagesOf } from './manuscript-stages.ts'
import { clockText, dateText } from './numerals.ts'
import { type Block, type Paper, type Run, text } from './paper.ts'

const words = {
  drafting: '拟稿',
  checking: '核稿',
  reviewing: '审核',
  signing: '签发',
  signed: '签发',
} as const

/** `code` is the check code of a signed text: it finds a change, and is no signature. */
export function approvalSheet(
  paper: Paper,
  course: Course,
  code: { sha256: string; sm3: string } | null,
): Paper {
  const rows = stagesOf(course)
    .filter((stage) => stage !== 'signed')
    .map((stage) => {
      const { by, left } = course.held[stage]
      return [words[stage], by, left === null ? '' : `${dateText(left)} ${clockText(left)}`, '']
    })
  const table: Block = {
    kind: 'table',
    table: { head: ['环节', '姓名', '办理时间', '签字'], rows },
    sources: [],
  }
  const codes =
    code === null
      ? []
      : [hung('校验码', [text(`SHA-256 ${code.sha256}；SM3 ${code.sm3}（校验码，不是电子签名）`)])]
  return {
    name: '发文稿纸',
    masthead: null,
    title: ['发文稿纸'],
    blocks: [
      hung('标　　题', [text(paper.name)]),
      ...(paper.masthead === null
        ? []
        : [hung('文　　号', paper.masthead.number), hung('发文机关', [text(paper.masthead.office)])]),
      ...(paper.colophon === null ? [] : [hung('抄　　送', paper.colophon.copies)]),
      { kind: 'blank', sources: [] },
      table,
      { kind: 'blank', sources: [] },
      { kind: 'paragraph', runs: [text('正文附后。')], sources: [] },
      ...codes,
    ],
    colophon: null,
  }
}

const hung = (label: string, runs: readonly Run[]): Block => ({ kind: 'hung', label, runs, sources: [] })
