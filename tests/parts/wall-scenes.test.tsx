// Every scene at every display: its words are there, nothing leaves the canvas, collides or falls below a floor.
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { cases, withNotices } from './wall-cases.ts'
import { displays, handLive, hang } from './wall-hall.tsx'
import { collisions, ringCrossings, runsOf, spills } from './wall-measure.ts'

const floor = 39.9

describe.each(displays)('on a display of $width × $height', (display) => {
  const tight = display.width / display.height < 1.54
  test.each([...cases, ...withNotices])('quality D3, D6: $name', async ({ session, seconds = 0, texts }) => {
    const { canvas } = await hang(handLive(session, seconds), display)
    expect(canvas.offsetWidth).toBe(tight ? 1440 : 1920)
    const shown = canvas.textContent
    for (const text of texts) expect(shown).toContain(text)

    const runs = runsOf(canvas)
    const [edge, block] = tight ? [71, 53] : [95, 53]
    const outside = runs.filter(
      ({ box }) =>
        box.left < edge - 34 ||
        box.right > canvas.offsetWidth - edge + 2 ||
        box.top < block ||
        box.bottom > 1080 - block,
    )
    expect(outside.map(({ text, box }) => ({ text, box }))).toEqual([])
    expect(runs.filter(({ size }) => size < floor).map(({ text, size }) => ({ text, size }))).toEqual([])
    expect(
      runs.filter(({ contrast }) => contrast < 7).map(({ text, contrast }) => ({ text, contrast })),
    ).toEqual([])
    expect(collisions(runs)).toEqual([])
    expect(ringCrossings(canvas, runs)).toEqual([])
    expect(spills(canvas)).toEqual([])
    const { violations } = await axe.run(canvas, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
