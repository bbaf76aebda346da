// The composition root of the host: joins its parts over one data folder, and lets go of them. Knows no shell.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Notice } from '../../shared/contract.ts'
import { demoPlan } from '../../shared/demo.ts'
import { instant, localOf } from '../../shared/time.ts'
import type { Owner } from './alone.ts'
import { createBackups } from './backup.ts'
import { createBell } from './bell.ts'
import { type MachineClock, machineClock } from './clock.ts'
import { bringUpToDate, damageNotice, openDataFile, placesIn, replaceDataFile } from './database-file.ts'
import { createDemoPlayer } from './demo-player.ts'
import type { Desk } from './desk.ts'
import { createFollowing } from './follow.ts'
import { type Journal, openJournal } from './journal.ts'
import { createDrafts } from './library-drafts.ts'
import { createManuscriptTables } from './library-manuscripts.ts'
import { createPhrases } from './library-phrases.ts'
import { createCues } from './library-cues.ts'
import { createTimingCards } from './library-timing.ts'
import { type Library, createLibrary } from './library.ts'
import { createLog } from './log.ts'
import { createDrafting } from './manuscripts.ts'
import { createNotices } from './notices.ts'
import type { Papers } from './papers.ts'
import { type Router, createRouter } from './router.ts'
import { type Sessions, createSessions } from './sessions.ts'
import { createStorage } from './storage.ts'

export type Host = {
  /** To be called with a `Line` as its context, one for each connection. */
  router: Router
  sessions: Sessions
  library: Library
  journal: Journal
  notices(): readonly Notice[]
  /** Ends every line's streams and lets go of the file. Writes nothing that a start needs: the next one recovers as after a crash. */
  close(): void
}

export type HostOptions = {
  /** From `openAlone`: only the owner of a data folder can open a host on it. Closed by whoever opened it, after the host. */
  owner: Owner
  desk: Desk
  version: string
  /** The folder of print styles and faces; without it there are no papers. */
  resources?: string
  clock?: MachineClock
}

/** Milliseconds in which a coat has begun to listen: a long meeting would otherwise be folded before anyone can knock. */
const doorOpens = 250
/** Milliseconds after which nobody waits for the start any more. */
const startIsOver = 3000
const beatEvery = 1000
const backupEvery = 5 * 60_000

/** Throws `DatabaseFromFuture` where a newer program has written the data; the file is left as it is. */
export function openHost({
  owner,
  desk,
  version,
  resources,
  clock = machineClock(() => Date.now()),
}: HostOptions): Host {
  const places = placesIn(owner.folder)
  const journal = openJournal(join(owner.folder, 'journal'), clock)
  const notices = createNotices()
  const { database, aside } = openDataFile(places, clock)
  const storage = createStorage(database, notices)
  const log = createLog(database)
  const library = createLibrary(database, storage, randomUUID)
  const cues = createCues(database, storage)
  const backups = createBackups(places.backups, database, clock)
  if (aside !== null) notices.put(damageNotice(aside, backups.newest()))

  const bell = createBell()
  let closed = false
  const backUp = () => {
    backups.make().catch((error: unknown) => {
      // Whoever closes does not wait for a copy: what it left half done is swept away by the next one.
      if (!closed) journal.fault('no backup was made', error)
    })
  }
  const sessions = createSessions({
    log,
    storage,
    bell,
    clock,
    journal,
    alongside: (meeting, { room }) => library.setState(meeting, room.phase === 'open' ? 'live' : 'closed'),
    afterwards(_, before, session) {
      if (session.room.phase === 'adjourned' && before.room.phase === 'open') backUp()
    },
  })
  const following = createFollowing({ log, bell, sessions })
  const drafting = createDrafting({
    tables: createManuscriptTables(database, storage),
    session: sessions.session,
    log,
    isDemo: (meeting) => library.meeting(meeting)?.demo ?? false,
    clock,
  })
  const demo = createDemoPlayer({ sessions, library, clock, journal })

  const every = (pause: number, work: () => void): (() => void) => {
    let cancel = () => {}
    const again = () => {
      cancel = clock.after(pause, () => {
        again()
        work()
      })
    }
    again()
    return () => cancel()
  }
  const resumeAll = () => {
    for (const meeting of library.live()) {
      try {
        sessions.resume(meeting)
      } catch (error) {
        journal.fault(`${meeting} cannot be resumed`, error)
      }
    }
  }
  const stops = [
    every(beatEvery, () => {
      sessions.watchCalendar()
      bell.ringAll('beat')
    }),
    every(backupEvery, () => {
      if (library.live().length > 0) backUp()
    }),
    // When the door is open, while a window is still starting: whoever asks before gets the session folded at once.
    clock.after(doorOpens, resumeAll),
    // Loading them takes the thread on which the bell rings: better now than in the middle of a meeting.
    clock.after(startIsOver, () => {
      if (resources === undefined) return
      openedPapers().catch((error: unknown) => journal.fault('no papers', error))
    }),
  ]

  let papers: Promise<Papers> | null = null
  const openedPapers = () => (papers ??= openPapers())
  // Their writers are loaded late or when the first paper is asked for: a start needs none of them.
  async function openPapers(): Promise<Papers> {
    if (resources === undefined) throw new Error('there are no print styles here')
    const [{ createPapers }, { openDocxWriter }, { openXlsxWriter }] = await Promise.all([
      import('./paper/papers.ts'),
      import('./paper/docx-writer.ts'),
      import('./paper/xlsx-writer.ts'),
    ])
    const [docx, xlsx] = [openDocxWriter(), openXlsxWriter()]
    return createPapers({
      desk,
      resources,
      read: sessions.session,
      plan: library.meeting,
      cues: cues.all,
      minutes: drafting.paper,
      approval: drafting.approval,
      docx,
      xlsx,
    })
  }

  const router = createRouter({
    version,
    desk,
    journal,
    sessions,
    following,
    library,
    timingCards: createTimingCards(database, storage),
    cues,
    drafts: createDrafts(database, storage),
    drafting,
    phrases: createPhrases(database, storage),
    folder: owner.folder,
    notices: notices.all,
    async restoreBackup(name) {
      const backup = backups.find(name)
      // A meeting that has begun since must not vanish from under those who sit in it.
      if (backup === null || library.live().length > 0) return false
      await backups.check(name)
      demo.close()
      sessions.forget()
      database.reopen(() => replaceDataFile(places, backup, clock))
      bringUpToDate(database, places, clock)
      notices.drop('damagedFileSetAside')
      resumeAll()
      return true
    },
    papers: openedPapers,
    demoPlan: () => demoPlan(today(clock)),
    playDemo: demo.play,
  })

  return {
    router,
    sessions,
    library,
    journal,
    notices: notices.all,
    close() {
      closed = true
      for (const stop of stops) stop()
      demo.close()
      papers?.then(
        (opened) => opened.close(),
        (error: unknown) => journal.fault('no papers', error),
      )
      sessions.close()
      database.close()
    },
  }
}

/** Nine o'clock today, in the room. */
function today(clock: MachineClock): string {
  const { year, month, day } = localOf({ at: instant(Math.trunc(clock.wall())), zone: clock.zone() })
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T09:00`
}
