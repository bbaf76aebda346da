// The list of meetings: its groups, states and the one dark button; the year; and what a new meeting begins from.
import { describe, expect, test } from 'vitest'
import { grouped, primaryOf, stateOf, yearOf } from '../../renderer/screens/library/meeting-rows.ts'
import {
  begunFrom,
  emptyDraft,
  factsOf,
  missingIn,
  named,
} from '../../renderer/screens/library/new-meeting.ts'
import type { MeetingRow } from '../../shared/contract.ts'
import { MeetingId } from '../../shared/id.ts'
import { presetRules } from '../../shared/meeting-preset.ts'
import { plan } from './prepare-desk.ts'

const today = '2026-09-17'
const row = (name: string, rest: Partial<MeetingRow> = {}): MeetingRow => ({
  meeting: MeetingId.parse(name),
  kind: 'standing',
  title: name,
  starts: '2026-09-17T09:00',
  place: '',
  state: 'planned',
  items: 8,
  members: 32,
  demo: false,
  ...rest,
})

describe('a row', () => {
  test.each([
    [{}, 'ready', 'enter'],
    [{ starts: '2026-09-18T09:00' }, 'ready', 'prepare'],
    [{ items: 0, members: 0 }, 'empty', 'begin'],
    [{ items: 0 }, 'noAgenda', 'prepare'],
    [{ members: 0 }, 'noRoll', 'prepare'],
    [{ starts: '2026-09-01T09:00' }, 'past', 'prepare'],
    [{ state: 'live' }, 'live', 'resume'],
    [{ state: 'closed' }, 'closed', 'minutes'],
    [{ demo: true }, 'ready', 'play'],
  ] as const)('%j is %s: %s', (rest, words, act) => {
    expect(stateOf(row('m', rest), today)).toMatchObject({ words, act })
  })
})

describe('the list', () => {
  const rows = [
    row('late', { starts: '2026-10-01T09:00' }),
    row('soon', { starts: '2026-09-20T09:00' }),
    row('afternoon', { starts: '2026-09-17T14:30' }),
    row('morning', { items: 0 }),
    row('old', { starts: '2026-01-10T09:00', state: 'closed' }),
    row('lately', { starts: '2026-09-01T09:00', state: 'closed' }),
    row('try', { demo: true }),
  ]
  const groups = grouped(rows, today)
  const titles = (list: readonly MeetingRow[]) => list.map((one) => one.title)

  test('today by the clock, ahead the soonest first, recent the newest first', () => {
    expect(titles(groups.today)).toEqual(['morning', 'afternoon'])
    expect(titles(groups.coming)).toEqual(['soon', 'late'])
    expect(titles(groups.recent)).toEqual(['lately', 'old'])
    expect(titles(groups.demo)).toEqual(['try'])
  })

  test('one primary: the meeting going on, else the first of today that can be entered', () => {
    expect(primaryOf(groups, today)?.title).toBe('afternoon')
    const live = grouped([...rows, row('live', { state: 'live', starts: '2026-09-16T09:00' })], today)
    expect(primaryOf(live, today)?.title).toBe('live')
    expect(primaryOf(grouped(rows.slice(0, 2), today), today)).toBeUndefined()
  })

  test('the year counts what is in the list, demos aside', () => {
    const standing = yearOf(rows, '2026').find((line) => line.kind === 'standing')
    expect(standing).toMatchObject({ held: 2, ahead: 4 })
    expect(standing?.months.map((month) => month.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 4, 1, 0, 0])
    expect(yearOf(rows, '2026').map((line) => line.kind)).toEqual([
      'plenary',
      'chair',
      'standing',
      'sectoral',
      'micro',
    ])
  })
})

describe('a new meeting', () => {
  const draft = emptyDraft(today)

  test('begins from the last of its kind, one number on', () => {
    expect(begunFrom(draft, plan.facts, plan.facts)).toMatchObject({
      committee: '政协清溪县委员会',
      term: 11,
      number: 13,
      title: '清溪县政协十一届十三次常委会会议',
      fullTitle: '政协清溪县第十一届委员会常务委员会第十三次会议',
      place: plan.facts.place,
      chair: plan.facts.chair,
    })
    expect(begunFrom({ ...draft, kind: 'chair' }, plan.facts, null)).toMatchObject({
      number: null,
      title: '',
    })
  })

  test('writes its names until a person does', () => {
    const own = named({
      ...draft,
      committee: '政协清溪县委员会',
      term: 11,
      number: 1,
      title: '自拟',
      ownTitle: true,
    })
    expect(own).toMatchObject({ title: '自拟', fullTitle: '政协清溪县第十一届委员会常务委员会第一次会议' })
  })

  test('is not made before it is said that nothing secret is meant (domain notes F.6)', () => {
    const full = begunFrom(draft, plan.facts, plan.facts)
    expect(missingIn(full)).toEqual(['notSecret'])
    expect(missingIn({ ...full, notSecret: true, title: ' ' })).toEqual(['title'])
  })

  test('brings the rules of its kind', () => {
    for (const kind of ['plenary', 'standing', 'chair', 'sectoral', 'micro'] as const) {
      const facts = factsOf({
        ...begunFrom({ ...draft, kind }, plan.facts, null),
        title: '甲',
        fullTitle: '甲',
      })
      expect(facts).toMatchObject({ kind, starts: '2026-09-17T09:00', rules: presetRules[kind] })
    }
    expect(factsOf({ ...draft, title: '甲\u202e' })).toBeNull()
  })
})
