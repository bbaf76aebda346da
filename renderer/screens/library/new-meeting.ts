// What a new meeting is to be, while it is being filled in: begun from the last one of its kind, finished as facts. Pure.
import type { MeetingKind } from '../../../shared/meeting.ts'
import { MeetingFacts } from '../../../shared/meeting.ts'
import { isCounted, paperTitle, presetRules, screenTitle } from '../../../shared/meeting-preset.ts'

export type Draft = Omit<MeetingFacts, 'rules' | 'starts'> & {
  date: string
  time: string
  /** Names a person wrote by hand are not derived again. */
  ownTitle: boolean
  ownFullTitle: boolean
  notSecret: boolean
}

export const emptyDraft = (today: string): Draft => ({
  kind: 'standing',
  committee: '',
  term: null,
  number: null,
  title: '',
  fullTitle: '',
  date: today,
  time: '09:00',
  place: '',
  chair: '',
  chairOffice: '',
  recorder: '',
  sittings: [],
  ownTitle: false,
  ownFullTitle: false,
  notSecret: false,
})

/** With everything that does not change from one meeting to the next; the number is one more where the kind is the same. */
export function begunFrom(draft: Draft, last: MeetingFacts | null, lastOfKind: MeetingFacts | null): Draft {
  const from = lastOfKind ?? last
  if (from === null) return named(draft)
  const number = lastOfKind === null || lastOfKind.number === null ? null : lastOfKind.number + 1
  return named({
    ...draft,
    committee: from.committee,
    term: from.term,
    number: isCounted(draft.kind) ? number : null,
    place: from.place,
    chair: from.chair,
    chairOffice: from.chairOffice,
    recorder: from.recorder,
  })
}

export const named = (draft: Draft): Draft => ({
  ...draft,
  title: draft.ownTitle ? draft.title : screenTitle(draft),
  fullTitle: draft.ownFullTitle ? draft.fullTitle : paperTitle(draft),
})

export type Missing = 'committee' | 'title' | 'fullTitle' | 'date' | 'time' | 'notSecret'

export function missingIn(draft: Draft): Missing[] {
  const texts = (['committee', 'title', 'fullTitle', 'date', 'time'] as const).filter(
    (field) => draft[field].trim() === '',
  )
  return [...texts, ...(draft.notSecret ? [] : (['notSecret'] as const))]
}

/** The facts to create it with; null where a text holds what no text may hold. */
export function factsOf(draft: Draft): MeetingFacts | null {
  const { date, time, ownTitle: _, ownFullTitle: __, notSecret: ___, ...rest } = draft
  const counted = isCounted(draft.kind)
  const facts = MeetingFacts.safeParse({
    ...rest,
    term: counted ? rest.term : null,
    number: counted ? rest.number : null,
    starts: `${date}T${time}`,
    rules: presetRules[draft.kind],
  })
  return facts.success ? facts.data : null
}

/** The meetings to begin from: the newest of all, and the newest of each kind by number. */
export const kindsOf: readonly MeetingKind[] = ['standing', 'chair', 'plenary', 'sectoral', 'micro']
