// The whole program in this process, over a folder of its own: host, server, built pages and press. For the demo and the pictures.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openAlone } from '../../electron/host/alone.ts'
import type { MachineClock } from '../../electron/host/clock.ts'
import { readPages } from '../../electron/host/pages.ts'
import { type Coat, openCoat } from '../../electron/web/coat.ts'
import { openPrinting } from '../../electron/web/printing.ts'
import { builtSite } from '../../electron/web/site.ts'
import type { Windows } from '../../electron/web/windows.ts'
import { browserPath } from '../browser.ts'
import { root } from './source.ts'

export const noWindows: Windows = { open: () => Promise.resolve(false), close: () => Promise.resolve(false) }

export type Program = Awaited<ReturnType<typeof openProgram>>

export async function openProgram(folder: string, windows: Windows, clock?: MachineClock) {
  const owner = openAlone(folder)
  if (owner.kind !== 'owner') throw new Error(`${folder} is taken`)
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const coat: Coat = await openCoat({
    owner,
    windows,
    printing: openPrinting({ browser: browserPath() }),
    site: builtSite(() => readPages(join(root, 'out/renderer'))),
    version,
    resources: join(root, 'resources'),
    port: undefined,
    ...(clock === undefined ? {} : { clock }),
  })
  return {
    coat,
    client: createRouterClient(coat.host.router, { context: { seat: 'operator' } }),
    async close() {
      await coat.close()
      owner.close()
    },
  }
}
