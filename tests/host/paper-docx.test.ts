// The Word file as it lies on disk: its parts, its measures, its words, and what LibreOffice makes of it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { paperDocx } from '../../electron/host/paper/docx.ts'
import { openDocxWriter } from '../../electron/host/paper/docx-writer.ts'
import type { Paper } from '../../shared/paper.ts'
import { bodyOf, inkIn, sheetsOf } from './paper-measure.ts'
import { demoMinutes, demoRecord, paperWith, paragraph } from './paper-room.ts'
import { has } from './tools.ts'

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const open = async (paper: Paper, pages: number | null = null) => partsOf(await paperDocx(paper, pages))
/** The words of the body, as Word would read them. */
const wordsOf = (xml = '') =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map((found) => found[1] ?? '')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

describe('the parts of the file', () => {
  test('the page, the pitch and the footers are those of the standard', async () => {
    const parts = await open(demoMinutes)
    const xml = parts['word/document.xml'] ?? ''
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    for (const margin of ['w:top="2098"', 'w:left="1587"', 'w:right="1474"', 'w:bottom="1984"'])
      expect(xml).toContain(margin)
    expect(xml).toContain('w:linePitch="579"')
    expect(xml).toContain('w:line="579" w:lineRule="exact"')
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
    const footers = Object.keys(parts).filter((name) => /^word\/footer\d\.xml$/.test(name))
    expect(new Set(footers.map((name) => /<w:jc w:val="(\w+)"/.exec(parts[name] ?? '')?.[1]))).toEqual(
      new Set(['left', 'right']),
    )
    for (const name of footers) expect(wordsOf(parts[name])).toBe('— 1 —')
  })

  test('every run names its face in all four slots, and rare characters get one that has them', async () => {
    const xml = (await open(demoMinutes))['word/document.xml'] ?? ''
    const slots = [...xml.matchAll(/<w:rFonts ([^/]*)\/>/g)].map((found) => found[1] ?? '')
    expect(slots.length).toBeGreaterThan(50)
    for (const slot of slots)
      expect(
        new Set([...slot.matchAll(/w:(ascii|hAnsi|eastAsia|cs)="/g)].map((found) => found[1])).size,
      ).toBe(4)
    const runs = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)].map((found) => found[0])
    const unnamed = runs.filter((run) => run.includes('<w:t ') && !run.includes('<w:rFonts'))
    expect(unnamed.length).toBe(0)
    expect(runs.find((run) => run.includes('𬱖'))).toContain('w:eastAsia="仿宋"')
    expect(runs.find((run) => run.includes('沈怀远'))).toContain('w:eastAsia="仿宋_GB2312"')
  })

  test('nothing acts, nothing points outside: no field code of old, no macro, no external part', async () => {
    for (const paper of [demoMinutes, demoRecord]) {
      const parts = await open(paper, 8)
      const all = Object.values(parts).join('\n')
      expect(all).not.toMatch(/instrText|TargetMode="External"|altChunk|vbaProject|w:object|attachedTemplate/)
      const fields = [...all.matchAll(/w:instr="([^"]*)"/g)].map((found) => found[1])
      expect(new Set(fields)).toEqual(new Set(paper === demoRecord ? ['PAGE', 'NUMPAGES'] : ['PAGE']))
    }
  })

  test('the record says how many pages our own layout has until Word counts for itself', async () => {
    expect(wordsOf((await open(demoRecord, 8))['word/document.xml'])).toContain('（本会议记录共8页）')
  })

  test('names stand in cells of three with a full-width space between', async () => {
    const names = ['沈怀远', '王岚', '欧阳少东', '田富', '丁小宁', '阿依努尔·吐尔逊']
    const xml = (await open(paperWith([{ kind: 'names', label: '出席', names, sources: [] }])))[
      'word/document.xml'
    ]
    expect(wordsOf(xml)).toContain('出席：沈怀远　王　岚　欧阳少东　　　　田　富　丁小宁阿依努尔·吐尔逊')
    expect(xml).toContain('<w:br/>')
  })
})

const hostile = [
  ']]> & < > " \'',
  '\u0000\u000b\u001b\ufffe\ud800x',
  '{ DDEAUTO c:\\\\windows\\\\system32 "x" }',
  'HYPERLINK "http://127.0.0.1:9/"',
  '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
  '<img src=x onerror=alert(1)></script>{{7*7}}${x}',
  '𠮷田㛃欧阳·娜娜',
]

describe('quality X-03, X-04, I-19: text is text', () => {
  const paper: Paper = {
    ...paperWith([...hostile.map(paragraph), { kind: 'names', label: '出席', names: hostile, sources: [] }]),
    name: hostile.join(''),
  }
  test('markup and field codes are literal; what XML cannot hold becomes a visible mark', async () => {
    const parts = await open(paper)
    const words = wordsOf(parts['word/document.xml'])
    for (const each of [0, 2, 3, 4, 5, 6]) expect(words).toContain(hostile[each])
    expect(words).toContain('\ufffd\ufffd\ufffd\ufffd\ufffdx')
    // oxlint-disable-next-line no-control-regex
    expect(Object.values(parts).join('')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  })
})

describe('quality X-08: equal papers', () => {
  test('give equal bytes, in this thread and in the writer’s', async () => {
    const first = await paperDocx(demoMinutes, null)
    expect(Buffer.compare(first, await paperDocx(demoMinutes, null))).toBe(0)
    const writer = openDocxWriter()
    try {
      const [one, two] = await Promise.all([writer.write(demoMinutes, null), writer.write(demoRecord, 8)])
      expect(Buffer.compare(first, one)).toBe(0)
      expect(two.length).toBeGreaterThan(5000)
    } finally {
      await writer.close()
    }
  })
  test('the writer can be asked again after its thread was ended', async () => {
    const writer = openDocxWriter()
    await writer.write(demoMinutes, null)
    await writer.close()
    expect((await writer.write(demoMinutes, null)).length).toBeGreaterThan(5000)
    await writer.close()
  })
})

describe.runIf(has('soffice'))('LibreOffice', () => {
  test('opens it and lays it out: 28 characters, exact pitch, mark, numbers, all words', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongxin-office-'))
    try {
      const long = '政协委员会议纪要国永和平发展民主协商建言资政凝聚共识履职为民'.repeat(50).slice(0, 28 * 50)
      // A part that is not well-formed would not be opened at all.
      const paper = paperWith([paragraph(long), ...hostile.map(paragraph), ...demoMinutes.blocks])
      writeFileSync(join(folder, 'paper.docx'), await paperDocx(paper, null))
      const done = spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'paper.docx'),
      ])
      expect(done.status).toBe(0)
      const pdf = readFileSync(join(folder, 'paper.pdf'))
      const sheets = sheetsOf(pdf)
      expect(sheets[0]?.width).toBeCloseTo(210, 0)
      const full = bodyOf(sheets[1]!)
      expect([...(full[3]?.text ?? '')]).toHaveLength(28)
      expect(full[3]!.middle - full[2]!.middle).toBeCloseTo((28.95 * 25.4) / 72, 0)
      const mark = inkIn(pdf, 1, 'red', { x0: 0, x1: 210, y0: 40, y1: 95 })
      expect(Math.abs((mark?.y0 ?? 0) - 72)).toBeLessThan(2) // the face is another one here
      const numbers = sheets.map((sheet) => sheet.lines.at(-1)!)
      expect(numbers.map(({ text }) => text)).toEqual(numbers.map((_, index) => `—${index + 1}—`))
      expect(numbers[0]!.left).toBeGreaterThan(150)
      expect(numbers[1]!.left).toBeLessThan(50)
      const all = sheets.flatMap((sheet) => sheet.lines.map((line) => line.text)).join('')
      expect(all.replaceAll(/\s/g, '')).toContain('赞成人数过半数，予以通过。')
      expect(all.replaceAll(/\s/g, '')).toContain('<imgsrc=xonerror=alert(1)></script>{{7*7}}${x}')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
