// Every procedure the host offers, once, for both coats: input and output are parsed at both ends.
import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { KeptDraft } from './draft.ts'
import { Drafted, DraftedPaper, Manuscript, Version } from './drafting.ts'
import { CueEdit, CueName } from './host-cue.ts'
import { CommandId, MeetingId, PersonId, TimingCardId } from './id.ts'
import { Agenda, Attendee, LocalTime, MeetingFacts, MeetingKind, MeetingPlan, Registered } from './meeting.ts'
import { DraftChange } from './manuscript-decide.ts'
import { PhraseBank } from './phrase-bank.ts'
import { Refusal } from './session/answer.ts'
import { Command } from './session/command.ts'
import { Entry } from './session/fact.ts'
import { Seat } from './session/seat.ts'
import { Stamp } from './time.ts'
import { TimingCard } from './timing-card.ts'

/** The host's clock at one moment; a page paints from it and its own monotonic clock. */
export const Now = Stamp.extend({
  boot: z.string().max(64),
  /** How many session milliseconds pass in one of the machine's: 1, and more only in a demo that is being played. */
  pace: z.number().positive(),
})
export type Now = z.infer<typeof Now>

/** `planned` can be edited, `live` has a log, `closed` has adjourned. */
export const MeetingRow = z.object({
  meeting: MeetingId,
  kind: MeetingKind,
  title: z.string(),
  starts: LocalTime,
  place: z.string(),
  state: z.enum(['planned', 'live', 'closed']),
  items: z.number().int(),
  members: z.number().int(),
  demo: z.boolean(),
})
export type MeetingRow = z.infer<typeof MeetingRow>

/** A person as kept beyond one meeting: the plain table the roster grows from. The phone stays in this table alone. */
export const Person = Attendee.omit({
  role: true,
  onLeave: true,
  leaveReason: true,
  leaveKind: true,
  leaveApprover: true,
  leaveWritten: true,
}).extend({
  phone: z.string().max(32),
})
export type Person = z.infer<typeof Person>

/** A line of a pasted roll, before the host knows the person: it finds or makes one and derives the initials. */
export const RollLine = Attendee.omit({ initials: true }).extend({ person: PersonId.nullable() })
export type RollLine = z.infer<typeof RollLine>

/** Saving a plan names the revision that was read; a stale one comes back as `stale` and nothing is written. */
const Saved = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), revision: z.number().int() }),
  z.object({ kind: z.literal('stale'), revision: z.number().int() }),
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('unknown') }),
])
export type Saved = z.infer<typeof Saved>

const Plan = MeetingPlan.extend({
  meeting: MeetingId,
  revision: z.number().int(),
  state: MeetingRow.shape.state,
  demo: z.boolean(),
})
export type Plan = z.infer<typeof Plan>

export const Acted = z.discriminatedUnion('kind', [
  /** On disk. `seq` is the last fact of this command. */
  z.object({ kind: z.literal('done'), seq: z.number().int() }),
  z.object({ kind: z.literal('refused'), refusal: Refusal }),
])
export type Acted = z.infer<typeof Acted>

/** `rings`: the bell sounds here. The host names one window, whichever browsers they are in. Rule CK17. */
const followed = { now: Now, rings: z.boolean() }

/** What `follow` brings: entries as this seat may see them, and a beat every second that carries the host's clock. */
export const Followed = z.discriminatedUnion('kind', [
  z.object({ ...followed, kind: z.literal('entries'), entries: z.array(Entry) }),
  /** Everything up to `seq` has been sent; what follows is live. */
  z.object({ ...followed, kind: z.literal('caughtUp'), seq: z.number().int() }),
  z.object({ ...followed, kind: z.literal('beat') }),
])
export type Followed = z.infer<typeof Followed>

export const PaperKind = z.enum(['minutes', 'record', 'script', 'approval'])
export type PaperKind = z.infer<typeof PaperKind>
export const PaperFormat = z.enum(['pdf', 'docx'])
export type PaperFormat = z.infer<typeof PaperFormat>

/** Which face stood in for a missing one: 仿宋_GB2312 → Noto Serif SC. */
export const Substitution = z.object({ role: z.string(), wanted: z.string(), used: z.string() })
export type Substitution = z.infer<typeof Substitution>

/** Bytes travel as base64. */
const Bytes = z.base64()

export const Handed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  /** The shell has no save dialog of its own: the page offers the file as a download. */
  z.object({ kind: z.literal('handed'), name: z.string(), bytes: Bytes }),
])
export type Handed = z.infer<typeof Handed>

export const Printed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), printer: z.string() }),
  /** No printer could be driven: the pages were opened in a window of their own, to print from there. */
  z.object({ kind: z.literal('opened') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
])
export type Printed = z.infer<typeof Printed>

/** What the host has to say about its own state when a page arrives. */
export const Notice = z.discriminatedUnion('kind', [
  /** The data file was damaged; it was set aside whole, and this is the newest backup, if there is one. */
  z.object({
    kind: z.literal('damagedFileSetAside'),
    file: z.string(),
    backup: z.string().nullable(),
    backupAt: z.number().nullable(),
  }),
  z.object({ kind: z.literal('storageFailing'), reason: z.string() }),
])
export type Notice = z.infer<typeof Notice>

const About = z.object({
  version: z.string(),
  seat: Seat,
  shell: z.enum(['electron', 'browser']),
  dataFolder: z.string(),
  notices: z.array(Notice),
})
export type About = z.infer<typeof About>

