// Who registers to speak while a plan is edited: found, typed, moved, cleaned and saved with the plan.
import { expect, test } from 'vitest'
import { ItemId, PersonId, RegistrationId } from '../../shared/id.ts'
import { cleanRegistered } from '../../renderer/screens/prepare/plan-clean.ts'
import { createPlanDraft } from '../../renderer/screens/prepare/plan-draft.ts'
import { meant, registeredWith, shifted, under } from '../../renderer/screens/prepare/registered-edits.ts'
import { rowsOf } from '../../renderer/screens/prepare/roll-row.ts'
import { meeting, plan, smallLibrary } from './prepare-desk.ts'

const roll = rowsOf(plan.roll)
const item = plan.registered[0]!.item
const other = ItemId.parse('demo-written')
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
const whole = roll.find(({ name }) => name === '何秀珍')!

test('letters and pieces of a name mean people of the roll, the exact one first', () => {
  expect(meant(roll, 'ｈｘｚ', 4)[0]?.name).toBe('何秀珍')
  expect(names(meant(roll, '秀珍', 4))).toEqual(['何秀珍'])
  expect(meant(roll, ' ', 4)).toEqual([])
})

test('added behind, of the roll or by name; a freed number is not given while another stands', () => {
  const list = registeredWith(registeredWith([], item, whole), other, '民建清溪县总支')
  expect(list).toMatchObject([
    { person: whole.person, from: '妇联', item },
    { person: null, name: '民建清溪县总支', from: '', item: other },
  ])
  expect(new Set(list.map((one) => one.registration)).size).toBe(2)
})

test('moved among those of the same item alone', () => {
  const mixed = [plan.registered[0]!, { ...plan.registered[1]!, item: other }, plan.registered[2]!]
  const [first, , third] = mixed.map((one) => one.registration) as [RegistrationId, unknown, RegistrationId]
  expect(names(under(shifted(mixed, third, -1), item))).toEqual(['周明远', '陈国梁'])
  expect(shifted(mixed, first, -1)).toBe(mixed)
  expect(names(under(shifted(mixed, first, 1), other))).toEqual(['罗玉兰'])
})

test('cleaned: items that are gone, ends trimmed, and a lone namesake known', () => {
  const typed = { ...plan.registered[3]!, person: null, name: ' 何秀珍 ', topic: ' 母婴护理 ' }
  const body = { ...typed, registration: RegistrationId.parse('body'), reader: '杜宏伟' }
  const lost = {
    ...plan.registered[0]!,
    registration: RegistrationId.parse('lost'),
    item: ItemId.parse('gone'),
  }
  expect(cleanRegistered([typed, body, lost], plan.agenda, roll)).toMatchObject([
    { person: whole.person, name: '何秀珍', topic: '母婴护理' },
    { person: null, reader: '杜宏伟' },
  ])
  const twins = [...roll, { ...whole, key: 'twin', person: PersonId.parse('twin') }]
  expect(cleanRegistered([typed], plan.agenda, twins)[0]?.person).toBeNull()
})

test('saved by themselves, and taken back with the same key as everything else', async () => {
  const library = smallLibrary()
  const draft = createPlanDraft(meeting, plan.facts, {
    link: library.link,
    clock: () => '9:00',
    report: (error) => {
      throw error
    },
  })
  await draft.reload()
  draft.edit('registered', registeredWith(draft.get().edited.registered, item, '居民代表'), {
    words: 'registered',
    about: '居民代表',
  })
  await draft.flush()
  expect(library.saved).toEqual(['registered'])
  expect(names(library.disk().registered).at(-1)).toBe('居民代表')
  draft.undo()
  await draft.flush()
  expect(library.disk().registered).toEqual(plan.registered)
})
