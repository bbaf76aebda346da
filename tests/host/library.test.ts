// Planning meetings: nothing overwritten unseen, people recognised, held meetings never removed.
import { describe, expect } from 'vitest'
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { migrations } from '../../electron/host/migrations.ts'
import { usualAppraisal } from '../../shared/appraisal-plan.ts'
import type { RollLine } from '../../shared/contract.ts'
import { CommandId, MeetingId } from '../../shared/id.ts'
import { noLeave } from '../../shared/leave.ts'
import { minutes } from '../../shared/time.ts'
import { eightMinutes, limitedTo } from '../../shared/timing-card.ts'
import { initialsOf } from '../../electron/host/initials.ts'
import { createMachine } from './machine.ts'
import { heldMeeting, openRoom, plan } from './opened.ts'
import { test } from './room.ts'

const line = (name: string, unit = '', rest: Partial<RollLine> = {}): RollLine => ({
  person: null,
  name,
  unit,
  sector: '',
  group: '',
  office: '',
  role: 'member',
  ...noLeave,
  ...rest,
})

describe('a plan', () => {
  test('comes back as it was saved, to the last field', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const { facts, agenda, roll } = plan()
    const { library } = room.page()
    const { meeting } = await library.createMeeting({ facts })
    const varied = agenda.map((item, nth) => ({
      ...item,
      timing: nth % 3 === 1 ? null : limitedTo(eightMinutes, minutes(4 + nth)),
      ...(nth % 3 === 0 ? { timing: undefined } : {}),
    }))
    expect(await library.saveAgenda({ meeting, revision: 1, agenda: varied })).toEqual({
      kind: 'saved',
      revision: 2,
    })
    expect(await library.saveRoll({ meeting, revision: 2, roll })).toEqual({ kind: 'saved', revision: 3 })
    const saved = await library.meeting({ meeting })
    expect(saved).toMatchObject({ meeting, revision: 3, state: 'planned', demo: false, facts })
    expect(saved?.agenda).toEqual(varied)
    // The person and the initials are for the host to find.
    const asTyped = (all: typeof roll) => all.map((one) => ({ ...one, person: '', initials: '' }))
    expect(asTyped(saved?.roll ?? [])).toEqual(asTyped(roll))
    const changed = { ...facts, title: '清溪县政协十一届十三次常委会会议', term: null }
    expect(await library.saveFacts({ meeting, revision: 3, facts: changed })).toMatchObject({ kind: 'saved' })
    room.close()
    const again = openRoom(folder, createMachine().boot())
    expect(again.host.library.meeting(meeting)?.facts).toEqual(changed)
    again.close()
  })

  test('saved over an unseen change is refused and nothing is written', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const { facts, agenda } = plan()
    const { library } = room.host
    const meeting = library.createMeeting(facts)
    library.saveAgenda(meeting, 1, agenda)
    expect(library.saveFacts(meeting, 1, { ...facts, title: '晚了' })).toEqual({ kind: 'stale', revision: 2 })
    expect(await library.saveRoll(meeting, 1, [line('张三')])).toEqual({ kind: 'stale', revision: 2 })
    expect(library.meeting(meeting)).toMatchObject({ revision: 2, facts, roll: [] })
    expect(library.people()).toEqual([])
    expect(library.saveFacts(MeetingId.parse('nobody'), 1, facts)).toEqual({ kind: 'unknown' })
    room.close()
  })

  test('an agenda that names an item twice is not saved, and that is no fault of the disk', async ({
    folder,
  }) => {
    const room = openRoom(folder, createMachine().boot())
    const { facts, agenda } = plan()
    const meeting = room.host.library.createMeeting(facts)
    const twice = [...agenda, agenda[0]!]
    await expect(
      room.page().library.saveAgenda({ meeting, revision: 1, agenda: twice }),
    ).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
    })
    expect(room.host.library.meeting(meeting)).toMatchObject({ revision: 1, agenda: [] })
    expect(room.host.notices()).toEqual([])
    room.close()
  })

  test('is listed with its counts, the latest meeting first', ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const { library } = room.host
    const { facts } = plan()
    const early = library.createMeeting({ ...facts, starts: '2026-03-01T09:00' })
    const late = library.createMeeting({ ...facts, starts: '2026-11-01T09:00' })
    const demo = library.createDemo(plan())
    expect(library.meetings().map(({ meeting }) => meeting)).toEqual([late, demo, early])
    expect(library.meetings()[1]).toMatchObject({ items: 10, members: 32, demo: true, state: 'planned' })
    room.close()
  })
})