const ofMeeting = z.object({ meeting: MeetingId })
const ofManuscript = ofMeeting.extend({ paper: DraftedPaper })

export const contract = {
  room: {
    about: oc.output(About),
    /** Puts the newest backup in the place of the file that was set aside. */
    restoreBackup: oc.input(z.object({ backup: z.string() })).output(z.object({ restored: z.boolean() })),
  },
  library: {
    meetings: oc.output(z.array(MeetingRow)),
    meeting: oc.input(ofMeeting).output(Plan.nullable()),
    createMeeting: oc.input(z.object({ facts: MeetingFacts })).output(ofMeeting),
    /** A ready-made meeting with invented people, to try the program on. */
    createDemo: oc.output(ofMeeting),
    copyMeeting: oc.input(ofMeeting).output(ofMeeting.nullable()),
    removeMeeting: oc.input(ofMeeting).output(z.object({ removed: z.boolean() })),
    saveFacts: oc.input(ofMeeting.extend({ revision: z.number().int(), facts: MeetingFacts })).output(Saved),
    saveAgenda: oc.input(ofMeeting.extend({ revision: z.number().int(), agenda: Agenda })).output(Saved),
    saveRoll: oc
      .input(ofMeeting.extend({ revision: z.number().int(), roll: z.array(RollLine).max(2000) }))
      .output(Saved),
    saveRegistered: oc
      .input(ofMeeting.extend({ revision: z.number().int(), registered: Registered }))
      .output(Saved),
    people: oc.output(z.array(Person)),
    /** The phrases that lines of the minutes begin with. */
    phrases: oc.output(PhraseBank),
    /** The whole list; an empty one brings back what came along. */
    savePhrases: oc.input(z.object({ phrases: PhraseBank })).output(z.object({ saved: z.literal(true) })),
    /** The timing cards kept on this machine, in the order they were made. */
    timingCards: oc.output(z.array(TimingCard)),
    /** A card by a new name is added, one by a known name is changed; plans keep the copies they have. */
    saveTimingCard: oc.input(z.object({ card: TimingCard })).output(z.object({ saved: z.literal(true) })),
    removeTimingCard: oc.input(z.object({ card: TimingCardId })).output(z.object({ removed: z.boolean() })),
  },
  script: {
    /** What was made of the chair's words by hand; everything else of them is made from the meeting. */
    cues: oc.input(ofMeeting).output(z.array(CueEdit)),
    saveCue: oc.input(ofMeeting.extend({ edit: CueEdit })).output(z.object({ saved: z.literal(true) })),
    /** Gives a passage back to the figures of the meeting. */
    removeCue: oc.input(ofMeeting.extend({ cue: CueName })).output(z.object({ removed: z.literal(true) })),
  },
  session: {
    /** Opens the session with a copy of the plan; from then on the plan is closed. */
    open: oc.input(ofMeeting.extend({ commandId: CommandId })).output(Acted),
    act: oc.input(ofMeeting.extend({ commandId: CommandId, command: Command })).output(Acted),
    /** What this seat was writing when it was last heard. */
    drafts: oc.input(ofMeeting).output(z.array(KeptDraft)),
    /** Kept on disk when it is answered; without text the field is forgotten. */
    keepDraft: oc.input(ofMeeting.extend(KeptDraft.shape)).output(z.object({ kept: z.literal(true) })),
    follow: oc
      .input(ofMeeting.extend({ since: z.number().int().nonnegative() }))
      .output(eventIterator(Followed)),
    /** The host's clock now, for a page that measures the way there and back. */
    clock: oc.input(ofMeeting).output(Now),
  },
  paper: {
    /** The pages as they will print. */
    preview: oc
      .input(ofMeeting.extend({ paper: PaperKind }))
      .output(z.object({ pdf: Bytes, pages: z.number().int(), substitutions: z.array(Substitution) })),
    save: oc.input(ofMeeting.extend({ paper: PaperKind, format: PaperFormat })).output(Handed),
    print: oc.input(ofMeeting.extend({ paper: PaperKind })).output(Printed),
    /** 签到情况 and 汇总 as an Excel file. */
    saveAttendance: oc.input(ofMeeting).output(Handed),
  },
  manuscript: {
    /** Null while the meeting has not been opened. */
    read: oc.input(ofManuscript).output(Manuscript.nullable()),
    /** Names the revision that was read; a stale one comes back with what there is now, and nothing is written. */
    change: oc
      .input(ofManuscript.extend({ revision: z.number().int().nonnegative(), change: DraftChange }))
      .output(Drafted),
    version: oc
      .input(ofManuscript.extend({ version: z.number().int().positive() }))
      .output(Version.nullable()),
  },
  desk: {
    openProjector: oc.input(ofMeeting).output(z.object({ opened: z.boolean() })),
    closeProjector: oc.output(z.object({ closed: z.boolean() })),
    /** How many projector pages follow now: what the console's top bar says. */
    projectors: oc.output(z.object({ open: z.number().int() })),
    /** Plays the demo meeting in the running program, at a speed one can follow. */
    playDemo: oc
      .input(ofMeeting.extend({ speed: z.number().min(1).max(600) }))
      .output(z.object({ started: z.boolean() })),
  },
}

/** Which seats may call what: a projector follows and reads the clock, and nothing else. */
export const openToProjector: readonly string[] = ['room.about', 'session.follow', 'session.clock']
