// How the wall behaves: it follows, freezes, goes black, keeps its picture when the line is lost, and is one drawing at any size.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { line } from '../../shared/line.ts'
import { Scene } from '../../shared/session/values.ts'
import { type Session, sceneOf } from '../../shared/session/session.ts'
import { Wall } from '../../renderer/wall/Wall.tsx'
import { cases } from './wall-cases.ts'
import { displays, handLive, hang, held, later, noticed, sessionAfter, withSpeech } from './wall-hall.tsx'
import { runsOf } from './wall-measure.ts'

const full = { width: 1920, height: 1080 }
const speaking = sessionAfter('speechStarted', 5)
const background = (element: Element | null) => element && getComputedStyle(element).backgroundColor
const black = 'rgb(0, 0, 0)'
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

describe('following', () => {
  test('shows nothing until the log has been read, and never an empty meeting first', async () => {
    const live = handLive(speaking, 0, { caughtUp: false })
    const { canvas } = await hang(live, full)
    expect(canvas.textContent).toBe('')
    live.move({ caughtUp: true })
    await expect.poll(() => canvas.textContent).toContain('陈国梁')
  })

  test('[SC1] turns to the scene that follows from the meeting', async () => {
    const live = handLive(speaking)
    const { canvas } = await hang(live, full)
    live.move({ session: sessionAfter('voteOpened', 2) })
    await expect.poll(() => canvas.textContent).toContain('正在表决')
    live.move({ session: sessionAfter('resultPublished', 2) })
    await expect.poll(() => canvas.textContent).toContain('通过')
    live.move({ session: sessionAfter('breakStarted') })
    await expect.poll(() => canvas.textContent).toContain('休会')
  })

  test('paints the time by the host, second by second', async () => {
    const live = handLive(speaking)
    const { canvas } = await hang(live, full)
    for (const [passed, digits] of [
      [0.9, '08:00'],
      [1.1, '07:59'],
      [419.5, '01:01'],
      [420, '01:00'],
      [480.5, '00:00'],
      [481, '+0:01'],
    ] as const) {
      live.move({}, passed)
      await expect.poll(() => canvas.textContent).toContain(digits)
    }
  })

  test('quality D4: the phase changes with its moment: 剩余, 即将到时, 超时', async () => {
    const live = handLive(speaking)
    const { canvas } = await hang(live, full)
    for (const [passed, phase, word] of [
      [419.9, 'normal', '剩余'],
      [420, 'warning', '即将到时'],
      [480, 'warning', '即将到时'],
      [480.001, 'overtime', '超时'],
    ] as const) {
      live.move({}, passed)
      await expect.poll(() => canvas.querySelector('[data-phase]')?.getAttribute('data-phase')).toBe(phase)
      expect(canvas.textContent).toContain(word)
    }
  })

  test('a page of the queue stands for ten seconds; whoever is next never leaves it', async () => {
    const crowded = cases.find(({ name }) => name === 'three hundred who wait')!.session
    const live = handLive(crowded)
    const { canvas } = await hang(live, full)
    const pages = new Set<string>()
    for (const passed of [0, 10, 20, 30]) {
      live.move({}, passed)
      await painted()
      pages.add(/第 \d+ 页/.exec(canvas.textContent)?.[0] ?? '')
      expect(canvas.querySelector('[data-next="true"]')?.textContent).toContain('下一位')
    }
    expect(pages.size).toBe(4)
  })
})

