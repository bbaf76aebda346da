// One plan while it is edited: what is typed, what is on disk, and saving by itself. Knows no React; every edit names what it changes.
import { z } from 'zod'
import { type Plan, RollLine, type Saved } from '../../../shared/contract.ts'
import type { MeetingId } from '../../../shared/id.ts'
import {
  Agenda,
  type AgendaItem,
  MeetingFacts,
  Registered,
  type Registration,
} from '../../../shared/meeting.ts'
import type { Link } from '../../link/open-link.ts'
import { cleanAgenda, cleanFacts, cleanRegistered, cleanRoll, isTooBig } from './plan-clean.ts'
import { type RollRow, acquainted, linesOf, rowsOf } from './roll-row.ts'

export type Edited = {
  facts: MeetingFacts
  agenda: readonly AgendaItem[]
  roll: readonly RollRow[]
  registered: readonly Registration[]
}
export type Part = keyof Edited

export type Saving =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' }
  /** Another window saved meanwhile: only reading anew helps. */
  | { kind: 'stale' }
  /** The meeting has begun: nothing can be changed any more. */
  | { kind: 'locked' }
  | { kind: 'gone' }
  /** The line or the disk: what is typed is kept here and tried again. */
  | { kind: 'failed' }
  /** Something typed cannot be kept as it is: too long, or all of it more than one message carries. */
  | { kind: 'wrong'; part: Part; why: 'words' | 'size' }

/** What an edit was, for the way back. */
export type Step = {
  /** Names the sentence in the catalogue; `about` fills it. */
  words: string
  about: string
  /** Edits in a row that name the same are one step: typing in one field. */
  same?: string
}

export type DraftState = {
  /** Null while it is read for the first time. */
  plan: Pick<Plan, 'meeting' | 'state' | 'demo'> | null
  edited: Edited
  saving: Saving
  /** The last step, which Ctrl+Z takes back. */
  last: (Step & { no: number }) | null
}

export type PlanDraft = {
  get(): DraftState
  subscribe(listener: () => void): () => void
  edit<P extends Part>(part: P, next: Edited[P], step: Step): void
  undo(): void
  /** Saves at once what still waits. */
  flush(): Promise<void>
  /** Forgets what is not on disk and reads anew. */
  reload(): Promise<void>
  /** Reads the plan and keeps watch over the line, until the returned handle saves what waits and lets go. */
  start(): () => void
}

type Unsendable = 'words' | 'size'
type Tools = {
  link: Link /** The local time for 已存盘. */
  clock: () => string
  report: (error: unknown) => void
}

/** Milliseconds after the last change. */
const patience = 700
const mostSteps = 50

