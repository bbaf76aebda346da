// Development in a browser works under a policy as strict as the product's: pages come up, Vite is connected, nothing is violated.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { browserPath, flags } from '../browser.ts'

test('npm run dev:web', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-dev-'))
  const script = join(import.meta.dirname, '../tools/dev-web.ts')
  const dev = spawn(process.execPath, [script, '--data-dir', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  dev.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  dev.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise((resolve) => dev.once('exit', resolve))
  const browser = await chromium.launch({ executablePath: browserPath(), args: flags })
  try {
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/#t=/)
    const page = await browser.newPage()
    const logged: string[] = []
    page.on('console', (message) => logged.push(message.text()))
    page.on('pageerror', (error) => logged.push(`thrown: ${error.message}`))
    await page.goto(/http:\S+/.exec(said)?.[0] ?? '', { timeout: 60_000 })
    await page.waitForFunction(() => document.querySelector('#root')?.firstChild !== null, undefined, {
      timeout: 60_000,
    })
    await expect.poll(() => logged, { timeout: 10_000 }).toContain('[vite] connected.')
    expect(
      logged.filter((line) => /Content.Security.Policy|TrustedScript|thrown|Permissions-Policy/.test(line)),
    ).toEqual([])
  } finally {
    await browser.close()
    dev.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
})
