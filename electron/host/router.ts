// Answers every procedure of the contract out of the host's parts. Knows seats and faults; decides nothing about meetings.
import { ORPCError, implement } from '@orpc/server'
import { contract, openToProjector } from '../../shared/contract.ts'
import type { Notice } from '../../shared/contract.ts'
import { type DraftField, settledBy } from '../../shared/draft.ts'
import type { MeetingId } from '../../shared/id.ts'
import type { MeetingPlan } from '../../shared/meeting.ts'
import type { Desk } from './desk.ts'
import { UnknownMeeting, faultOf, faultless } from './faults.ts'
import type { Following } from './follow.ts'
import type { Journal } from './journal.ts'
import type { Drafts } from './library-drafts.ts'
import type { Drafting } from './manuscripts.ts'
import type { Phrases } from './library-phrases.ts'
import type { Cues } from './library-cues.ts'
import type { TimingCards } from './library-timing.ts'
import type { Library } from './library.ts'
import type { Line } from './lines.ts'
import type { Papers } from './papers.ts'
import type { Seat } from '../../shared/session/seat.ts'
import type { Sessions } from './sessions.ts'

export type RouterParts = {
  version: string
  folder: string
  desk: Desk
  journal: Journal
  sessions: Sessions
  following: Following
  library: Library
  timingCards: TimingCards
  cues: Cues
  drafts: Drafts
  drafting: Drafting
  phrases: Phrases
  notices(): readonly Notice[]
  restoreBackup(name: string): Promise<boolean>
  papers(): Promise<Papers>
  demoPlan(): MeetingPlan
  playDemo(meeting: MeetingId, speed: number): boolean
}

export type Router = ReturnType<typeof createRouter>

