// npm run screenshots: takes the guide's pictures anew, from the demo meeting in the real program.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { openStage, openWindow, openWindows, painted, playThrough } from './demo-stage.ts'
import { root } from './source.ts'

const out = join(root, 'docs/guide/pictures')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'tongxin-pictures-'))
const stage = await openStage(folder)

async function take(page: Page, name: string): Promise<void> {
  await painted(page)
  await page.screenshot({ path: join(out, `${name}.png`) })
}

try {
  const { meeting } = await stage.program.client.library.createDemo()
  const page = await openWindow(stage, 'operator', '/')
  await page.getByText('示例').first().waitFor()
  await take(page, 'library')
  await page.evaluate((to) => location.replace(`#/prepare/${to}`), meeting)
  await page.getByRole('treegrid').waitFor()
  await take(page, 'prepare-agenda')
  for (const [tab, name] of [
    ['会议信息', 'prepare-facts'],
    ['名册', 'prepare-roll'],
  ] as const) {
    await page.getByRole('button', { name: tab, exact: true }).click()
    await take(page, name)
  }
  const names = await playThrough(stage, meeting, await openWindows(stage, meeting), out)
  await page.evaluate((to) => location.replace(`#/papers/${to}`), meeting)
  await page.getByText(/第 1 页 \/ 共 \d+ 页/).waitFor({ timeout: 60_000 })
  await page.waitForTimeout(1000) // the sheets are drawn one after the other
  await take(page, 'papers')
  console.log(`${names.length + 5} pictures in docs/guide/pictures`)
} finally {
  await stage.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