describe('people', () => {
  test('are recognised by name and unit, made where nobody is, and nobody stands twice in a roll', async ({
    folder,
  }) => {
    const room = openRoom(folder, createMachine().boot())
    const { library } = room.host
    const first = library.createMeeting(plan().facts)
    await library.saveRoll(first, 1, [line('王岚', '县一中'), line('王岚', '县医院'), line('王岚', '县一中')])
    const known = library.meeting(first)!.roll.map(({ person }) => person)
    expect(new Set(known).size).toBe(3)
    const second = library.createMeeting(plan().facts)
    await library.saveRoll(second, 1, [line('王岚', '县医院', { office: '常委' }), line('赵海')])
    const [doctor, zhao] = library.meeting(second)!.roll
    expect(doctor?.person).toBe(known[1])
    expect(library.people()).toHaveLength(4)
    expect(library.people().find(({ person }) => person === doctor?.person)).toMatchObject({
      office: '常委',
      phone: '',
    })
    // By id, a changed name is the same person; what the line leaves out is still known.
    await library.saveRoll(second, 2, [
      line('王澜', '', { person: doctor!.person }),
      line('赵海', '', { person: zhao!.person }),
    ])
    expect(library.people()).toHaveLength(4)
    expect(library.people().find(({ person }) => person === doctor?.person)).toMatchObject({
      name: '王澜',
      unit: '县医院',
      initials: 'wl',
    })
    // The other meeting keeps what it was told.
    expect(library.meeting(first)!.roll[1]).toMatchObject({ name: '王岚', office: '' })
    room.close()
  })

  test('of a demo are kept apart from the real ones', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const { library } = room.host
    const demo = library.createDemo(plan())
    const [someone] = library.meeting(demo)!.roll
    library.createDemo(plan())
    expect(library.people()).toEqual([])
    const real = library.createMeeting(plan().facts)
    await library.saveRoll(real, 1, [line(someone!.name, someone!.unit)])
    expect(library.people()).toHaveLength(1)
    expect(library.meeting(real)!.roll[0]?.person).not.toBe(someone!.person)
    room.close()
  })

  test('initials read surnames as surnames, and leave out what has none', async () => {
    const names = [
      '何秀珍',
      '单雄信',
      '曾国藩',
      '仇英',
      '欧阳娜娜',
      '尉迟恭',
      '阿卜杜拉·买买提',
      '𠮷田',
      'Li Lei',
      '',
    ]
    expect(await initialsOf(names)).toEqual([
      'hxz',
      'sxx',
      'zgf',
      'qy',
      'oynn',
      'ycg',
      'abdlmmt',
      't',
      'lilei',
      '',
    ])
  })
})

