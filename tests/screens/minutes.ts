// The minutes as they leave the program: the text of the Word file that the papers' page hands out.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright'

/** Without spaces: a line of names is set with them. */
export async function wordsOf(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word', exact: true }).click(),
  ])
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())))
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>|\s/gu, '')
}
