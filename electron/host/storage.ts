// What happens when the disk refuses: nothing is acknowledged, and after an I/O error the file is opened anew before anything else.
import { type Database, codeOf } from './database.ts'
import type { Notices } from './notices.ts'

/** Not saved. What was acknowledged before is still there. */
export class StorageFault extends Error {
  override name = 'StorageFault'
}

export type Storage = {
  /** Opens the file anew where the old handle cannot be believed. Throws while it cannot be opened. */
  ready(): void
  /** Runs `work` in one transaction. After a failure only the file itself can say what of it is on disk. */
  commit(work: () => void): void
  /** The same for work that writes a single row: SQLite gives that a transaction of its own. */
  commitRow(work: () => void): void
  /** Goes up with every failure: whoever remembers what stands in the file compares before he relies on it. */
  failures(): number
}

export function createStorage(database: Database, notices: Notices): Storage {
  let failures = 0
  let doubtful = false
  const trying = (work: () => void) => {
    try {
      if (doubtful) database.reopen()
      doubtful = false
      work()
    } catch (error) {
      const code = codeOf(error)
      if (code === undefined || !ofTheDisk(code)) throw error
      failures += 1
      // After a failed fsync the kernel may report the next one as done: this handle's word is worth nothing any more.
      doubtful ||= !isHarmless(code)
      notices.put({ kind: 'storageFailing', reason: code })
      throw new StorageFault(`not saved: ${code}`, { cause: error })
    }
  }
  return {
    failures: () => failures,
    ready: () => trying(() => {}),
    commit(work) {
      trying(() => database.transaction(work))
      notices.drop('storageFailing')
    },
    commitRow(work) {
      trying(work)
      notices.drop('storageFailing')
    },
  }
}

/** A broken constraint or a wrong statement is a bug of ours, and no reason to speak of the disk. */
const ofTheDisk = (code: string): boolean =>
  /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|BUSY|PROTOCOL|PERM|NOMEM)/.test(code)

/** Refused before anything was written, or rolled back in full. */
const isHarmless = (code: string): boolean => /^SQLITE_(FULL|BUSY|READONLY)/.test(code)
