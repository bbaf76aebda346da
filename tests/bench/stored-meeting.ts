// Puts a long meeting into a data folder through the program's own library and log, as if it had been held here.
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { machineClock } from '../../electron/host/clock.ts'
import { createLibrary } from '../../electron/host/library.ts'
import { createLog } from '../../electron/host/log.ts'
import { createNotices } from '../../electron/host/notices.ts'
import { createStorage } from '../../electron/host/storage.ts'
import type { MeetingId } from '../../shared/id.ts'
import type { Entry } from '../../shared/session/fact.ts'
import type { MeetingPlan } from '../../shared/meeting.ts'

export type Stored = { plan: MeetingPlan; entries: readonly Entry[] }

/** Stores each as a live meeting and names it. */
export function storeEach(folder: string, meetings: readonly Stored[]): MeetingId[] {
  const { database } = openDataFile(
    placesIn(folder),
    machineClock(() => Date.now()),
  )
  try {
    const storage = createStorage(database, createNotices())
    let named = 0
    const library = createLibrary(database, storage, () => `bench-${++named}`)
    const log = createLog(database)
    return meetings.map(({ plan, entries }) => {
      const meeting = library.createDemo(plan)
      storage.commit(() => {
        log.append(meeting, entries, 0)
        library.setState(meeting, 'live')
      })
      return meeting
    })
  } finally {
    database.close()
  }
}

export function storeMeeting(folder: string, stored: Stored): MeetingId {
  const [meeting] = storeEach(folder, [stored])
  if (meeting === undefined) throw new Error('no meeting was stored')
  return meeting
}

export const dataFile = (folder: string): string => placesIn(folder).file
