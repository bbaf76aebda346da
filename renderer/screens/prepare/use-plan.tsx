// The plan in React: opened while the screen is shown, saved when it goes, and the few edits its panes share.
import { type ReactNode, createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { MeetingId } from '../../../shared/id.ts'
import type { AgendaItem, MeetingFacts, Registration } from '../../../shared/meeting.ts'
import { presetRules } from '../../../shared/meeting-preset.ts'
import { localTime, useCalendar } from '../../live/calendar.tsx'
import { useTools } from '../../live/tools.tsx'
import { type DraftState, type PlanDraft, type Step, createPlanDraft } from './plan-draft.ts'
import type { RollRow } from './roll-row.ts'

const PlanContext = createContext<PlanDraft | null>(null)

export function PlanProvider({ meeting, children }: { meeting: MeetingId; children: ReactNode }) {
  const { link } = useTools()
  const calendar = useCalendar()
  const draft = useMemo(() => {
    const clock = () => localTime(calendar()).slice(11).replace(/^0/, '')
    return createPlanDraft(meeting, noFacts, { link, clock, report: reportError })
  }, [meeting, link, calendar])
  useEffect(() => {
    const stop = draft.start()
    const leave = () => void draft.flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      stop()
    }
  }, [draft])
  return <PlanContext value={draft}>{children}</PlanContext>
}

/** Stands for the facts until they are read; never shown and never saved. */
const noFacts: MeetingFacts = {
  kind: 'standing',
  title: '',
  fullTitle: '',
  committee: '',
  term: null,
  number: null,
  starts: '2000-01-01T09:00',
  place: '',
  chair: '',
  chairOffice: '',
  recorder: '',
  sittings: [],
  rules: presetRules.standing,
}

export function usePlan(): PlanDraft {
  const draft = use(PlanContext)
  if (draft === null) throw new Error('a pane stands outside PlanProvider')
  return draft
}

export function usePlanState(): DraftState {
  const draft = usePlan()
  return useSyncExternalStore(draft.subscribe, draft.get)
}

/** Nothing can be changed: the meeting has begun, or is gone, or was changed elsewhere. */
export function useIsLocked(): boolean {
  const { saving, plan } = usePlanState()
  return (
    plan?.state !== 'planned' || saving.kind === 'locked' || saving.kind === 'gone' || saving.kind === 'stale'
  )
}

export type PlanEdits = {
  /** Built on the facts as they are now: one press can change the field that is left and the one that is pressed. */
  facts: (change: (facts: MeetingFacts) => MeetingFacts, field: string) => void
  /** Typing into one field of an item: one step, however many keys. */
  item: (item: AgendaItem, change: Partial<AgendaItem>, field: string) => void
  /** Null changes nothing. */
  agenda: (change: (agenda: readonly AgendaItem[]) => readonly AgendaItem[] | null, step: Step) => void
  /** `same` names the field that is being typed into. */
  registered: (change: (registered: readonly Registration[]) => readonly Registration[], step: Step) => void
  row: (row: RollRow, change: Partial<RollRow>, field: string) => void
  roll: (change: (rows: readonly RollRow[]) => readonly RollRow[], step: Step) => void
}

export function useEdits(): PlanEdits {
  const draft = usePlan()
  return useMemo((): PlanEdits => {
    const now = () => draft.get().edited
    return {
      facts: (change, field) =>
        draft.edit('facts', change(now().facts), { words: 'typed', about: '', same: `facts ${field}` }),
      item: (item, change, field) =>
        draft.edit(
          'agenda',
          now().agenda.map((one) => (one.item === item.item ? changed(one, change) : one)),
          { words: 'typed', about: '', same: `${item.item} ${field}` },
        ),
      agenda(change, step) {
        const next = change(now().agenda)
        if (next === null) return
        const { registered } = now()
        const kept = registered.filter((one) => next.some((item) => item.item === one.item))
        if (kept.length === registered.length) return draft.edit('agenda', next, step)
        // Whoever registered under an item goes with it and comes back with it: one step.
        const gone = registered.filter((one) => !kept.includes(one)).map((one) => one.registration)
        const whole = { ...step, same: `gone ${gone.join(' ')}` }
        draft.edit('agenda', next, whole)
        draft.edit('registered', kept, whole)
      },
      registered: (change, step) => draft.edit('registered', change(now().registered), step),
      row: (row, change, field) =>
        draft.edit(
          'roll',
          now().roll.map((one) => (one.key === row.key ? { ...one, ...change } : one)),
          { words: 'typed', about: '', same: `${row.key} ${field}` },
        ),
      roll: (change, step) => draft.edit('roll', change(now().roll), step),
    }
  }, [draft])
}

/** `timing: undefined` means that the meeting's timing holds: the key goes. */
function changed(item: AgendaItem, change: Partial<AgendaItem>): AgendaItem {
  const next = { ...item, ...change }
  if (!('timing' in change) || change.timing !== undefined) return next
  const { timing: _, ...rest } = next
  return rest
}
