// A desk for the console's tests: moments of the demo meeting, and a room that decides and folds by itself, as a host would.
import '../../renderer/parts/tokens.css'
import '../../renderer/parts/base.css'
import { useState } from 'react'
import { createRouterClient, implement } from '@orpc/server'
import { I18nProvider } from 'react-aria-components'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { settledBy } from '../../shared/draft.ts'
import { type PhraseBank, shippedPhrases } from '../../shared/phrase-bank.ts'
import { contract } from '../../shared/contract.ts'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import type { CueEdit } from '../../shared/host-cue.ts'
import { CommandId, MeetingId, counted } from '../../shared/id.ts'
import { type Refusal, grants } from '../../shared/session/answer.ts'
import type { Command } from '../../shared/session/command.ts'
import type { FactKind } from '../../shared/session/fact.ts'
import { type Session, decide, emptySession, evolve, nextDeadline } from '../../shared/session/session.ts'
import { type Stamp, instant, sessionTime } from '../../shared/time.ts'
import type { Link } from '../../renderer/link/open-link.ts'
import type { Live, LiveState } from '../../renderer/live/live.ts'
import { ToolsProvider } from '../../renderer/live/tools.tsx'
import { StillLive } from '../../renderer/live/use-live.tsx'
import { Operator } from '../../renderer/screens/operator/Operator.tsx'

export const meeting = MeetingId.parse('demo-meeting')
export const plan = demoPlan('2026-09-17T09:00')
const { entries } = playScript(plan, demoScript, { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 })

/** The demo meeting right after its `nth` fact of a kind; at its end without one. */
export function sessionAfter(kind?: FactKind, nth = 1): Session {
  const places = entries.flatMap((entry, at) => (entry.fact.kind === kind ? [at] : []))
  const end = kind === undefined ? entries.length : (places[nth - 1] ?? -1) + 1
  if (end === 0) throw new Error(`the demo has no ${nth}. ${kind}`)
  return entries.slice(0, end).reduce(evolve, emptySession)
}

export type Desk = Live & {
  /** What is being written, as the host keeps it. */
  drafts: Map<string, string>
  /** Whether saving fails now. */
  isFailing(): boolean
  /** Every command that was sent, in order. */
  sent: readonly Command[]
  /** The name of every command that was asked, in order: those that failed as well. */
  names: readonly (CommandId | undefined)[]
  /** The refusals that came back. */
  refused: readonly Refusal[]
  /** Lets `seconds` pass; a bell that is due rings. */
  pass(seconds: number): void
  /** The line, or anything else of the state, as it is found. */
  set(change: Partial<LiveState>): void
  /** From now on saving fails, or works again. */
  failing(on: boolean): void
}

/** `runs` lets the time of this machine pass as well. */
export function openDesk(start: Session, { seconds = 0, runs = false } = {}): Desk {
  const born = performance.now()
  let state: LiveState = { session: start, caughtUp: true, line: 'open', rings: true }
  let passed = seconds * 1000
  let asked = 0
  let broken = false
  const drafts = new Map<string, string>()
  const sent: Command[] = []
  const names: (CommandId | undefined)[] = []
  const refused: Refusal[] = []
  const listeners = new Set<() => void>()
  const set = (change: Partial<LiveState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const now = (): Stamp => {
    const since = Math.round(passed + (runs ? performance.now() - born : 0))
    return { ...start.last, at: instant(start.last.at + since), time: sessionTime(start.last.time + since) }
  }
  const take = (command: Command) => {
    const answer = decide(state.session, command, now().time)
    if ('refusal' in answer) {
      refused.push(answer.refusal)
      return { kind: 'refused', refusal: answer.refusal } as const
    }
    const id = counted(CommandId, 'desk', ++asked)
    const stored = answer.facts.map((fact, at) => {
      return { ...now(), seq: state.session.seq + 1 + at, boot: 'desk', command: id, fact }
    })
    set({ session: stored.reduce(evolve, state.session) })
    return { kind: 'done', seq: state.session.seq } as const
  }
  const ring = () => {
    for (
      let due = nextDeadline(state.session);
      due !== null && due.at <= now().time;
      due = nextDeadline(state.session)
    )
      take(due.command)
  }
  if (runs) setInterval(ring, 100)
  return {
    drafts,
    sent,
    names,
    refused,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now,
    async act(command, commandId) {
      names.push(commandId)
      if (broken) throw new Error('the disk is full')
      if (!grants[command.kind].includes('operator'))
        throw new Error(`the operator may not ask ${command.kind}`)
      sent.push(command)
      const acted = take(command)
      if (acted.kind === 'done') for (const field of settledBy(command)) drafts.delete(field)
      return acted
    },
    close: () => listeners.clear(),
    pass(more) {
      passed += more * 1000
      ring()
      set({})
    },
    set,
    isFailing: () => broken,
    failing(on) {
      broken = on
    },
  }
}

/** A host of the few procedures a console asks for besides the log. */
export function deskTools(projectors: number, { drafts, isFailing }: Pick<Desk, 'drafts' | 'isFailing'>) {
  const os = implement(contract)
  let phrases: PhraseBank = shippedPhrases
  const cues = new Map<string, CueEdit>()
  const client = createRouterClient({
    desk: {
      projectors: os.desk.projectors.handler(() => ({ open: projectors })),
      openProjector: os.desk.openProjector.handler(() => ({ opened: false })),
    },
    library: {
      phrases: os.library.phrases.handler(() => phrases),
      savePhrases: os.library.savePhrases.handler(({ input }) => {
        phrases = input.phrases.length === 0 ? shippedPhrases : input.phrases
        return { saved: true as const }
      }),
      meeting: os.library.meeting.handler(() => ({
        ...plan,
        meeting,
        revision: 1,
        state: 'planned' as const,
        demo: true,
      })),
    },
    script: {
      cues: os.script.cues.handler(() => [...cues.values()]),
      saveCue: os.script.saveCue.handler(({ input: { edit } }) => {
        cues.set(edit.cue, edit)
        return { saved: true as const }
      }),
      removeCue: os.script.removeCue.handler(({ input: { cue } }) => {
        cues.delete(cue)
        return { removed: true as const }
      }),
    },
    session: {
      open: os.session.open.handler(() => ({ kind: 'done' as const, seq: 1 })),
      drafts: os.session.drafts.handler(() => [...drafts].map(([field, text]) => ({ field, text }))),
      keepDraft: os.session.keepDraft.handler(({ input: { field, text } }) => {
        if (isFailing()) throw new Error('the disk is full')
        if (text === '') drafts.delete(field)
        else drafts.set(field, text)
        return { kept: true as const }
      }),
    },
  })
  const link: Link = {
    client: client as Link['client'],
    seat: 'operator',
    state: () => 'open',
    onState: () => () => undefined,
    whenOpen: () => Promise.resolve(),
    isLineFault: (_error): _error is never => false,
    close: () => undefined,
  }
  let ids = 0
  return { link, monotonic: () => performance.now(), freshId: () => counted(CommandId, 'page', ++ids) }
}

type Shown = { desk: Desk; projectors?: number }

export function OperatorAt({ desk, projectors = 1 }: Shown) {
  const { hook } = memoryLocation({ path: '/' })
  const [tools] = useState(() => deskTools(projectors, desk))
  return (
    <I18nProvider locale="zh-CN">
      <ToolsProvider tools={tools}>
        <StillLive live={desk}>
          <Router hook={hook}>
            <Operator meeting={meeting} />
          </Router>
        </StillLive>
      </ToolsProvider>
    </I18nProvider>
  )
}
