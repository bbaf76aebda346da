// The printed page against GB/T 9704-2012, measured on the PDF; and a page that can do nothing but lie there.
import { spawnSync } from 'node:child_process'
import { describe, expect } from 'vitest'
import { substitutions } from '../../electron/host/paper/faces.ts'
import { facesIn, pageCount } from '../../electron/host/paper/pdf-bytes.ts'
import { openPrinting } from '../../electron/web/printing.ts'
import { browserPath } from '../browser.ts'
import { bodyOf, inkIn, onDisk, sheetsOf } from './paper-measure.ts'
import { demoMinutes, demoRecord, pageOf, paperWith, paragraph, test } from './paper-room.ts'

const words = '政协委员会议纪要国永和平发展民主协商建言资政凝聚共识履职为民'
const long = (letters: number) => words.repeat(Math.ceil(letters / words.length)).slice(0, letters)

describe('the sheet', () => {
  test('A4; 22 lines of 28 characters fill a page of 156 × 225 mm', async ({ press }) => {
    const sheets = sheetsOf(await press.pdf(paperWith([paragraph(long(28 * 60))])))
    for (const sheet of sheets) {
      expect(sheet.width).toBeCloseTo(210, 0)
      expect(sheet.height).toBeCloseTo(297, 0)
    }
    const lines = bodyOf(sheets[1]!)
    expect(lines).toHaveLength(22)
    for (const { text, left, right } of lines) {
      expect([...text]).toHaveLength(28)
      expect(left).toBeCloseTo(28, 0)
      expect(right).toBeCloseTo(184, 0)
    }
    const pitch = (lines.at(-1)!.middle - lines[0]!.middle) / 21
    expect(pitch).toBeCloseTo((28.95 * 25.4) / 72, 1)
    expect(sheets[1]!.lines[0]!.middle).toBeGreaterThan(37)
  })

  test('the mark begins 72 mm below the edge, red, on one line; the rule is as wide as the type area', async ({
    press,
  }) => {
    const pdf = await press.pdf(demoMinutes)
    const mark = inkIn(pdf, 1, 'red', { x0: 0, x1: 210, y0: 40, y1: 95 })
    expect(mark?.y0).toBeGreaterThan(71.5)
    expect(mark?.y0).toBeLessThan(72.5)
    expect(((mark?.x0 ?? 0) + (mark?.x1 ?? 0)) / 2).toBeCloseTo(106, 0)
    const rule = inkIn(pdf, 1, 'red', { x0: 0, x1: 210, y0: 120, y1: 150 })
    expect(rule?.x0).toBeCloseTo(28, 0)
    expect(rule?.x1).toBeCloseTo(184, 0)
    expect((rule?.y1 ?? 0) - (rule?.y0 ?? 0)).toBeCloseTo(0.5, 1)
  })

  test('page numbers stand 7 mm below the type area, odd ones right, even ones left', async ({ press }) => {
    const pdf = await press.pdf(demoMinutes)
    const numbers = sheetsOf(pdf).map((sheet) => sheet.lines.at(-1)!)
    expect(numbers.map(({ text }) => text)).toEqual(numbers.map((_, index) => `—${index + 1}—`))
    for (const [index, { left, right }] of numbers.entries())
      if (index % 2 === 0) expect(184 - right).toBeCloseTo(4.94, 0)
      else expect(left - 28).toBeCloseTo(4.94, 0)
    const dash = inkIn(pdf, 1, 'dark', { x0: 165.5, x1: 168, y0: 263, y1: 280 })
    expect(dash?.y0).toBeGreaterThan(268.7)
    expect(dash?.y0).toBeLessThan(269.4)
  })

  test('the 版记 ends on the lower edge of the last page, however long the text is', {
    timeout: 60_000,
  }, async ({ press }) => {
    for (const lines of [0, 3, 5, 6, 7, 24, 27]) {
      const pdf = await press.pdf(paperWith(Array.from({ length: lines }, () => paragraph(long(20)))))
      const last = pageCount(pdf)
      const bars = inkIn(pdf, last, 'dark', { x0: 28.2, x1: 30, y0: 200, y1: 264 })
      expect(bars?.y1, `${lines} lines`).toBeGreaterThan(261.5)
      expect(bars?.y1, `${lines} lines`).toBeLessThan(262.5)
      expect(bodyOf(sheetsOf(pdf).at(-1)!).at(-1)?.text).toMatch(/^政协清溪县委员会办公室/)
    }
  })

  test('figures keep their units and dates stay whole at the ends of lines', async ({ press }) => {
    const figures = ['2026年11月25日', '1200平方米', '3.86亿元', '96.5%', '（28人）']
    const blocks = Array.from({ length: 28 }, (_, index) =>
      paragraph(`${long(index)}${figures.join('，')}${long(9)}`),
    )
    const lines = sheetsOf(await press.pdf(paperWith(blocks))).flatMap(bodyOf)
    for (const { text } of lines) {
      expect(text).not.toMatch(/\d$/)
      expect(text).not.toMatch(/^(?:年|月|日|平方米|亿元|%|人|\d+月|\d+日)/)
      expect(text).not.toMatch(/^[，。、；：！？）》]/)
      expect(text).not.toMatch(/[（《]$/)
    }
    expect(lines.map(({ text }) => text).join('')).toContain(figures[0])
  })

  test('names: six a line, two characters wide apart, none broken', async ({ press }) => {
    const names = [
      '沈怀远',
      '高凤英',
      '王岚',
      '杜宏伟',
      '龙兴国',
      '田富',
      '欧阳少东',
      '买买提·吐尔逊',
      '丁小宁',
    ]
    const lines = bodyOf(
      sheetsOf(await press.pdf(paperWith([{ kind: 'names', label: '出席', names, sources: [] }])))[0]!,
    )
    const rows = lines.map(({ text }) => text.replaceAll(/\s|　/g, ''))
    expect(rows).toContain('出席：沈怀远高凤英王岚杜宏伟龙兴国田富')
    expect(rows).toContain('欧阳少东买买提·吐尔逊丁小宁')
    const first = lines.find(({ text }) => text.startsWith('出席'))
    expect(first?.right).toBeCloseTo(184, 0)
  })

  test('what does not fit wraps, and never shrinks the page', async ({ press }) => {
    const blocks = [paragraph('A'.repeat(400)), paragraph('9'.repeat(90)), paragraph(long(28 * 30))]
    const wide = {
      ...paperWith(blocks),
      title: ['标题'.repeat(40)],
      masthead: { ...demoMinutes.masthead!, mark: '长'.repeat(60) },
    }
    const full = bodyOf(sheetsOf(await press.pdf(wide))[1]!).filter(({ text }) => [...text].length === 28)
    expect(full.length).toBeGreaterThan(5)
    for (const { left, right } of full) {
      expect(left).toBeCloseTo(28, 0)
      expect(right).toBeCloseTo(184, 0)
    }
  })

  test('the record says how many pages it has', async ({ press }) => {
    const pdf = await press.pdf(demoRecord)
    const text = sheetsOf(pdf).flatMap((sheet) => sheet.lines.map((line) => line.text))
    expect(text).toContain(`（本会议记录共${pageCount(pdf)}页）`)
    expect(pageCount(pdf)).toBeGreaterThan(4)
  })
})

