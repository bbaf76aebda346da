// 主持词 on paper, measured on the PDF: large type, wide lines, a page number that says of how many; and the same in Word.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect } from 'vitest'
import { paperDocx } from '../../electron/host/paper/docx.ts'
import { pageCount } from '../../electron/host/paper/pdf-bytes.ts'
import { demoPlan } from '../../shared/demo.ts'
import { leftOut, ownBehind, reworded } from '../../shared/host-cue-edit.ts'
import { passagesOf } from '../../shared/host-cue.ts'
import { plannedSession, scriptOf } from '../../shared/host-script.ts'
import type { Paper } from '../../shared/paper.ts'
import { scriptPaperOf } from '../../shared/script-document.ts'
import { sheetsOf } from './paper-measure.ts'
import { demoSession, paragraph, test } from './paper-room.ts'

const planned = plannedSession(demoPlan('2026-09-17T09:00'))
const paper = (edits: Parameters<typeof scriptPaperOf>[1] = []): Paper => scriptPaperOf(planned, edits)!
const wordsOf = ({ blocks }: Paper) =>
  blocks.flatMap((block) =>
    'runs' in block
      ? [
          block.runs
            .map((run) => (run.kind === 'text' ? `${run.face === 'kai' ? '楷' : ''}${run.text}` : ''))
            .join(''),
        ]
      : [],
  )

describe('[MI16] the chair’s words as a paper', () => {
  test('what is done stands on a line of its own in 楷体, and gaps stay open until the meeting fills them', () => {
    const words = wordsOf(paper())
    expect(words).toContain('楷（待宣读完毕）')
    expect(words).toContain('不同意的，请举手。……没有楷（或有人，请放下）。')
    expect(words.join('')).toContain('应到32人，实到＿＿人')
    const held = wordsOf(scriptPaperOf(demoSession, [])!)
    expect(held.join('')).toContain('应到32人，实到27人')
    expect(held.join('')).not.toContain('赞成＿＿票')
  })
  test('[MI15] it has what was changed and added, and nothing that is not read', () => {
    const passages = passagesOf(scriptOf(planned), [])
    const at = (cue: string) => passages.find((one) => one.cue === cue)!
    const words = wordsOf(
      paper([
        reworded([], at('close'), '今天就到这里，散会。'),
        leftOut([], at('present'), true),
        ownBehind('own-1.t', 'open', '请大家关闭手机。'),
      ]),
    )
    expect(words).toContain('今天就到这里，散会。')
    expect(words.join('')).not.toContain('应邀出席')
    expect(words.indexOf('请大家关闭手机。')).toBeGreaterThan(
      words.findIndex((one) => one.startsWith('现在召开')),
    )
  })
})

describe('the sheet to be read aloud', () => {
  test('24 characters a line, 17 lines a page, 18 pt on 37 pt; 第几页 of how many below', async ({
    press,
  }) => {
    const many = Array.from({ length: 60 }, () => paragraph('政协委员会议纪要国永和平发展民主协商建言资政'))
    const pdf = await press.pdf({ ...paper(), blocks: many })
    const sheets = sheetsOf(pdf)
    const body = sheets[1]!.lines.slice(0, -1)
    expect(body).toHaveLength(17)
    const pitch = ((body.at(-1)!.middle - body[0]!.middle) / 16) * (72 / 25.4)
    expect(pitch).toBeCloseTo(37, 0)
    // Two characters of indent and twenty-two of text.
    expect(body[0]!.left).toBeCloseTo(28 + (2 * 18.42 * 25.4) / 72, 0)
    expect(body[0]!.right).toBeCloseTo(184, 0)
    expect(sheets.map(({ lines }) => lines.at(-1)?.text.replaceAll(/\s|　/gu, ''))).toEqual(
      sheets.map((_, index) => `第${index + 1}页共${pageCount(pdf)}页`),
    )
  })
  test('no passage is parted between two pages, and no gap between two lines', async ({ press }) => {
    const lines = sheetsOf(await press.pdf(paper())).map((sheet) => sheet.lines.slice(0, -1))
    for (const sheet of lines) for (const { text } of sheet) expect(text).not.toMatch(/^＿?[票人]|^＿[^＿]/u)
    for (const [index, sheet] of lines.entries())
      if (index > 0) expect(sheet[0]!.left, sheet[0]!.text).toBeGreaterThan(40)
  })
  test('Word has the same type, pitch and page numbers', async () => {
    const files = unzipSync(await paperDocx(paper(), 7))
    const part = (name: string) => strFromU8(files[name]!)
    expect(part('word/document.xml')).toContain('<w:sz w:val="36"/>')
    expect(part('word/document.xml')).toMatch(/<w:spacing[^>]*w:line="740"[^>]*w:lineRule="exact"/)
    const footers = Object.keys(files).filter((name) => /footer\d\.xml$/u.test(name))
    expect(footers.length).toBeGreaterThan(0)
    for (const name of footers) expect(part(name)).toMatch(/第 [\s\S]*PAGE[\s\S]*NUMPAGES/u)
  })
})
