// A meeting on a held clock for the tests of the session: give commands, let time pass, look at what came of it.
import { CommandId, ItemId, PersonId, RegistrationId, SittingId } from '../../shared/id.ts'
import { noLeave } from '../../shared/leave.ts'
import type { AgendaItem, Attendee, MeetingFacts, Registration, Sitting } from '../../shared/meeting.ts'
import type { RefusalCode } from '../../shared/session/answer.ts'
import type { Command } from '../../shared/session/command.ts'
import type { Entry, Fact, FactKind } from '../../shared/session/fact.ts'
import type { Census } from '../../shared/session/values-attendance.ts'
import { type Voice, plainMark } from '../../shared/session/values.ts'
import { decide, emptySession, evolve, nextDeadline, type Session } from '../../shared/session/session.ts'
import { instant, minutes, sessionTime } from '../../shared/time.ts'
import { reminderPresets } from '../../shared/reminders.ts'
import { eightMinutes } from '../../shared/timing-card.ts'
import { moreThanHalf, moreThanHalfOfAll } from '../../shared/share.ts'

export const itemId = (name: string) => ItemId.parse(name)
export const sittingId = (name: string) => SittingId.parse(name)
export const personId = (name: string) => PersonId.parse(name)

export const meeting: MeetingFacts = {
  kind: 'standing',
  title: '清溪县政协十一届十二次常委会会议',
  fullTitle: '政协清溪县第十一届委员会常务委员会第十二次会议',
  committee: '政协清溪县委员会',
  term: 11,
  number: 12,
  starts: '2026-09-17T09:00',
  place: '县政协三楼会议室',
  chair: '沈怀远',
  chairOffice: '主席',
  recorder: '宋佳',
  sittings: [],
  rules: {
    timing: eightMinutes,
    budgets: [],
    startsOnCall: true,
    lateAfter: minutes(10),
    expected: null,
    reminders: reminderPresets.usual,
    cede: false,
    quorum: moreThanHalf,
    pass: moreThanHalfOfAll,
  },
}

export const agendaItem = (name: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
  item: itemId(name),
  parent: null,
  sitting: null,
  title: `议题${name}`,
  kind: 'discuss',
  planned: null,
  presenter: '',
  decision: 'hands',
  ...rest,
})

/** `s1` on the first day, `s2` on the next, each at nine. */
export const sittings = (count: number): Sitting[] =>
  Array.from({ length: count }, (_, index) => ({
    sitting: sittingId(`s${index + 1}`),
    title: '',
    starts: `2026-09-${17 + index}T09:00`,
    place: '',
  }))

/** `p1` … are members; `o1` an observer, `g1` a guest. */
export const attendee = (name: string, rest: Partial<Attendee> = {}): Attendee => ({
  person: personId(name),
  name: `委员${name}`,
  initials: name,
  sector: '农业界',
  group: '',
  office: '常委',
  unit: '县农业技术推广站',
  role: name.startsWith('o') ? 'observer' : name.startsWith('g') ? 'guest' : 'member',
  ...noLeave,
  ...rest,
})

export const registration = (name: string, item: string, rest: Partial<Registration> = {}): Registration => ({
  registration: RegistrationId.parse(`r-${item}-${name}`),
  item: itemId(item),
  person: personId(name),
  name: `委员${name}`,
  from: '农业界',
  topic: '',
  reader: '',
  limit: null,
  ...rest,
})

export const members = (count: number): Attendee[] =>
  Array.from({ length: count }, (_, index) => attendee(`p${index + 1}`))

/** Five are expected, five are here. */
export const census: Census = {
  expected: 5,
  present: 5,
  left: 0,
  leave: 0,
  absent: 0,
  observers: 0,
  guests: 0,
}

export const voice = (name: string): Voice => ({ person: personId(name), name: '', from: '' })
export const stranger = (name: string): Voice => ({ person: null, name, from: '' })

export type Plan = {
  meeting?: Partial<MeetingFacts>
  agenda?: AgendaItem[]
  roll?: Attendee[]
  registered?: Registration[]
}

