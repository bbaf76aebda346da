// The ring: three phases that any eye tells apart, digits in a box that never moves, and a drawing for every state.
import '../../renderer/parts/tokens.css'
import '../../renderer/parts/base.css'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { Ring, type RingPhase } from '../../renderer/parts/Ring.tsx'
import { dashedArc, drawings, wholeArc } from '../../renderer/parts/ring-drawing.ts'
import { difference, sights } from './ring-colours.ts'

const usual = {
  dress: 'wall',
  phase: 'normal',
  fraction: 0.5,
  digits: '05:20',
  word: '剩余',
  limit: '限时 8 分钟',
  label: '剩余 05:20',
} as const
const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const found = (container: Element, selector: string): SVGGraphicsElement => {
  const element = container.querySelector(selector)
  if (!(element instanceof SVGGraphicsElement)) throw new Error(`no ${selector}`)
  return element
}
const textOf = (container: Element, text: string) => {
  const element = [...container.querySelectorAll('text')].find((one) => one.textContent === text)
  if (element === undefined) throw new Error(`no text ${text}`)
  return element
}

describe('quality D4: the three phases are told apart without red and green', () => {
  const phases = {
    disc: ['--t-normal', '--t-warn', '--t-over'],
    arc: ['--t-normal', '--t-warn', '--t-over-line'],
  }
  const least = (names: readonly string[], sight: (typeof sights)[number]) => {
    const colours = names.map(token)
    return Math.min(
      ...colours.flatMap((one, at) => colours.slice(at + 1).map((other) => difference(one, other, sight))),
    )
  }

  test.each(sights)('by %s eyes, ΔE is at least 20, for the disc and for its arc', (sight) => {
    expect(least(phases.disc, sight)).toBeGreaterThanOrEqual(20)
    expect(least(phases.arc, sight)).toBeGreaterThanOrEqual(20)
  })

  test('the measure agrees with the figures that stand in the tokens', () => {
    expect(sights.map((sight) => least(phases.disc, sight).toFixed(1))).toEqual([
      '54.7',
      '51.0',
      '40.0',
      '43.0',
    ])
    expect(sights.map((sight) => least(phases.arc, sight).toFixed(1))).toEqual([
      '48.2',
      '33.3',
      '22.2',
      '28.9',
    ])
  })

  test('the measure agrees with published pairs of CIEDE2000', () => {
    expect(difference('#ff0000', '#00ff00', 'normal')).toBeCloseTo(86.6, 1)
    expect(difference('#000000', '#ffffff', 'normal')).toBeCloseTo(100, 1)
    expect(difference('#123456', '#123456', 'deutan')).toBe(0)
  })

  test('and never by colour alone: shape, word and weight differ in grey', async () => {
    const seen = new Set<string>()
    for (const phase of ['normal', 'warning', 'overtime', 'paused', 'called', 'free'] as const) {
      const { container } = await render(<Ring {...usual} phase={phase} />)
      const [state, arc] = [container.querySelector('g'), container.querySelector('circle[pathLength]')]
      seen.add(
        `${state?.innerHTML} ${arc?.getAttribute('stroke-width')} ${arc?.getAttribute('stroke-dasharray')}`,
      )
    }
    expect(seen.size).toBe(6)
  })
})

