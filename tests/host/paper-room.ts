// What the tests of papers share: the demo meeting's papers, our styles and faces, and a press in a real browser.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base } from 'vitest'
import { faceFiles } from '../../electron/host/paper/faces.ts'
import { paperHtml } from '../../electron/host/paper/html.ts'
import { openPrinting } from '../../electron/web/printing.ts'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import type { Block, Paper } from '../../shared/paper.ts'
import { recordOf } from '../../shared/record-document.ts'
import { instant } from '../../shared/time.ts'
import { browserPath } from '../browser.ts'
import { root } from '../tools/source.ts'

export const resources = join(root, 'resources')
const css = ['fonts.css', 'paper.css']
  .map((name) => readFileSync(join(resources, 'paper', name), 'utf8'))
  .join('\n')
export const pageOf = (paper: Paper) => ({ html: paperHtml(paper, css), files: faceFiles(resources) })

export const demoSession = playScript(demoPlan('2026-09-17T09:00'), demoScript, {
  at: instant(Date.UTC(2026, 8, 17, 0, 55)),
  zone: 480,
}).session

const whole = (paper: Paper | null): Paper => {
  if (paper === null) throw new Error('there is no paper')
  return paper
}
export const demoMinutes = whole(minutesOf(demoSession))
export const demoRecord = whole(recordOf(demoSession))

export const paragraph = (words: string): Block => ({
  kind: 'paragraph',
  runs: [{ kind: 'text', text: words }],
  sources: [],
})
/** A paper with the head and foot of the demo's and a body of its own. */
export const paperWith = (blocks: readonly Block[]): Paper => ({ ...demoMinutes, blocks })

/** One press for a file of tests, and every address that a page asked for and did not get. */
export const test = base.extend(
  'press',
  { scope: 'file' },
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names off this pattern
  async ({}, { onCleanup }) => {
    const refused: string[] = []
    const printing = openPrinting({ browser: browserPath(), onRefused: (url) => refused.push(url) })
    onCleanup(() => printing.close())
    return { pdf: (paper: Paper) => printing.pdf(pageOf(paper)), refused }
  },
)
