// One owner per data folder. A kernel lock on a second SQLite file is the truth; the note beside it only says where the owner listens.
import Database from 'better-sqlite3'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

/** Where the owner listens, and the secret with which a second starter asks it for a fresh launch token. */
export const OwnerNote = z.object({ url: z.string(), pid: z.number().int(), secret: z.string() })
export type OwnerNote = z.infer<typeof OwnerNote>

export type Owner = {
  kind: 'owner'
  folder: string
  announce(note: { url: string; secret: string }): void
  close(): void
}
/** `owner()` waits up to two seconds for the note: the owner may have taken the folder a moment ago. */
export type Alone = Owner | { kind: 'taken'; owner(): Promise<OwnerNote | null> }

export function openAlone(folder: string): Alone {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const note = join(folder, 'owner.json')
  const lock = new Database(join(folder, 'owner.lock'), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      return { kind: 'taken', owner: () => waitFor(note) }
    throw error
  }
  // A note that a killed owner left behind would send the next starter to a dead address.
  rmSync(note, { force: true })
  return {
    kind: 'owner',
    folder,
    announce({ url, secret }) {
      const draft = `${note}.part`
      rmSync(draft, { force: true })
      writeFileSync(draft, JSON.stringify({ url, pid: process.pid, secret }), { mode: 0o600, flag: 'wx' })
      chmodSync(draft, 0o600)
      renameSync(draft, note)
    },
    close() {
      rmSync(note, { force: true })
      lock.close()
    },
  }
}

async function waitFor(note: string): Promise<OwnerNote | null> {
  for (let tries = 0; tries < 40; tries += 1) {
    const found = readNote(note)
    if (found !== null) return found
    await pause(50)
  }
  return null
}

function readNote(note: string): OwnerNote | null {
  try {
    return OwnerNote.parse(JSON.parse(readFileSync(note, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
