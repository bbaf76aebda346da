// Every panel of votes, elections and appraisals, light and dark: axe has nothing to say, nothing is cut, and no hidden figure is on the page.
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { panels, showPanel } from './ballot-panels.ts'

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(panels)('quality D2: axe has nothing to say about $name', async (panel) => {
    document.documentElement.dataset['theme'] = theme
    await showPanel(panel)
    const asked = { include: ['main'], exclude: [':root[data-typing] kbd'] }
    const { violations } = await axe.run(asked, { rules: { region: { enabled: false } } })
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    ).toEqual([])
    document.documentElement.dataset['theme'] = 'light'
    const cut = [...document.querySelectorAll<HTMLElement>('main, main button, main p, main form')].filter(
      (part) => part.scrollWidth > part.clientWidth + 1 && !part.matches('.line1'),
    )
    expect(cut.map((part) => part.textContent)).toEqual([])
  })
})

test.each(panels.filter(({ name }) => /again|to check/u.test(name)))(
  '[VO4] [AP5] $name: no figure of the first count is on the page',
  async (panel) => {
    await showPanel(panel)
    const main = document.querySelector('main')
    const typed = [
      ...(main?.querySelectorAll<HTMLInputElement>('[data-figure] input, [data-cell], [inputmode]') ?? []),
    ]
    expect(typed.length).toBeGreaterThan(2)
    expect(typed.map(({ value }) => value).join('')).toBe('')
    expect(main?.textContent).not.toMatch(/赞成\s*2[56]|28张/u)
  },
)
