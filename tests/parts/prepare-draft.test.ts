// A plan that saves by itself: one revision after the other, nothing lost when the line goes, nothing overwritten behind anybody's back.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type PlanDraft, createPlanDraft } from '../../renderer/screens/prepare/plan-draft.ts'
import { added, joined } from '../../renderer/screens/prepare/roll-row.ts'
import { readRoll } from '../../shared/roll-text.ts'
import { type SmallLibrary, meeting, plan, smallLibrary } from './prepare-desk.ts'

let library: SmallLibrary
let draft: PlanDraft
let stop: () => void
const faults: unknown[] = []

beforeEach(async () => {
  faults.length = 0
  library = smallLibrary()
  draft = createPlanDraft(meeting, plan.facts, {
    link: library.link,
    clock: () => '16:20',
    report: (error) => faults.push(error),
  })
  stop = draft.start()
  await vi.waitFor(() => expect(draft.get().plan).not.toBeNull())
})
afterEach(() => {
  stop()
  expect(faults).toEqual([])
})

const place = (words: string) =>
  draft.edit(
    'facts',
    { ...draft.get().edited.facts, place: words },
    { words: 'typed', about: '', same: 'place' },
  )

test('what is typed is on disk a moment later, once, and the time is told', async () => {
  for (const words of ['县', '县礼', '县礼堂']) place(words)
  expect(draft.get().saving.kind).toBe('waiting')
  await vi.waitFor(() => expect(draft.get().saving).toEqual({ kind: 'saved', at: '16:20' }), 3000)
  expect(library.disk().facts.place).toBe('县礼堂')
  expect(library.saved).toEqual(['facts'])
})

test('what changes while a saving is under way is saved after it, on the newer revision', async () => {
  const release = library.hold()
  place('甲')
  const saving = draft.flush()
  await library.asked()
  place('乙')
  draft.edit('agenda', [], { words: 'itemRemoved', about: '' })
  release()
  await saving
  await draft.flush()
  expect(library.disk()).toMatchObject({ facts: { place: '乙' }, agenda: [], revision: 4 })
})

test('a stale plan writes nothing and takes no more edits until it is read anew', async () => {
  library.touch()
  place('县礼堂')
  await draft.flush()
  expect(draft.get().saving.kind).toBe('stale')
  place('别处')
  await draft.flush()
  expect(library.disk().facts.place).toBe(plan.facts.place)
  await draft.reload()
  expect(draft.get().edited.facts.place).toBe(plan.facts.place)
  place('县礼堂')
  await draft.flush()
  expect(library.disk().facts.place).toBe('县礼堂')
})

test('the session was opened elsewhere: locked; the meeting was removed: gone', async () => {
  library.open()
  place('县礼堂')
  await draft.flush()
  expect(draft.get().saving.kind).toBe('locked')
  library.remove()
  await draft.reload()
  expect(draft.get().saving.kind).toBe('gone')
})

test('a lost line keeps what was typed and saves it when it comes back', async () => {
  library.lose()
  place('县礼堂')
  await draft.flush()
  expect(draft.get().saving.kind).toBe('failed')
  expect(draft.get().edited.facts.place).toBe('县礼堂')
  library.comeBack()
  await vi.waitFor(() => expect(library.disk().facts.place).toBe('县礼堂'))
})

test('quality I-20: hidden characters do not reach the disk; words too long are told and the rest is saved', async () => {
  place('县\u202e礼\u200b堂')
  await draft.flush()
  expect(library.disk().facts.place).toBe('县 礼 堂')
  place('堂'.repeat(201))
  draft.edit('agenda', [], { words: 'itemRemoved', about: '' })
  await draft.flush()
  expect(draft.get().saving).toEqual({ kind: 'wrong', part: 'facts', why: 'words' })
  expect(library.disk().agenda).toEqual([])
})

test('new people are named by the host, also while somebody goes on typing', async () => {
  const { people } = readRoll('姓名\t单位\n张静\t县医院\n李国强\t县一中')
  const before = draft.get().edited.roll
  draft.edit('roll', joined(before, people), { words: 'rollPasted', about: '2' })
  const release = library.hold()
  const saving = draft.flush()
  await library.asked()
  const typed = draft
    .get()
    .edited.roll.map((row) => (row.name === '李国强' ? { ...row, unit: '县二中' } : row))
  draft.edit('roll', typed, { words: 'typed', about: '', same: 'unit' })
  release()
  await saving
  await draft.flush()
  const rows = draft.get().edited.roll.slice(before.length)
  expect(rows.map(({ name, unit, person, initials }) => [name, unit, person, initials])).toEqual([
    ['张静', '县医院', 'made-1', 'abc'],
    ['李国强', '县二中', 'made-2', 'abc'],
  ])
  expect(library.disk().roll).toHaveLength(before.length + 2)
})

test('a row without a name waits and is nobody yet', async () => {
  const { rows } = added(draft.get().edited.roll)
  draft.edit('roll', rows, { words: 'personAdded', about: '' })
  await draft.flush()
  expect(library.disk().roll).toHaveLength(plan.roll.length)
  expect(draft.get().edited.roll).toHaveLength(plan.roll.length + 1)
})

test('every edit can be taken back, typing in one field as one', async () => {
  draft.edit('agenda', [], { words: 'itemRemoved', about: '甲' })
  for (const words of ['县', '县礼', '县礼堂']) place(words)
  draft.undo()
  expect(draft.get().edited.facts.place).toBe(plan.facts.place)
  expect(draft.get().last).toMatchObject({ words: 'itemRemoved', about: '甲' })
  draft.undo()
  expect(draft.get().edited.agenda).toEqual(plan.agenda)
  expect(draft.get().last).toBeNull()
  draft.undo()
  await draft.flush()
  expect(library.disk().agenda).toEqual(plan.agenda)
})

test('a roll that no message carries is told and not sent', async () => {
  const { people } = readRoll(
    Array.from(
      { length: 1999 },
      (_, at) => `张${String.fromCodePoint(0x4e00 + at)} 县单位${'长'.repeat(120)}`,
    ).join('\n'),
  )
  draft.edit('roll', joined([], people), { words: 'rollPasted', about: '' })
  await draft.flush()
  expect(draft.get().saving).toEqual({ kind: 'wrong', part: 'roll', why: 'size' })
  expect(library.disk().roll).toHaveLength(plan.roll.length)
})

test('leaving saves what waits', async () => {
  place('县礼堂')
  stop()
  await vi.waitFor(() => expect(library.disk().facts.place).toBe('县礼堂'))
  stop = draft.start()
})