describe('the picture and its overlays', () => {
  test('[SC5] black is without light, letterbox and all, and no notice breaks it', async () => {
    const session = noticed(speaking, '请稍候')
    const live = handLive({ ...session, wall: { ...session.wall, black: true } })
    const { canvas } = await hang(live, { width: 800, height: 800 })
    expect(canvas.textContent).toBe('')
    expect([background(canvas), background(canvas.parentElement)]).toEqual([black, black])
    live.move({ session })
    await expect.poll(() => canvas.textContent).toContain('请稍候')
    expect(background(canvas)).not.toBe(black)
  })

  test('[SC4] a frozen picture keeps its room and its moment while the meeting goes on', async () => {
    const at = later(speaking, 160)
    const frozen = (session: Session): Session => ({
      ...session,
      wall: { ...session.wall, frozen: { room: speaking.room, at } },
    })
    const live = handLive(frozen(speaking), 160)
    const { canvas } = await hang(live, full)
    const before = canvas.innerHTML
    expect(canvas.textContent).toContain('05:20')
    live.move({ session: frozen(sessionAfter('voteOpened', 2)) }, 900)
    await painted()
    expect(canvas.innerHTML).toBe(before)
  })

  test('[SC5] a notice stays across scenes', async () => {
    const notice = '两分钟后继续开会，请回座位'
    const live = handLive(noticed(speaking, notice))
    const { canvas } = await hang(live, full)
    for (const scene of Scene.options) {
      live.move({ session: noticed(held(speaking, scene), notice) })
      await expect.poll(() => canvas.querySelector('[role="status"]')?.textContent).toBe(notice)
    }
  })

  test('the timer strip stays across all scenes but the one with the ring', async () => {
    const live = handLive(speaking)
    const { canvas } = await hang(live, full)
    for (const scene of Scene.options) {
      live.move({ session: held(speaking, scene) }, 160)
      await painted()
      const strip = canvas.querySelector('[data-wall-strip]')?.textContent ?? ''
      if (scene === 'speech' || scene === 'recess') expect(strip).toBe('')
      else expect(strip).toMatch(/陈国梁.*剩余.*05:20/)
    }
  })
})

describe('a fault of a scene', () => {
  test('leaves the wall dark and is over with the next fact', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue()
    const room = { ...speaking.room, attendance: { ...speaking.room.attendance, roll: null as never } }
    const live = handLive(speaking)
    const { canvas } = await hang(live, full)
    live.move({ session: { ...speaking, room, seq: speaking.seq + 1 } })
    await expect.poll(() => canvas.textContent).toBe('')
    live.move({ session: { ...speaking, seq: speaking.seq + 2 } })
    await expect.poll(() => canvas.textContent).toContain('陈国梁')
    quiet.mockRestore()
  })
})

describe('a lost line', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test('is not seen for two seconds, then says so quietly; the scene stays', async () => {
    const live = handLive(speaking, 160)
    const { canvas } = await hang(live, full)
    live.move({ line: 'lost' })
    await painted()
    vi.advanceTimersByTime(1900)
    await painted()
    expect(canvas.textContent).not.toContain('正在重新连接')
    vi.advanceTimersByTime(200)
    await painted()
    expect(canvas.textContent).toContain('正在重新连接')
    expect(canvas.textContent).toContain('未同步')
    expect(canvas.textContent).toContain('陈国梁')
    expect(canvas.textContent).toContain('05:20')
    expect(canvas.querySelector('[role="alert"]')).toBeNull()
    live.move({ line: 'open' })
    await painted()
    expect(canvas.textContent).not.toContain('正在重新连接')
    expect(canvas.textContent).toContain('剩余')
  })

  test('a line without a beat has been silent for two seconds already', async () => {
    const live = handLive(speaking, 160)
    const { canvas } = await hang(live, full)
    live.move({ line: 'stale' })
    await painted()
    expect(canvas.textContent).toContain('正在重新连接')
    live.move({ line: 'lost' })
    await painted()
    expect(canvas.textContent).toContain('正在重新连接')
  })
})

describe('one drawing', () => {
  test.each([200, 344, 1280])(
    'in a box %s px wide every text stands where it stands in the hall',
    async (width) => {
      for (const { session, seconds = 0 } of cases.filter((_, at) => at % 3 === 0)) {
        const inHall = runsOf((await hang(handLive(session, seconds), full)).canvas)
        const small = runsOf(
          (await hang(handLive(session, seconds), { width, height: (width * 9) / 16 })).canvas,
        )
        expect(small.map(({ text }) => text)).toEqual(inHall.map(({ text }) => text))
        const shift = small.map(({ box }, at) => Math.abs(box.left - (inHall[at]?.box.left ?? 0)))
        // Hinting moves a sign by a fraction of a display pixel, which is more of the canvas the smaller the box.
        expect(Math.max(...shift)).toBeLessThan(1 + 1920 / width)
      }
    },
  )

  test.each([
    [{ width: 1024, height: 768 }, 1440],
    [{ width: 1280, height: 1024 }, 1440],
    [{ width: 1280, height: 800 }, 1920],
    [{ width: 2560, height: 1080 }, 1920],
    [{ width: 768, height: 1366 }, 1440],
  ] as const)('a box of %o holds the canvas whole and in the middle', async (display, width) => {
    const { canvas } = await hang(handLive(speaking), display)
    const [inner, outer] = [canvas.getBoundingClientRect(), canvas.parentElement!.getBoundingClientRect()]
    expect(canvas.offsetWidth).toBe(width)
    expect(inner.width).toBeLessThanOrEqual(display.width + 0.5)
    expect(inner.height).toBeLessThanOrEqual(display.height + 0.5)
    expect(inner.left - outer.left).toBeCloseTo(outer.right - inner.right, 0)
    expect(inner.top - outer.top).toBeCloseTo(outer.bottom - inner.bottom, 0)
    const bars = Math.min(outer.width - inner.width, outer.height - inner.height)
    expect(bars).toBeLessThan(1)
  })
})

