// Sittings on disk: kept with the plan, lived over night, and plans of the time when a meeting sat once.
import { describe, expect } from 'vitest'
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { migrations } from '../../electron/host/migrations.ts'
import { CommandId, MeetingId, SittingId } from '../../shared/id.ts'
import type { Sitting } from '../../shared/meeting.ts'
import { presentSitting } from '../../shared/session/agenda-sittings.ts'
import { createMachine } from './machine.ts'
import { openRoom, plan } from './opened.ts'
import { test } from './room.ts'

const id = (name: string) => SittingId.parse(name)
const sittings: Sitting[] = [
  { sitting: id('s1'), title: '第一次全体会议', starts: '2026-09-17T09:00', place: '' },
  { sitting: id('s2'), title: '', starts: '2026-09-18T14:30', place: '二楼会议室' },
]

describe('a meeting of several sittings', () => {
  test('comes back as it was saved, and its second sitting begins after a night without the host', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const { library } = room.page()
    const { meeting } = await library.createMeeting({ facts: { ...plan().facts, sittings } })
    const agenda = plan().agenda.map((item, nth) => ({ ...item, sitting: nth > 2 ? id('s2') : null }))
    await library.saveAgenda({ meeting, revision: 1, agenda })
    const saved = await library.meeting({ meeting })
    expect(saved?.facts.sittings).toEqual(sittings)
    expect(saved?.agenda).toEqual(agenda)

    await room.page().session.open({ meeting, commandId: CommandId.parse('open') })
    room.act(meeting, { kind: 'closeSitting' })
    room.close()
    machine.powerOff(29 * 3_600_000)
    const again = openRoom(folder, machine.boot())
    expect(again.act(meeting, { kind: 'openSitting', sitting: id('s2') }).kind).toBe('done')
    expect(presentSitting(again.host.sessions.session(meeting).room.agenda)).toMatchObject({
      no: 2,
      opened: { time: 29 * 3_600_000 },
    })
    again.close()
  })

  test('a plan of the time before sits once', async ({ folder }) => {
    const steps = migrations.findIndex((step) => step.some((sql) => sql.includes('ADD COLUMN sittings')))
    const { database } = openDataFile(placesIn(folder), createMachine().boot(), migrations.slice(0, steps))
    const rules = JSON.stringify(plan().facts.rules)
    database.script(`INSERT INTO meetings (meeting, made, revision, state, demo, removed, kind, title, full_title,
      committee, term, number, starts, place, chair, chair_office, recorder, rules) VALUES ('m', 1, 1, 'planned', 0, 0,
      'standing', '会', '会议', '', 11, 1, '2026-09-17T09:00', '', '', '', '', '${rules}')`)
    database.script(`INSERT INTO agenda (meeting, place, item, parent, title, kind, planned, presenter, limited,
      decision) VALUES ('m', 0, 'i', NULL, '议题', 'discuss', NULL, '', 'as the meeting', 'none')`)
    database.close()
    const room = openRoom(folder, createMachine().boot())
    const saved = await room.page().library.meeting({ meeting: MeetingId.parse('m') })
    expect([saved?.facts.sittings, saved?.agenda[0]?.sitting]).toEqual([[], null])
    room.close()
  })
})
