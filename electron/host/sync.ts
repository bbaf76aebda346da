// Makes what was written to files and folders survive a power cut.
import { closeSync, fsyncSync, openSync } from 'node:fs'

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Without it a renamed or new file may be gone after a power cut, although its bytes were synced. */
export function syncFolder(folder: string): void {
  // Windows opens no folders, and journals its names itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