describe('digits', () => {
  test('quality D3: stand in the same box from 00:00 to 59:59, every sign in its place', async () => {
    const two = (n: number) => String(n).padStart(2, '0')
    const sixty = Array.from({ length: 60 }, (_, at) => two(at))
    const minute = (minutes: number) => (
      <div style={{ width: 972 }}>
        {sixty.map((seconds) => (
          <Ring key={seconds} {...usual} digits={`${two(minutes)}:${seconds}`} />
        ))}
      </div>
    )
    const { container, rerender } = await render(minute(0))
    let measured = 0
    const seen = new Set<string>()
    for (let minutes = 0; minutes < 60; minutes += 1) {
      await rerender(minute(minutes))
      for (const text of container.querySelectorAll('text')) {
        if (!text.textContent.startsWith(`${two(minutes)}:`)) continue
        measured += 1
        const { x, y, width, height } = text.getBBox()
        const places = Array.from({ length: 5 }, (_, at) => text.getStartPositionOfChar(at).x)
        seen.add([x, y, width, height, ...places].map((one) => one.toFixed(2)).join(' '))
      }
    }
    expect(measured).toBe(3600)
    expect([...seen]).toHaveLength(1)
  })

  test.each(['Noto Sans CJK SC', 'Noto Serif CJK SC', 'DejaVu Sans', 'monospace'])(
    'fill the same width in %s',
    async (face) => {
      const { container } = await render(<Ring {...usual} />)
      const text = textOf(container, '05:20')
      const before = text.getComputedTextLength()
      text.style.fontFamily = face
      expect(text.getComputedTextLength()).toBeCloseTo(before, 0)
      expect(text.getBBox().width).toBeCloseTo(drawings.wall.digits.width, -1)
    },
  )

  test('quality D3: are a quarter of the picture high, on the wide and on the tight canvas', () => {
    // Height of a digit over its font size, as the face the measures were taken with has it; font-size-adjust holds others to it.
    const digit = 0.733
    expect(drawings.wall.digits.size * digit).toBeGreaterThanOrEqual(270)
    expect(drawings.tightWall.digits.size * digit * (880 / 972)).toBeGreaterThanOrEqual(270)
  })

  test('overtime of ten minutes and more still fits', async () => {
    const { container } = await render(<Ring {...usual} phase="overtime" digits="+1:02:03" />)
    expect(textOf(container, '+1:02:03').getBBox().width).toBeLessThanOrEqual(drawings.wall.digits.width + 1)
  })
})

describe('the arc', () => {
  test('covers its share of the round, whole or in dashes', () => {
    expect(wholeArc(0.25)).toBe('250 1000')
    expect(wholeArc(1.7)).toBe('1000 1000')
    expect(dashedArc(0)).toBe('0 1000')
    expect(dashedArc(0.05)).toBe('10 12 10 12 0 1000')
  })

  test.each([
    ['paused', { phase: 'paused' }],
    ['not in step with the host', { stale: true }],
  ] as const)('is dashed while %s', async (_, change) => {
    const { container } = await render(<Ring {...usual} {...change} />)
    expect(found(container, 'circle[pathLength]').getAttribute('stroke-dasharray')).toBe(dashedArc(0.5))
  })

  test('is not drawn where nothing is limited', async () => {
    const { container } = await render(<Ring {...usual} phase="free" />)
    expect(container.querySelector('circle[pathLength]')).toBeNull()
  })
})

describe('dresses', () => {
  const states: readonly (readonly [RingPhase, string])[] = [
    ['normal', '剩余'],
    ['warning', '即将到时'],
    ['overtime', '超时'],
    ['paused', '已暂停'],
    ['called', '请发言'],
    ['free', '已用'],
  ]

  test.each(states)(
    'quality D2: %s is named for a reader and passes axe in every dress',
    async (phase, word) => {
      for (const dress of ['dial', 'wall', 'tightWall'] as const) {
        const { container } = await render(
          <Ring {...usual} dress={dress} phase={phase} word={word} label={`${word} 05:20`} />,
        )
        expect(container.querySelector('[role="timer"]')?.getAttribute('aria-label')).toBe(`${word} 05:20`)
        const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
        expect(violations.map(({ id }) => id)).toEqual([])
      }
    },
  )

  test.each([184, 232, 320])('a dial of %s px keeps its texts inside of its inner circle', async (width) => {
    const { container } = await render(
      <div style={{ width }}>
        <Ring {...usual} dress="dial" phase="warning" word="即将到时" digits="+12:34" />
      </div>,
    )
    const svg = found(container, 'svg').getBoundingClientRect()
    const inner = (drawings.dial.disc / drawings.dial.half) * (width / 2)
    for (const text of container.querySelectorAll('text')) {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      if (right === left) continue
      const [middle, half] = [(top + bottom) / 2 - svg.top - width / 2, ((right - left) / 2) * 0.98]
      expect(Math.hypot(half, middle)).toBeLessThan(inner)
    }
  })

  test('a dial under 200 px leaves the limit out', async () => {
    const limitIn = async (width: number) => {
      const { container } = await render(
        <div style={{ width }}>
          <Ring {...usual} dress="dial" />
        </div>,
      )
      return getComputedStyle(textOf(container, usual.limit)).display
    }
    expect(await limitIn(184)).toBe('none')
    expect(await limitIn(232)).not.toBe('none')
  })
})