export function createRouter(parts: RouterParts) {
  const { desk, journal, sessions, following, library, timingCards, drafts, phrases } = parts
  const known = (meeting: MeetingId): MeetingId => {
    if (!library.has(meeting)) throw new UnknownMeeting(meeting)
    return meeting
  }

  /** The command is on disk: a draft that outlives it is a nuisance, and no reason to say that nothing was saved. */
  const forgetDraft = (meeting: MeetingId, seat: Seat, field: DraftField) => {
    try {
      drafts.drop(meeting, seat, field)
    } catch (error) {
      journal.fault(`the draft ${field} of ${meeting} is kept`, error)
    }
  }

  const os = implement(contract)
    .$context<Line>()
    .use(async ({ context, path, next }) => {
      const where = path.join('.')
      if (context.seat !== 'operator' && !openToProjector.includes(where)) {
        journal.note(`a ${context.seat} asked for ${where}`)
        throw new ORPCError('FORBIDDEN', { message: 'FORBIDDEN' })
      }
      try {
        return await next()
      } catch (error) {
        throw faultOf(error, where, journal)
      }
    })

  return os.router({
    room: {
      about: os.room.about.handler(({ context: { seat } }) => ({
        version: parts.version,
        seat,
        shell: desk.shell,
        // The wall has no business with the machine it hangs on.
        dataFolder: seat === 'operator' ? parts.folder : '',
        notices: seat === 'operator' ? [...parts.notices()] : [],
      })),
      restoreBackup: os.room.restoreBackup.handler(async ({ input }) => ({
        restored: await parts.restoreBackup(input.backup),
      })),
    },
    library: {
      meetings: os.library.meetings.handler(() => library.meetings()),
      meeting: os.library.meeting.handler(({ input }) => library.meeting(input.meeting)),
      createMeeting: os.library.createMeeting.handler(({ input }) => ({
        meeting: library.createMeeting(input.facts),
      })),
      createDemo: os.library.createDemo.handler(() => ({ meeting: library.createDemo(parts.demoPlan()) })),
      copyMeeting: os.library.copyMeeting.handler(({ input }) => {
        const meeting = library.copyMeeting(input.meeting)
        return meeting === null ? null : { meeting }
      }),
      removeMeeting: os.library.removeMeeting.handler(({ input }) => {
        const removed = library.removeMeeting(input.meeting)
        if (removed) sessions.forget(input.meeting)
        return { removed }
      }),
      saveFacts: os.library.saveFacts.handler(({ input: { meeting, revision, facts } }) =>
        library.saveFacts(meeting, revision, facts),
      ),
      saveAgenda: os.library.saveAgenda.handler(({ input: { meeting, revision, agenda } }) =>
        library.saveAgenda(meeting, revision, agenda),
      ),
      saveRoll: os.library.saveRoll.handler(({ input: { meeting, revision, roll } }) =>
        library.saveRoll(meeting, revision, roll),
      ),
      saveRegistered: os.library.saveRegistered.handler(({ input: { meeting, revision, registered } }) =>
        library.saveRegistered(meeting, revision, registered),
      ),
      people: os.library.people.handler(() => library.people()),
      phrases: os.library.phrases.handler(() => phrases.all()),
      savePhrases: os.library.savePhrases.handler(({ input }) => {
        phrases.save(input.phrases)
        return { saved: true as const }
      }),
      timingCards: os.library.timingCards.handler(() => timingCards.all()),
      saveTimingCard: os.library.saveTimingCard.handler(({ input }) => {
        timingCards.save(input.card)
        return { saved: true as const }
      }),
      removeTimingCard: os.library.removeTimingCard.handler(({ input }) => ({
        removed: timingCards.remove(input.card),
      })),
    },
    script: {
      cues: os.script.cues.handler(({ input }) => parts.cues.all(known(input.meeting))),
      saveCue: os.script.saveCue.handler(({ input }) => {
        parts.cues.save(known(input.meeting), input.edit)
        return { saved: true as const }
      }),
      removeCue: os.script.removeCue.handler(({ input }) => {
        parts.cues.remove(known(input.meeting), input.cue)
        return { removed: true as const }
      }),
    },
    session: {
      open: os.session.open.handler(({ input: { meeting, commandId } }) => {
        const plan = library.meeting(meeting)
        if (plan === null) throw new UnknownMeeting(meeting)
        const { facts, agenda, roll, registered } = plan
        const command = { kind: 'openSession' as const, meeting: facts, agenda, roll, registered }
        return sessions.execute({ meeting, commandId, actor: 'host', command })
      }),
      act: os.session.act.handler(({ input, context }) => {
        known(input.meeting)
        const acted = sessions.execute({ ...input, actor: context.seat })
        if (acted.kind === 'done')
          for (const field of settledBy(input.command)) forgetDraft(input.meeting, context.seat, field)
        return acted
      }),
      drafts: os.session.drafts.handler(({ input, context }) => {
        known(input.meeting)
        return drafts.all(input.meeting, context.seat)
      }),
      keepDraft: os.session.keepDraft.handler(({ input: { meeting, field, text }, context }) => {
        known(meeting)
        drafts.keep(meeting, context.seat, { field, text })
        return { kept: true as const }
      }),
      follow: os.session.follow.handler(({ input: { meeting, since }, context, signal }) => {
        known(meeting)
        return faultless(following.follow(meeting, since, context.seat, signal), 'session.follow', journal)
      }),
      clock: os.session.clock.handler(({ input }) => {
        known(input.meeting)
        return sessions.now(input.meeting)
      }),
    },
    paper: {
      preview: os.paper.preview.handler(async ({ input }) => {
        known(input.meeting)
        return (await parts.papers()).preview(input.meeting, input.paper)
      }),
      save: os.paper.save.handler(async ({ input }) => {
        known(input.meeting)
        return (await parts.papers()).save(input.meeting, input.paper, input.format)
      }),
      print: os.paper.print.handler(async ({ input }) => {
        known(input.meeting)
        return (await parts.papers()).print(input.meeting, input.paper)
      }),
      saveAttendance: os.paper.saveAttendance.handler(async ({ input }) => {
        known(input.meeting)
        return (await parts.papers()).saveAttendance(input.meeting)
      }),
    },
    manuscript: {
      read: os.manuscript.read.handler(({ input }) => parts.drafting.read(known(input.meeting), input.paper)),
      change: os.manuscript.change.handler(({ input: { meeting, paper, revision, change } }) => {
        const drafted = parts.drafting.change(known(meeting), paper, revision, change)
        if (drafted === null) throw new UnknownMeeting(meeting)
        return drafted
      }),
      version: os.manuscript.version.handler(({ input: { meeting, paper, version } }) =>
        parts.drafting.version(known(meeting), paper, version),
      ),
    },
    desk: {
      openProjector: os.desk.openProjector.handler(async ({ input }) => {
        known(input.meeting)
        return { opened: await desk.openProjector(input.meeting) }
      }),
      closeProjector: os.desk.closeProjector.handler(async () => ({ closed: await desk.closeProjector() })),
      projectors: os.desk.projectors.handler(() => ({ open: following.count('projector') })),
      playDemo: os.desk.playDemo.handler(({ input }) => ({
        started: parts.playDemo(input.meeting, input.speed),
      })),
    },
  })
}
