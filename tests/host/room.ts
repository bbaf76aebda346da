// A folder of its own for each test.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'vitest'

// vitest reads from the pattern which fixtures a fixture needs: none.
// oxlint-disable-next-line no-empty-pattern
export const test = base.extend('folder', async ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-host-'))
  onCleanup(() => rmSync(folder, { recursive: true, force: true }))
  return folder
})
