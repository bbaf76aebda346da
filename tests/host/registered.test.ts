// Who registered to speak, on disk: saved with the plan, carried into the meeting, and plans of the time before there was such a list.
import { describe, expect } from 'vitest'
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { migrations } from '../../electron/host/migrations.ts'
import { CommandId, MeetingId, RegistrationId } from '../../shared/id.ts'
import type { Registration } from '../../shared/meeting.ts'
import { minutes } from '../../shared/time.ts'
import { createMachine } from './machine.ts'
import { openRoom, plan } from './opened.ts'
import { test } from './room.ts'

describe('who registered to speak', () => {
  const body: Registration = {
    registration: RegistrationId.parse('body'),
    item: plan().registered[0]!.item,
    person: null,
    name: '民建清溪县总支',
    from: '民建',
    topic: '关于社区卫生服务的若干建议',
    reader: '杜宏伟',
    limit: minutes(10),
  }
  test('comes back as it was saved, and stands in the opened meeting', async ({ folder }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const { library } = room.page()
    const { facts, agenda, roll } = plan()
    const { meeting } = await library.createMeeting({ facts })
    await library.saveAgenda({ meeting, revision: 1, agenda })
    await library.saveRoll({ meeting, revision: 2, roll })
    const [first] = (await library.meeting({ meeting }))!.roll
    const person: Registration = {
      ...body,
      registration: RegistrationId.parse('one'),
      person: first!.person,
      name: first!.name,
      limit: null,
    }
    const registered = [body, person]
    expect(await library.saveRegistered({ meeting, revision: 2, registered })).toEqual({
      kind: 'stale',
      revision: 3,
    })
    expect(await library.saveRegistered({ meeting, revision: 3, registered })).toMatchObject({
      kind: 'saved',
    })
    room.close()
    const again = openRoom(folder, machine.boot())
    expect((await again.page().library.meeting({ meeting }))?.registered).toEqual(registered)
    expect((await again.page().library.copyMeeting({ meeting }))?.meeting).toBeDefined()
    await again.page().session.open({ meeting, commandId: CommandId.parse('open') })
    expect(again.host.sessions.session(meeting).room.queue.registered).toEqual(registered)
    expect(await again.page().library.saveRegistered({ meeting, revision: 4, registered: [] })).toMatchObject(
      { kind: 'locked' },
    )
    again.close()
  })
  test('a demo knows its own people, and a copy begins with nobody', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const { library } = room.page()
    const { meeting } = await library.createDemo()
    const demo = await library.meeting({ meeting })
    expect(demo?.registered.map(({ name }) => name)).toEqual(plan().registered.map(({ name }) => name))
    for (const one of demo!.registered)
      expect(demo!.roll.find(({ person }) => person === one.person)?.name).toBe(one.name)
    const copy = await library.copyMeeting({ meeting })
    expect((await library.meeting(copy!))?.registered).toEqual([])
    room.close()
  })
  test('a plan of the time before lets nobody give time away, and has nobody registered', async ({
    folder,
  }) => {
    const until = migrations.findIndex((step) => step.some((sql) => sql.includes('registrations')))
    const { database } = openDataFile(placesIn(folder), createMachine().boot(), migrations.slice(0, until))
    const { cede: _cede, ...rules } = plan().facts.rules
    database.script(`INSERT INTO meetings (meeting, made, revision, state, demo, removed, kind, title, full_title,
      committee, term, number, starts, place, chair, chair_office, recorder, rules) VALUES ('m', 1, 1, 'planned', 0, 0, 'standing', '会', '会议', '', 11, 1,
      '2026-09-17T09:00', '', '', '', '', '${JSON.stringify(rules)}')`)
    database.close()
    const room = openRoom(folder, createMachine().boot())
    const saved = await room.page().library.meeting({ meeting: MeetingId.parse('m') })
    expect(saved?.facts.rules).toEqual(plan().facts.rules)
    expect(saved?.registered).toEqual([])
    room.close()
  })
})
