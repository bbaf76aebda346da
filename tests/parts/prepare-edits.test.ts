// What can be done to a planned agenda and a roll, what a plan still lacks, and what a paste comes to against a roll.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as edits from '../../renderer/screens/prepare/agenda-edits.ts'
import { type Check, checksOf, clockOf, crowded, lacking } from '../../renderer/screens/prepare/missing.ts'
import { isDoubtful, noticesOf, pastedAgainst } from '../../renderer/screens/prepare/pasted-rows.ts'
import { found, joined, rowsOf } from '../../renderer/screens/prepare/roll-row.ts'
import {
  startingAt,
  withAnother,
  withSitting,
  withoutSitting,
} from '../../renderer/screens/prepare/sitting-edits.ts'
import { SittingId } from '../../shared/id.ts'
import { inSittings } from '../../shared/session/agenda-sittings.ts'
import { readAgenda } from '../../shared/agenda-text.ts'
import type { AgendaItem, MeetingFacts } from '../../shared/meeting.ts'
import { readRoll } from '../../shared/roll-text.ts'
import { numbered } from '../../shared/session/agenda.ts'
import { duration, minutes } from '../../shared/time.ts'
import { eightMinutes, limitedTo } from '../../shared/timing-card.ts'
import { plan } from './prepare-desk.ts'

const agendaOf = (text: string) => edits.joined([], readAgenda(text).items)
const drawn = (agenda: readonly AgendaItem[] | null) =>
  agenda === null ? null : numbered(agenda).map(({ item, path }) => `${path.join('.')} ${item.title}`)
const named = (agenda: readonly AgendaItem[], title: string) => {
  const item = agenda.find((one) => one.title === title)
  if (item === undefined) throw new Error(`no item ${title}`)
  return item.item
}
const three = agendaOf('一、甲事\n（一）子事\n二、乙事\n三、丙事')

describe('the agenda', () => {
  test('moves among its siblings, with what stands below', () => {
    expect(drawn(edits.moved(three, named(three, '甲事'), 1))).toEqual([
      '1 乙事',
      '2 甲事',
      '2.1 子事',
      '3 丙事',
    ])
    expect(edits.moved(three, named(three, '甲事'), -1)).toBeNull()
    expect(edits.moved(three, named(three, '子事'), 1)).toBeNull()
  })

  test('nests below the item in front and comes out behind it', () => {
    const below = edits.nested(three, named(three, '乙事'))
    expect(drawn(below)).toEqual(['1 甲事', '1.1 子事', '1.2 乙事', '2 丙事'])
    expect(drawn(edits.unnested(below ?? [], named(three, '子事')))).toEqual([
      '1 甲事',
      '1.1 乙事',
      '2 子事',
      '3 丙事',
    ])
    expect(edits.nested(three, named(three, '甲事'))).toBeNull()
    expect(edits.unnested(three, named(three, '甲事'))).toBeNull()
  })

  test('four levels are the most', () => {
    const deep = agendaOf('一、甲事\n（一）乙事\n1.丙事\n（1）丁事\n2.戊事\n（1）己事')
    expect(edits.nested(deep, named(deep, '戊事'))).toBeNull()
    expect(edits.dropped(deep, named(deep, '戊事'), { target: named(deep, '丁事'), where: 'on' })).toBeNull()
  })

  test('an item goes with everything below it, and a new one stands behind all that', () => {
    expect(drawn(edits.removed(three, named(three, '甲事')))).toEqual(['1 乙事', '2 丙事'])
    const { agenda, item } = edits.added(three, named(three, '甲事'))
    expect(drawn(agenda)).toEqual(['1 甲事', '1.1 子事', '2 ', '3 乙事', '4 丙事'])
    expect(three.some((one) => one.item === item)).toBe(false)
  })

  test('a drag lets it fall before, after or on another, never into itself', () => {
    const drop = (title: string, target: string, where: edits.Drop['where']) =>
      drawn(edits.dropped(three, named(three, title), { target: named(three, target), where }))
    expect(drop('丙事', '甲事', 'before')).toEqual(['1 丙事', '2 甲事', '2.1 子事', '3 乙事'])
    expect(drop('甲事', '丙事', 'after')).toEqual(['1 乙事', '2 丙事', '3 甲事', '3.1 子事'])
    expect(drop('丙事', '甲事', 'on')).toEqual(['1 甲事', '1.1 子事', '1.2 丙事', '2 乙事'])
    expect(drop('甲事', '子事', 'after')).toBeNull()
    expect(drop('甲事', '甲事', 'on')).toBeNull()
  })

  test('whatever is done, every item stands once and below one that stands before it', () => {
    const act = fc.record({
      what: fc.constantFrom('up', 'down', 'nest', 'unnest', 'add', 'remove', 'drop'),
      at: fc.nat(20),
      to: fc.nat(20),
      where: fc.constantFrom<edits.Drop['where']>('before', 'after', 'on'),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let agenda: readonly AgendaItem[] = three
        for (const { what, at, to, where } of acts) {
          const item = agenda[at % Math.max(1, agenda.length)]?.item
          const target = agenda[to % Math.max(1, agenda.length)]?.item
          if (what === 'add' || item === undefined || target === undefined) {
            agenda = edits.added(agenda, item ?? null).agenda
            continue
          }
          const next = {
            up: () => edits.moved(agenda, item, -1),
            down: () => edits.moved(agenda, item, 1),
            nest: () => edits.nested(agenda, item),
            unnest: () => edits.unnested(agenda, item),
            remove: () => edits.removed(agenda, item),
            drop: () => edits.dropped(agenda, item, { target, where }),
          }[what]()
          if (next !== null && what !== 'remove') expect(next).toHaveLength(agenda.length)
          agenda = next ?? agenda
          expect(new Set(agenda.map((one) => one.item)).size).toBe(agenda.length)
          const seen = new Set<string>()
          for (const one of agenda) {
            if (one.parent !== null) expect(seen.has(one.parent)).toBe(true)
            seen.add(one.item)
          }
          expect(Math.max(0, ...numbered(agenda).map(({ path }) => path.length))).toBeLessThanOrEqual(
            edits.deepest,
          )
        }
      }),
    )
  })

  test('pasted items bring all that was read', () => {
    expect(
      agendaOf(
        '一、委员发言（每人8分钟）\n1.何秀珍（妇联）：关于甲的建议\n二、审议通过乙办法（许志诚，5分钟）',
      ),
    ).toMatchObject([
      { title: '委员发言', kind: 'speeches', timing: eightMinutes, parent: null },
      { title: '关于甲的建议', presenter: '何秀珍（妇联）', planned: minutes(8), parent: 'item-1' },
      { title: '审议通过乙办法', decision: 'hands', presenter: '许志诚', planned: minutes(5), parent: null },
    ])
  })
})