/** What a command came to: the kinds of its facts, or the code of its refusal. */
export type Outcome = { facts: readonly FactKind[]; refused: RefusalCode | null; about: string }

export class Stage {
  session: Session = emptySession
  readonly entries: Entry[] = []
  now = 0
  /** What the machine's calendar says beside session time, in ms. */
  calendar = Date.UTC(2026, 8, 17, 1)
  #asked = 0

  get room() {
    return this.session.room
  }
  get speech() {
    return this.room.speeches.list.at(-1)!
  }
  get vote() {
    return this.room.votes.list.at(-1)!
  }

  pass(length: number): this {
    this.now += length
    return this
  }

  /** Lets time pass as the host does: bells ring at their moments. */
  passWithBells(length: number): this {
    const until = this.now + length
    for (
      let due = nextDeadline(this.session);
      due !== null && due.at <= until;
      due = nextDeadline(this.session)
    ) {
      this.now = Math.max(this.now, due.at)
      this.ask(due.command)
    }
    this.now = until
    return this
  }

  ask(command: Command): Outcome {
    const answer = decide(this.session, command, sessionTime(this.now))
    if ('refusal' in answer) return { facts: [], refused: answer.refusal.code, about: answer.refusal.about }
    this.#asked += 1
    for (const fact of answer.facts) this.record(fact)
    return { facts: answer.facts.map((fact) => fact.kind), refused: null, about: '' }
  }

  /** Why a command would be refused now; null where it would be allowed. Takes no effect. */
  refusal(command: Command): RefusalCode | null {
    const answer = decide(this.session, command, sessionTime(this.now))
    return 'refusal' in answer ? answer.refusal.code : null
  }

  /** As `ask`, for a command that must be allowed. */
  do(command: Command): this {
    const { refused } = this.ask(command)
    if (refused !== null) throw new Error(`${command.kind} was refused: ${refused}`)
    return this
  }

  record(fact: Fact): void {
    const entry: Entry = {
      seq: this.session.seq + 1,
      at: instant(this.calendar + this.now),
      zone: 480,
      time: sessionTime(this.now),
      boot: 'stage',
      command: CommandId.parse(`step-${this.#asked}`),
      fact,
    }
    this.entries.push(entry)
    this.session = evolve(this.session, entry)
  }

  open(plan: Plan = {}): this {
    return this.do({
      kind: 'openSession',
      meeting: { ...meeting, ...plan.meeting },
      agenda: plan.agenda ?? [agendaItem('a'), agendaItem('b'), agendaItem('c')],
      roll: plan.roll ?? [...members(5), attendee('o1'), attendee('g1')],
      registered: plan.registered ?? [],
    })
  }

  openItem(name: string): this {
    return this.do({ kind: 'openItem', item: itemId(name) })
  }

  present(...names: string[]): this {
    const marks = names.map((name) => plainMark(personId(name), 'present'))
    return this.do({ kind: 'markAttendance', marks })
  }

  queue(...names: string[]): this {
    for (const name of names)
      this.do({ kind: 'queueSpeaker', voice: voice(name), turn: 'registered', before: null })
    return this
  }

  call(name?: string): this {
    const { waiting } = this.room.queue
    const speaker = waiting.find((one) => one.voice.person === name) ?? waiting[0]!
    return this.do({ kind: 'callSpeaker', speaker: speaker.speaker, after: this.room.speeches.current })
  }

  redo(): this {
    return this.do({ kind: 'redoStep', step: this.session.undone!.command })
  }

  undo(): this {
    return this.do({ kind: 'undoStep', step: this.session.past!.command })
  }
}

/** A stage with item `a` open, p1 … p5 present of five. */
export const sitting = (plan: Plan = {}): Stage =>
  new Stage()
    .open(plan)
    .present('p1', 'p2', 'p3', 'p4', 'p5')
    .openItem(plan.agenda?.[0]?.item ?? 'a')

/** A stage on which p1 speaks, since now. */
export const speaking = (plan: Plan = {}): Stage => sitting(plan).queue('p1', 'p2').call()