export function createPlanDraft(meeting: MeetingId, emptyFacts: MeetingFacts, tools: Tools): PlanDraft {
  const { link, clock, report } = tools
  let state: DraftState = {
    plan: null,
    edited: { facts: emptyFacts, agenda: [], roll: [], registered: [] },
    saving: { kind: 'saved', at: null },
    last: null,
  }
  let revision = 0
  const dirty = new Set<Part>()
  const steps: (Step & { before: Edited; no: number })[] = []
  let counted = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const change = (next: Partial<DraftState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const stuck = () =>
    state.saving.kind === 'stale' || state.saving.kind === 'locked' || state.saving.kind === 'gone'
  const wait = (part: Part) => {
    dirty.add(part)
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), patience)
    if (!stuck()) change({ saving: { kind: 'waiting' } })
  }
  const lastStep = () => steps.at(-1) ?? null

  const read = async () => {
    const plan = await link.client.library.meeting({ meeting })
    if (plan === null) return change({ saving: { kind: 'gone' } })
    revision = plan.revision
    dirty.clear()
    steps.length = 0
    change({
      plan: { meeting: plan.meeting, state: plan.state, demo: plan.demo },
      edited: {
        facts: plan.facts,
        agenda: plan.agenda,
        roll: rowsOf(plan.roll),
        registered: plan.registered,
      },
      saving: plan.state === 'planned' ? { kind: 'saved', at: null } : { kind: 'locked' },
      last: null,
    })
  }

  const send = async (part: Part): Promise<Saved | Unsendable> => {
    const { facts, agenda, roll, registered } = state.edited
    if (part === 'facts') {
      const parsed = MeetingFacts.safeParse(cleanFacts(facts))
      if (!parsed.success) return 'words'
      return link.client.library.saveFacts({ meeting, revision, facts: parsed.data })
    }
    if (part === 'agenda') {
      const parsed = Agenda.safeParse(cleanAgenda(agenda))
      if (!parsed.success) return 'words'
      if (isTooBig(parsed.data)) return 'size'
      return link.client.library.saveAgenda({ meeting, revision, agenda: parsed.data })
    }
    if (part === 'registered') {
      const parsed = Registered.safeParse(cleanRegistered(registered, agenda, roll))
      if (!parsed.success) return 'words'
      if (isTooBig(parsed.data)) return 'size'
      return link.client.library.saveRegistered({ meeting, revision, registered: parsed.data })
    }
    const rows = cleanRoll(roll)
    const parsed = z.array(RollLine).max(2000).safeParse(linesOf(rows))
    if (!parsed.success) return 'words'
    if (isTooBig(parsed.data)) return 'size'
    const saved = await link.client.library.saveRoll({ meeting, revision, roll: parsed.data })
    if (saved.kind === 'saved') await meet(rows, saved.revision)
    return saved
  }

  /** Who the new rows are is known to the host alone. */
  const meet = async (sent: readonly RollRow[], at: number) => {
    if (sent.every((row) => row.person !== null && row.initials !== '')) return
    const plan = await link.client.library.meeting({ meeting })
    if (plan === null || plan.revision !== at) return
    change({ edited: { ...state.edited, roll: acquainted(state.edited.roll, sent, plan.roll) } })
  }

  const run = async () => {
    let wrong: { part: Part; why: Unsendable } | null = null
    for (const part of ['facts', 'agenda', 'roll', 'registered'] as const) {
      if (!dirty.has(part)) continue
      dirty.delete(part)
      try {
        const saved = await send(part)
        if (saved === 'words' || saved === 'size') {
          wrong = { part, why: saved }
          continue
        }
        if (saved.kind === 'saved') revision = saved.revision
        else return change({ saving: { kind: saved.kind === 'unknown' ? 'gone' : saved.kind } })
      } catch (error) {
        dirty.add(part)
        change({ saving: { kind: 'failed' } })
        if (!link.isLineFault(error)) report(error)
        return
      }
    }
    if (dirty.size > 0) return run()
    change({ saving: wrong === null ? { kind: 'saved', at: clock() } : { kind: 'wrong', ...wrong } })
  }
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    await saving
    if (dirty.size === 0 || stuck()) return
    saving = run().finally(() => {
      saving = null
    })
    await saving
  }
  const reload = async () => {
    clearTimeout(timer)
    await saving
    try {
      await read()
    } catch (error) {
      change({ saving: { kind: 'failed' } })
      if (!link.isLineFault(error)) report(error)
    }
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit(part, next, step) {
      if (stuck()) return
      const goesOn = step.same !== undefined && steps.at(-1)?.same === step.same
      if (!goesOn) {
        counted += 1
        steps.push({ before: state.edited, ...step, no: counted })
        if (steps.length > mostSteps) steps.shift()
      }
      change({ edited: { ...state.edited, [part]: next }, last: lastStep() })
      wait(part)
    },
    undo() {
      const step = steps.pop()
      if (step === undefined || stuck()) return
      const { facts, agenda, roll, registered } = state.edited
      const { before } = step
      change({ edited: before, last: lastStep() })
      if (before.facts !== facts) wait('facts')
      if (before.agenda !== agenda) wait('agenda')
      if (before.roll !== roll) wait('roll')
      if (before.registered !== registered) wait('registered')
    },
    flush,
    reload,
    start() {
      void reload()
      const stopWatching = link.onState((line) => {
        if (line === 'open') void (state.plan === null ? reload() : flush())
      })
      return () => {
        stopWatching()
        void flush()
      }
    },
  }
}
