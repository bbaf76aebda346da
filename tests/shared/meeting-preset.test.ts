// Names and rules of a new meeting, and dates as people type them.
import { expect, test } from 'vitest'
import { MeetingFacts, MeetingKind } from '../../shared/meeting.ts'
import { paperTitle, placeOf, presetRules, screenTitle } from '../../shared/meeting-preset.ts'
import { daysBetween, readClock, readDate, weekdayOf } from '../../shared/written-date.ts'

const named = { committee: '政协清溪县委员会', term: 11, number: 12 }

test.each([
  ['plenary', '清溪县政协十一届十二次会议', '政协清溪县第十一届委员会第十二次会议'],
  ['standing', '清溪县政协十一届十二次常委会会议', '政协清溪县第十一届委员会常务委员会第十二次会议'],
  ['chair', '清溪县政协十一届十二次主席会议', '政协清溪县第十一届委员会第十二次主席会议'],
  ['sectoral', '清溪县政协对口协商会', '清溪县政协对口协商会'],
  ['micro', '清溪县政协小微协商', '清溪县政协小微协商'],
] as const)('%s is named from committee, term and number', (kind, screen, paper) => {
  expect(screenTitle({ ...named, kind })).toBe(screen)
  expect(paperTitle({ ...named, kind })).toBe(paper)
})

test('a name waits for term and number', () => {
  expect(screenTitle({ ...named, kind: 'standing', term: null })).toBe('')
  expect(paperTitle({ ...named, kind: 'chair', number: null })).toBe('')
  expect(screenTitle({ ...named, kind: 'plenary', committee: ' ' })).toBe('')
})

test.each(['政协清溪县委员会', '中国人民政治协商会议清溪县委员会', '清溪县政协'])(
  '%s sits in 清溪县',
  (name) => expect(placeOf(name)).toBe('清溪县'),
)

test('every kind has rules that a meeting can hold', () => {
  for (const kind of MeetingKind.options)
    expect(MeetingFacts.shape.rules.parse(presetRules[kind])).toEqual(presetRules[kind])
  expect(presetRules.chair.timing.limit).toBeNull()
  expect(presetRules.micro.quorum).toBeNull()
})

test.each([
  ['2026-9-17', '2026-09-17'],
  ['2026年9月17日', '2026-09-17'],
  ['2026年9月17日 星期四', '2026-09-17'],
  ['２０２６．９．１７', '2026-09-17'],
  ['20260917', '2026-09-17'],
  ['9月17日', '2026-09-17'],
  ['9.17', '2026-09-17'],
  ['2026-2-30', null],
  ['明年', null],
  ['', null],
])('%j is the date %s', (text, date) => expect(readDate(text, 2026)).toBe(date))

test.each([
  ['9:00', '09:00'],
  ['９：３０', '09:30'],
  ['0930', '09:30'],
  ['14.30', '14:30'],
  ['下午2:30', '14:30'],
  ['上午9时', '09:00'],
  ['9时半', '09:30'],
  ['14', '14:00'],
  ['25:00', null],
  ['9:00-9:30', null],
  ['', null],
])('%j is the time %s', (text, clock) => expect(readClock(text)).toBe(clock))

test('days and weekdays', () => {
  expect(daysBetween('2026-09-17', '2026-09-22')).toBe(5)
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  expect(weekdayOf('2026-09-17')).toBe(4)
})