describe('removing and copying', () => {
  test('a planned meeting goes, a held one never', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const { library } = room.page()
    const planned = room.host.library.createMeeting(plan().facts)
    const held = await heldMeeting(room)
    expect(await library.removeMeeting({ meeting: planned })).toEqual({ removed: true })
    expect(await library.removeMeeting({ meeting: held })).toEqual({ removed: false })
    room.act(held, { kind: 'adjourn' })
    expect(await library.removeMeeting({ meeting: held })).toEqual({ removed: false })
    expect(await library.removeMeeting({ meeting: MeetingId.parse('nobody') })).toEqual({ removed: false })
    expect((await library.meetings()).map(({ meeting }) => meeting)).toEqual([held])
    room.close()
  })

  test('a held demo goes out of sight, its bell with it', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const { library, session } = room.page()
    const { meeting } = await library.createDemo()
    await session.open({ meeting, commandId: CommandId.parse('o') })
    expect(await library.removeMeeting({ meeting })).toEqual({ removed: true })
    expect(await library.meetings()).toEqual([])
    expect(await library.meeting({ meeting })).toBeNull()
    const act = session.act({ meeting, commandId: CommandId.parse('x'), command: { kind: 'adjourn' } })
    await expect(act).rejects.toMatchObject({ code: 'NOT_FOUND' })
    room.close()
    const again = openRoom(folder, machine.boot())
    await machine.pass(1000)
    expect(again.host.library.live()).toEqual([])
    again.close()
  })

  test('a copy has the agenda and the people, is planned, and nobody is on leave in it', async ({
    folder,
  }) => {
    const room = openRoom(folder, createMachine().boot())
    const held = await heldMeeting(room)
    const copied = await room.page().library.copyMeeting({ meeting: held })
    const original = room.host.library.meeting(held)!
    const copy = room.host.library.meeting(copied!.meeting)!
    expect(copy).toMatchObject({
      state: 'planned',
      revision: 1,
      facts: original.facts,
      agenda: original.agenda,
    })
    expect(original.roll.some(({ onLeave }) => onLeave)).toBe(true)
    expect(copy.roll).toEqual(original.roll.map((one) => ({ ...one, ...noLeave })))
    expect(await room.page().library.copyMeeting({ meeting: MeetingId.parse('nobody') })).toBeNull()
    room.close()
  })
})

describe('what is appraised under an item', () => {
  test('[AP1] comes back with its item, is copied with the plan, and is in the log that opens', async ({
    folder,
  }) => {
    const room = openRoom(folder, createMachine().boot())
    const { facts, agenda, roll } = plan()
    const { library } = room.page()
    const { meeting } = await library.createMeeting({ facts })
    const appraisal = {
      ...usualAppraisal,
      objects: [{ name: '城东小学改造', group: '民生实事' }],
      rule: { by: 'score' as const },
      voters: { members: true, others: [{ name: '提案人', people: [], expected: 6 }] },
    }
    const appraised = agenda.map((item, nth) => (nth === 1 ? { ...item, appraisal } : item))
    await library.saveAgenda({ meeting, revision: 1, agenda: appraised })
    await library.saveRoll({ meeting, revision: 2, roll })
    expect((await library.meeting({ meeting }))?.agenda).toEqual(appraised)
    const copy = await library.copyMeeting({ meeting })
    expect((await library.meeting(copy!))?.agenda[1]?.appraisal).toEqual(appraisal)
    await room.page().session.open({ meeting, commandId: CommandId.parse('open-it') })
    const item = room.host.sessions
      .session(meeting)
      .room.agenda.items.find((one) => one.appraisal !== undefined)
    expect(item?.appraisal).toEqual(appraisal)
    room.close()
  })

  test('[AP1] an agenda of the time before is read as one without', ({ folder }) => {
    const machine = createMachine()
    const before = migrations.slice(
      0,
      migrations.findIndex((step) => step.some((sql) => sql.includes('appraisal'))),
    )
    const { database } = openDataFile(placesIn(folder), machine.boot(), before)
    database.script(
      `INSERT INTO meetings (meeting, made, revision, state, demo, kind, title, full_title, committee, starts, place, chair, chair_office, recorder, rules) SELECT 'old', 1, 1, 'planned', 0, 'chair', '会议', '会议', '', '2026-09-17T09:00', '', '', '', '', '${JSON.stringify(plan().facts.rules)}'`,
    )
    database.script(
      "INSERT INTO agenda (meeting, place, item, title, kind, presenter, limited, decision) VALUES ('old', 0, 'item-1', '民主测评', 'appraise', '', 'never', 'none')",
    )
    database.close()
    const room = openRoom(folder, machine.boot())
    const [item] = room.host.library.meeting(MeetingId.parse('old'))?.agenda ?? []
    expect(item).toMatchObject({ title: '民主测评', kind: 'appraise' })
    expect(item).not.toHaveProperty('appraisal')
    room.close()
  })
})