describe('quality D3: seen from the last row', () => {
  test.each(displays)(
    'names take a tenth and digits a quarter of the height on $width × $height',
    async (display) => {
      for (const { session, seconds = 0 } of cases.filter(({ session }) => sceneOf(session) === 'speech')) {
        const { canvas } = await hang(handLive(session, seconds), display)
        const runs = runsOf(canvas)
        const names = runs.filter(({ element }) => element.closest('h1') !== null)
        expect(Math.min(...names.map(({ size }) => size))).toBeGreaterThanOrEqual(97)
        const digits = runs.find(
          ({ text, element }) => element.closest('[role="timer"]') && /^[+\d]+:\d\d$/.test(text),
        )
        expect((digits?.size ?? 0) * heightOfDigits(digits?.element)).toBeGreaterThanOrEqual(270)
      }
    },
  )
})

/** Height of a painted digit over its font size. */
function heightOfDigits(element: Element | undefined): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (element === undefined || pen === null) return 0
  pen.font = `600 1000px ${getComputedStyle(element).fontFamily}`
  return pen.measureText('0').actualBoundingBoxAscent / 1000
}

describe('what the hall never sees', () => {
  test('quality C5 I-19: names, titles and notices are text and nothing else', async () => {
    const voice = { person: null, name: '<img src=x onerror=alert(1)>', from: '{{7*7}} ${x} $t(state.over)' }
    const session = noticed(withSpeech(speaking, { voice }), '</script><b>粗</b>')
    for (const scene of Scene.options) {
      const { canvas } = await hang(handLive(held(session, scene)), full)
      expect(canvas.querySelector('img, script, [role="status"] b')).toBeNull()
      expect(canvas.textContent).toContain('</script><b>粗</b>')
      expect(canvas.textContent).not.toContain('49')
    }
    for (const shown of [
      { ...voice, from: '' },
      { ...voice, name: '王岚' },
    ]) {
      const { canvas } = await hang(handLive(withSpeech(speaking, { voice: shown })), full)
      const text = canvas.textContent.replaceAll(' ', '')
      expect(text).toContain(shown.name.replaceAll(' ', ''))
      expect(text).toContain(shown.from.replaceAll(' ', ''))
    }
  })

  test('quality C5 I-20: signs that turn a line around are refused before they reach the wall', () => {
    for (const sign of ['\u202e', '\u200b', '\u0000', '\r\n', '\u2066'])
      expect(line(64).safeParse(`王${sign}岚`).success).toBe(false)
  })

  test('no note, no reason for leave, no code, no phone number stands on any scene at any time', async () => {
    const moments = [
      'noteTaken',
      'speechPaused',
      'voteOpened',
      'resultPublished',
      'breakStarted',
      'sessionAdjourned',
    ] as const
    for (const moment of moments) {
      const session = sessionAfter(moment)
      const { notes, attendance } = session.room
      const secrets = [
        ...notes.list.map(({ text }) => text),
        ...attendance.roll.map(({ leaveReason }) => leaveReason).filter((reason) => reason !== ''),
      ]
      for (const scene of Scene.options) {
        const { canvas } = await hang(handLive(held(session, scene), 30), full, <Wall />)
        const shown = canvas.textContent
        for (const secret of secrets) expect(shown).not.toContain(secret)
        for (const { text } of runsOf(canvas)) expect(text).not.toMatch(/[言意办共议]\d|\d{7,}/)
      }
    }
  })
})