describe('what is missing', () => {
  const roll = rowsOf(plan.roll)
  const ready = { facts: plan.facts, agenda: plan.agenda, roll }
  const words = (checks: readonly Check[]) => checks.map((check) => check.words)

  test('nothing, when the demo meeting is ready', () => {
    expect(lacking(checksOf(ready))).toEqual([])
    expect(words(checksOf(ready))).toEqual(['facts', 'agenda', 'rollLeave'])
  })

  test('an empty agenda keeps the meeting from beginning; everything else is only told', () => {
    const empty = checksOf({ facts: { ...plan.facts, chair: '', recorder: '' }, agenda: [], roll: [] })
    expect(empty.filter((check) => check.level === 'must').map((check) => check.words)).toEqual(['no.agenda'])
    expect(words(lacking(empty))).toEqual(['no.agenda', 'no.chair', 'no.recorder', 'no.members'])
  })

  test('with too many on leave there is no quorum: half of 32 is 16, 17 must come', () => {
    const away = roll.map((row, at) =>
      row.role === 'member' && at < 16 ? { ...row, onLeave: true, leaveReason: '因公' } : row,
    )
    const check = checksOf({ ...ready, roll: away }).find((one) => one.words === 'quorum')
    expect(check?.about).toMatchObject({ expected: 32, needed: 17 })
  })

  test('a decision without members, items without minutes or words, leave without a reason, two of one name', () => {
    const agenda = edits.added(agendaOf('一、审议通过甲办法\n二、主席讲话（5分钟）'), null).agenda
    expect(words(lacking(checksOf({ ...ready, agenda, roll: [] })))).toEqual([
      'no.itemTitle',
      'no.minutesMany',
      'no.voters',
    ])
    const again = joined(roll, readRoll('沈怀远\t县政协主席').people).map((row) =>
      row.name === '沈怀远' ? { ...row, unit: '县政协主席', onLeave: true } : row,
    )
    expect(words(lacking(checksOf({ ...ready, roll: again })))).toEqual(['no.reason', 'twin'])
  })

  test('nine speakers of eight minutes need 94 minutes, not 72 (domain notes C.8)', () => {
    const agenda = agendaOf('一、委员发言（9人，每人8分钟，72分钟）')
    expect(crowded(plan.facts, agenda)).toMatchObject([{ speakers: 9, need: 94, planned: 72, fits: 6 }])
    const shorter = agenda.map((item) => ({ ...item, timing: limitedTo(eightMinutes, minutes(6)) }))
    expect(crowded(plan.facts, shorter)).toEqual([])
  })

  test.each([
    [0, '0:00'],
    [9 * 60 + 5, '9:05'],
    [24 * 60 + 5, '0:05'],
  ])('%i minutes after midnight is %s', (count, text) => expect(clockOf(duration(count * 60_000))).toBe(text))
})

