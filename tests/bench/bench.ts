// What every case is handed: how many rounds, a folder to work in, and data folders that hold the long meeting.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MeetingId } from '../../shared/id.ts'
import type { Entry } from '../../shared/session/fact.ts'
import { longMeeting, longPlan } from './long-meeting.ts'
import type { Row } from './row.ts'
import { storeMeeting } from './stored-meeting.ts'

export type Case = (bench: Bench) => Promise<Row[]>

export type Bench = {
  rounds: number
  /** 20,000 facts. */
  entries: readonly Entry[]
  /** A new, empty folder, gone when the benchmark ends. */
  emptyFolder(): string
  /** A new data folder in which those facts are a live meeting. Each run gets its own: none finds what another wrote. */
  folderWithMeeting(): { folder: string; meeting: MeetingId }
  close(): void
}

export const longMeetingLength = 20_000

export function openBench(rounds: number): Bench {
  const work = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
  const close = () => rmSync(work, { recursive: true, force: true })
  process.once('exit', close)
  const emptyFolder = () => mkdtempSync(join(work, 'run-'))
  const entries = longMeeting(longMeetingLength, 1)
  const original = emptyFolder()
  const meeting = storeMeeting(original, { plan: longPlan, entries })
  return {
    rounds,
    entries,
    emptyFolder,
    folderWithMeeting() {
      const folder = emptyFolder()
      cpSync(original, folder, { recursive: true })
      return { folder, meeting }
    },
    close,
  }
}
