// Prints a finished PDF through the system's own print dialog: the pages lie in a hidden window that can do nothing else.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, shell } from 'electron'
import type { Printed } from '../../shared/contract.ts'

export function createPaperPrinter(folder: string) {
  return async function print(_name: string, pdf: Uint8Array): Promise<Printed> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, 'paper.pdf')
    await writeFile(file, pdf, { mode: 0o600 })
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, plugins: true, partition: 'paper' },
    })
    try {
      await window.loadURL(pathToFileURL(file).href)
      const printed = await printWindow(window)
      if (printed.kind !== 'failed') return printed
    } catch (error) {
      if (!(error instanceof Error)) throw error
    } finally {
      window.destroy()
    }
    // Whatever shows PDF files on this machine can print them too.
    const problem = await shell.openPath(file)
    return problem === '' ? { kind: 'opened' } : { kind: 'failed', reason: problem }
  }
}

const printWindow = (window: BrowserWindow): Promise<Printed> =>
  new Promise((resolve) => {
    window.webContents.print({ printBackground: true }, (sent, reason) => {
      if (sent) resolve({ kind: 'sent', printer: '' })
      else if (/cancel/i.test(reason)) resolve({ kind: 'cancelled' })
      else resolve({ kind: 'failed', reason })
    })
  })
