// Papers on request: names of files, what is handed to the desk, what is laid out once, and a machine without a browser.
import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faceFiles } from '../../electron/host/paper/faces.ts'
import { fileName } from '../../electron/host/paper/file-name.ts'
import { pieces } from '../../electron/host/paper/letters.ts'
import { NothingToPrint, createPapers } from '../../electron/host/paper/papers.ts'
import { paperDocx } from '../../electron/host/paper/docx.ts'
import { xlsxOf } from '../../electron/host/paper/xlsx.ts'
import type { Page } from '../../electron/host/desk.ts'
import { demoPlan } from '../../shared/demo.ts'
import { ownBehind } from '../../shared/host-cue-edit.ts'
import { MeetingId } from '../../shared/id.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import { emptySession } from '../../shared/session/session.ts'
import { root } from '../tools/source.ts'
import { demoSession, resources } from './paper-room.ts'

describe('quality X-02: names of files', () => {
  test.each([
    ['../../x', 'x.pdf'],
    ['C:\\x', 'C x.pdf'],
    ['a/b:c*?', 'a b c.pdf'],
    ['CON', '文件 CON.pdf'],
    ['con.txt', '文件 con.txt.pdf'],
    ['LPT1', '文件 LPT1.pdf'],
    ['尾点...', '尾点.pdf'],
    ['-rf', 'rf.pdf'],
    ['', '文件.pdf'],
    ['  \u202e\u200b\u0000 ', '文件.pdf'],
    ['2026-09-17 常委会会议纪要', '2026-09-17 常委会会议纪要.pdf'],
  ])('%j becomes %j', (typed, safe) => {
    expect(fileName(typed, 'pdf')).toBe(safe)
  })
  test('300 汉字 are cut between characters, at 120 bytes', () => {
    const name = fileName(`${'会'.repeat(39)}𠮷${'议'.repeat(260)}`, 'docx')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(125)
    expect(name).toBe(`${'会'.repeat(39)}.docx`)
  })
})

test('figures with their units, dates, and names with an interpunct are kept whole', () => {
  const whole = (text: string) => pieces(text).flatMap((piece) => (piece.whole ? [piece.text] : []))
  expect(whole('2026年9月17日，9:00—10:44，共1200平方米、3.86亿元、96.5％')).toEqual([
    '2026年9月17日',
    '9:00—10:44',
    '1200平方米',
    '3.86亿元',
    '96.5％',
  ])
  expect(whole('由阿依努尔·吐尔逊发言')).toEqual([expect.stringContaining('阿依努尔·吐尔逊')])
  expect(pieces('没有数字').map(({ text }) => text)).toEqual(['没有数字'])
})

const meeting = MeetingId.parse('demo')

const wordsIn = (pages: readonly Page[]) => pages.map(({ html }) => html.replaceAll(/<[^>]*>/gu, '')).join('')
const planned = demoPlan('2026-09-17T09:00')

function room({ session = demoSession, fails = false } = {}) {
  const laid: Page[] = []
  const handed: { name: string; bytes: Uint8Array }[] = []
  const papers = createPapers({
    read: () => session,
    plan: () => planned,
    cues: () => [ownBehind('own-1.t', 'open', '请大家关闭手机。')],
    minutes: () => minutesOf(session),
    approval: () => null,
    resources,
    docx: { write: paperDocx, close: () => Promise.resolve() },
    xlsx: { write: xlsxOf, close: () => Promise.resolve() },
    desk: {
      pdf(page) {
        laid.push(page)
        return fails
          ? Promise.reject(new Error('no browser'))
          : Promise.resolve(Buffer.from('%PDF /Type /Page /Type /Pages'))
      },
      save(name, bytes) {
        handed.push({ name, bytes })
        return Promise.resolve({ kind: 'saved', path: `/there/${name}` })
      },
      print(name, bytes) {
        handed.push({ name, bytes })
        return Promise.resolve({ kind: 'opened' })
      },
    },
  })
  return { papers, laid, handed }
}

test('every face travels with a packed program, beside the archive where a browser can be handed it', () => {
  const packing = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
  expect(packing).toContain('- { from: resources, to: resources }')
  const elsewhere = [...faceFiles(resources).values()]
    .map((path) => relative(root, path))
    .filter((path) => !path.startsWith('resources/'))
  expect(elsewhere.length).toBe(4)
  for (const path of elsewhere) {
    expect(packing).toContain(`- { from: ${dirname(path)}, to: resources/fonts,`)
    expect(basename(path)).toMatch(/\.ttf$|-300-normal\.woff2$/)
  }
})

describe('papers on request', () => {
  test('seen, saved and printed are laid out once, and named after the day and the meeting', async () => {
    const { papers, laid, handed } = room()
    expect((await papers.preview(meeting, 'minutes')).pages).toBe(1)
    await papers.save(meeting, 'minutes', 'pdf')
    await papers.save(meeting, 'minutes', 'docx')
    await papers.print(meeting, 'minutes')
    await papers.save(meeting, 'record', 'pdf')
    expect(laid).toHaveLength(2)
    expect(handed.map(({ name }) => name)).toEqual([
      '2026-09-17 清溪县政协十一届十二次常委会会议纪要.pdf',
      '2026-09-17 清溪县政协十一届十二次常委会会议纪要.docx',
      '2026-09-17 清溪县政协十一届十二次常委会会议纪要.pdf',
      '2026-09-17 清溪县政协十一届十二次常委会会议记录.pdf',
    ])
    expect(handed.map(({ bytes }) => Buffer.from(bytes).toString('latin1').slice(0, 2))).toEqual([
      '%P',
      'PK',
      '%P',
      '%P',
    ])
  })
  test('every face that the styles name is there to be fetched, and nothing else', async () => {
    const { papers, laid } = room()
    await papers.preview(meeting, 'minutes')
    const named = [...(laid[0]?.html ?? '').matchAll(/url\("?([^")]+)"?\)/g)].map((found) => found[1])
    expect(new Set(named)).toEqual(new Set(laid[0]?.files.keys()))
  })
  test('without a browser there is no preview, but a Word file all the same; the next try is a new one', async () => {
    const { papers, laid, handed } = room({ fails: true })
    await expect(papers.preview(meeting, 'record')).rejects.toThrow('no browser')
    await papers.save(meeting, 'record', 'docx')
    expect(handed[0]?.name).toMatch(/\.docx$/)
    expect(laid).toHaveLength(2)
  })
  test('[MI12] the chair’s words are printed before the meeting from its plan, with what was changed by hand', async () => {
    const { papers, laid, handed } = room({ session: emptySession })
    await papers.preview(meeting, 'script')
    await papers.save(meeting, 'script', 'docx')
    await papers.print(meeting, 'script')
    expect(laid).toHaveLength(1)
    expect(wordsIn(laid)).toContain('本次会议应到32人，实到＿＿人，请假4人')
    expect(wordsIn(laid)).toContain('请大家关闭手机。')
    expect(handed.map(({ name }) => name)).toEqual([
      '2026-09-17 清溪县政协十一届十二次常委会会议主持词.docx',
      '2026-09-17 清溪县政协十一届十二次常委会会议主持词.pdf',
    ])
    const held = room()
    await held.papers.preview(meeting, 'script')
    expect(wordsIn(held.laid)).toContain('本次会议应到32人，实到27人')
  })
  test('a meeting that was not opened has no papers', async () => {
    await expect(room({ session: emptySession }).papers.preview(meeting, 'minutes')).rejects.toThrow(
      NothingToPrint,
    )
  })
})