describe('quality X-05, I-19: a page that can do nothing', () => {
  const hostile = [
    '<iframe src=file:///etc/passwd></iframe>',
    '<img src=http://127.0.0.1:9/x.png onerror=alert(1)>',
    '<script>document.title="ran"</script>',
    '</style></main><link rel=stylesheet href=http://127.0.0.1:9/x.css>',
    '{{7*7}} ${x} &amp; "quoted" \'single\'',
  ]
  test('markup in what people typed is printed as they typed it, and asks for nothing', async ({ press }) => {
    const names = { kind: 'names' as const, label: '出席', names: hostile, sources: [] }
    const pdf = await press.pdf(paperWith([...hostile.map(paragraph), names]))
    const text = sheetsOf(pdf)
      .flatMap((sheet) => sheet.lines.map((line) => line.text))
      .join('')
      .replaceAll(' ', '')
    for (const each of hostile.slice(0, 4)) expect(text).toContain(each.replaceAll(' ', ''))
    expect(press.refused).toEqual([])
  })
  test('markup that had got in all the same could fetch nothing and run nothing', async () => {
    const refused: string[] = []
    const printing = openPrinting({ browser: browserPath(), onRefused: (url) => refused.push(url) })
    try {
      const page = pageOf(demoMinutes)
      const loose = page.html
        .replace(/<meta http-equiv[^>]*>/, '')
        .replace('</main>', `${hostile.slice(0, 4).join('')}</main>`)
      const pdf = await printing.pdf({ ...page, html: loose })
      expect(pageCount(pdf)).toBeGreaterThan(0)
      expect(refused).toEqual(expect.arrayContaining(['http://127.0.0.1:9/x.png']))
      const about = onDisk(pdf, 'paper.pdf', (path) => spawnSync('pdfinfo', [path]).stdout.toString())
      expect(about).toMatch(/^Title:\s+政协清溪县第十一届委员会常务委员会第十二次会议纪要$/m)
    } finally {
      await printing.close()
    }
  })
  test('quality X-06: a title with brackets, backslashes and line ends is text in the PDF’s properties too', async ({
    press,
  }) => {
    const name = 'a) /Evil (b\\ c\r\nd'
    const about = onDisk(await press.pdf({ ...demoMinutes, name }), 'paper.pdf', (path) =>
      spawnSync('pdfinfo', [path]),
    )
    expect(about.stderr.toString()).toBe('')
    expect(about.stdout.toString()).toContain('a) /Evil (b\\ c')
  })
})