describe('the roll', () => {
  const roll = rowsOf(plan.roll)

  test('is searched by initials, name, sector and unit', () => {
    const someone = roll[1]
    if (someone === undefined) throw new Error('the demo has no second person')
    expect(found(roll, someone.initials)).toContain(someone)
    expect(found(roll, someone.name.slice(0, 2))).toContain(someone)
    expect(found(roll, '　')).toEqual(roll)
    expect(found(roll, '没有这个人')).toEqual([])
  })

  test('quality I-17: who stands there already is not taken twice, who shares a name is told', () => {
    const standing = joined([], readRoll('张静\t县医院\n李国强\t县一中').people)
    const read = readRoll(
      '姓名\t单位\n张静\t县医院\n李国强\t县工会\n何秀珍\t县妇联\n何秀珍\t县妇联\n高凤\t甲\n高凤\t乙',
    )
    expect(
      pastedAgainst(read, standing).map(({ person, wanted, note }) => [person.name, wanted, note]),
    ).toEqual([
      ['张静', false, 'known'],
      ['李国强', true, 'fresh'],
      ['何秀珍', true, 'fresh'],
      ['何秀珍', false, 'duplicate'],
      ['高凤', true, 'fresh'],
      ['高凤', true, 'sameName'],
    ])
  })

  test('a number that does not agree is told once and first', () => {
    const notices = noticesOf(readRoll('民革（3人）\n张静\n李国强'))
    expect(notices.filter(isDoubtful)).toHaveLength(1)
    expect(notices).toHaveLength(1)
  })
})

describe('sittings of a plan', () => {
  const facts: MeetingFacts = { ...plan.facts, starts: '2026-09-30T09:00', sittings: [] }
  const names = (all: MeetingFacts) => all.sittings.map(({ sitting, starts }) => `${sitting} ${starts}`)
  test('the first comes with the second, which is on the next day', () => {
    expect(names(withAnother(facts, []))).toEqual([
      'sitting-1 2026-09-30T09:00',
      'sitting-2 2026-10-01T09:00',
    ])
  })
  test('the meeting begins with its first sitting, from either side', () => {
    const two = withAnother(facts, [])
    expect(names(startingAt(two, '2026-09-29T14:30'))[0]).toBe('sitting-1 2026-09-29T14:30')
    const first = two.sittings[0]!.sitting
    expect(withSitting(two, first, { starts: '2026-09-28T08:30' }).starts).toBe('2026-09-28T08:30')
    expect(withSitting(two, two.sittings[1]!.sitting, { place: '二楼' }).starts).toBe(facts.starts)
  })
  test('a new item goes with the one it stands behind, a pasted heading with the sitting of its day', () => {
    const two = withAnother(facts, []).sittings
    const noon = { ...two[0]!, sitting: SittingId.parse('noon'), starts: '2026-09-30T14:30' }
    const sat = three.map((item) => ({ ...item, sitting: two[1]!.sitting }))
    const next = edits.added(sat, sat[0]!.item)
    expect(next.agenda.find(({ item }) => item === next.item)?.sitting).toBe(two[1]!.sitting)
    const pasted = edits.inTheirSittings(
      agendaOf('9月30日上午\n一、甲事\n9月30日下午\n一、午事\n10月1日上午\n一、乙事'),
      [...two, noon],
    )
    expect(
      inSittings(numbered(pasted), [...two, noon]).map(({ item }) => [item.title, item.sitting]),
    ).toEqual([
      ['9月30日', 'sitting-1'],
      ['甲事', 'sitting-1'],
      ['9月30日', 'noon'],
      ['午事', 'noon'],
      ['10月1日', 'sitting-2'],
      ['乙事', 'sitting-2'],
    ])
  })
  test('fewer than two are none; a name that an item still holds is never given again', () => {
    const two = withAnother(facts, [])
    const left = withoutSitting(two, two.sittings[0]!.sitting)
    expect([left.sittings, left.starts]).toEqual([[], '2026-10-01T09:00'])
    const held = three.map((item) => ({ ...item, sitting: two.sittings[1]!.sitting }))
    expect(names(withAnother(facts, held)).map((name) => name.split(' ')[0])).toEqual([
      'sitting-3',
      'sitting-4',
    ])
  })
})
