// Electron's desk: a save dialog, the system's print dialog, the projector window.
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Handed } from '../../shared/contract.ts'
import type { Desk, Page } from '../host/desk.ts'
import type { Projector } from './projector.ts'

type Parts = {
  operator(): BrowserWindow | null
  projector: Projector
  pdf(page: Page): Promise<Uint8Array>
  print(name: string, pdf: Uint8Array): ReturnType<Desk['print']>
}

export function openDesk({ operator, projector, pdf, print }: Parts): Desk {
  return {
    shell: 'electron',
    pdf,
    print,
    save: (name, bytes) => save(operator(), name, bytes),
    openProjector: (meeting) => Promise.resolve(projector.open(meeting)),
    closeProjector: () => Promise.resolve(projector.close()),
  }
}

async function save(window: BrowserWindow | null, name: string, bytes: Uint8Array): Promise<Handed> {
  const kind = extname(name).slice(1)
  const options = { defaultPath: name, filters: [{ name: kind.toUpperCase(), extensions: [kind] }] }
  const chosen = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  if (chosen.canceled || chosen.filePath === '') return { kind: 'cancelled' }
  await writeFile(chosen.filePath, bytes)
  return { kind: 'saved', path: chosen.filePath }
}
