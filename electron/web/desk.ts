// The browser coat's desk: files leave as downloads, papers go to CUPS or to a window, the projector is a browser window.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MeetingId } from '../../shared/id.ts'
import type { Desk, Page } from '../host/desk.ts'
import { sendToPrinter } from './printer.ts'
import type { Seats } from './seats.ts'
import type { Windows } from './windows.ts'

export type DeskParts = {
  folder: string
  seats: Seats
  windows: Windows
  /** Where the server listens: known only after the desk exists. */
  origin(): string
  pdf(page: Page): Promise<Uint8Array>
}

export type WebDesk = Desk & {
  /** Opens the projector again after its browser crashed; a desk that opened none does nothing. */
  reopenProjector(): Promise<void>
}

/** Where a window of this seat begins: the invitation stands in the fragment, which no server sees and no log keeps. */
export const linkTo = (origin: string, page: string, token: string, to = ''): string =>
  `${origin}${page}#t=${token}${to === '' ? '' : `&to=${encodeURIComponent(to)}`}`

export function openDesk({ folder, seats, windows, origin, pdf }: DeskParts): WebDesk {
  const printing = join(folder, 'printing')
  let shown: MeetingId | null = null

  const openProjector = async (meeting: MeetingId) => {
    const token = seats.invite('projector', 'minute')
    const opened = await windows.open('projector', linkTo(origin(), '/projector.html', token, `/${meeting}`))
    shown = opened ? meeting : null
    return opened
  }
  return {
    shell: 'browser',
    save: (name, bytes) =>
      Promise.resolve({ kind: 'handed', name, bytes: Buffer.from(bytes).toString('base64') }),
    async print(name, bytes) {
      const printer = await sendToPrinter(name, bytes)
      if (printer !== null) return { kind: 'sent', printer }
      const file = setAside(printing, bytes)
      if (await windows.open('paper', pathToFileURL(file).href)) return { kind: 'opened' }
      return { kind: 'failed', reason: '没有找到打印机，也没有能打开打印窗口' }
    },
    pdf,
    openProjector,
    closeProjector() {
      shown = null
      return windows.close('projector')
    },
    async reopenProjector() {
      if (shown !== null) await openProjector(shown)
    },
  }
}

/** One paper at a time lies here, for this user's eyes only. */
function setAside(folder: string, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'paper.pdf')
  rmSync(file, { force: true })
  writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' })
  return file
}