describe('the press', () => {
  test('quality X-08: equal papers give equal bytes, warm, cold and after another paper', {
    timeout: 60_000,
  }, async ({ press }) => {
    const first = await press.pdf(demoMinutes)
    await press.pdf(demoRecord)
    expect(Buffer.compare(first, await press.pdf(demoMinutes))).toBe(0)
    const another = openPrinting({ browser: browserPath() })
    try {
      expect(Buffer.compare(first, await another.pdf(pageOf(demoMinutes)))).toBe(0)
    } finally {
      await another.close()
    }
    expect(Buffer.from(first).toString('latin1')).not.toMatch(/CreationDate|HeadlessChrome/)
  })

  test('text, not pictures of letters; the report names every face that stood in', async ({ press }) => {
    const faces = facesIn(await press.pdf(demoMinutes))
    expect(faces).toEqual(expect.arrayContaining(['FandolFangTT', 'NotoSansSC-Regular', 'NotoSerifSC-Black']))
    expect(substitutions(faces).map(({ role }) => role)).toEqual(['小标宋', '仿宋', '黑体', '楷体', '宋体'])
    expect(substitutions(['FZXBSJW--GB1-0', 'FangSong_GB2312', 'SimHei', 'KaiTi_GB2312', 'SimSun'])).toEqual(
      [],
    )
  })

  test('a browser that died is started again; pages asked for together come out one after the other', {
    timeout: 60_000,
  }, async () => {
    const others = browsers()
    const printing = openPrinting({ browser: browserPath() })
    try {
      const [one, two] = await Promise.all([
        printing.pdf(pageOf(demoMinutes)),
        printing.pdf(pageOf(demoRecord)),
      ])
      expect([pageCount(one), pageCount(two)].every((count) => count > 4)).toBe(true)
      const dying = printing.pdf(pageOf(demoMinutes))
      const ours = browsers().filter((pid) => !others.includes(pid))
      expect(ours).toHaveLength(1)
      for (const pid of ours) process.kill(pid, 'SIGKILL')
      await expect(dying).rejects.toThrow('ended')
      expect(Buffer.compare(one, await printing.pdf(pageOf(demoMinutes)))).toBe(0)
    } finally {
      await printing.close()
    }
  })

  test('quality P4b: the first pages hold up nobody: the asking thread works for none of them', async () => {
    const printing = openPrinting({ browser: browserPath() })
    try {
      const page = pageOf(demoMinutes)
      const before = process.threadCpuUsage()
      const pdf = await printing.pdf(page)
      const { user, system } = process.threadCpuUsage(before)
      expect(pageCount(pdf)).toBeGreaterThan(4)
      expect((user + system) / 1000).toBeLessThan(60)
    } finally {
      await printing.close()
    }
  })

  test('a browser that is not there is said so, and leaves nothing behind', async () => {
    const printing = openPrinting({ browser: '/nowhere/chromium' })
    await expect(printing.pdf(pageOf(demoMinutes))).rejects.toThrow('/nowhere/chromium')
    await printing.close()
  })
})

/** The printing browsers that this very process has started. */
const browsers = (): number[] =>
  spawnSync('pgrep', ['-P', String(process.pid), '-f', 'remote-debugging-pipe'])
    .stdout.toString()
    .split('\n')
    .filter((line) => line !== '')
    .map(Number)
