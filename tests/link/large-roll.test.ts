// A roll as large as a roll may be, over the real wire: saved whole, opened, and marked in one step.
import { noLeave } from '../../shared/leave.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CommandId, PersonId } from '../../shared/id.ts'
import { plainMark } from '../../shared/session/values.ts'
import { demoPlan } from '../../shared/demo.ts'
import { openProgramLink } from './program.ts'
import { type Siege, laySiege } from './siege.ts'

let siege: Siege
beforeAll(async () => {
  siege = await laySiege()
})
afterAll(() => siege.lift())

test('2,000 people with long units are saved in one piece, opened, and marked present in one step', async () => {
  const { client, close } = await openProgramLink(siege.origin, siege.operator)
  const { facts, agenda } = demoPlan('2026-09-17T09:00')
  const { meeting } = await client.library.createMeeting({ facts })
  await client.library.saveAgenda({ meeting, revision: 1, agenda })
  const roll = Array.from({ length: 2000 }, (_, nth) => ({
    person: null,
    name: `委员${nth}`,
    sector: '社会福利和社会保障界',
    group: `第${(nth % 11) + 1}小组`,
    office: '委员',
    unit: '清溪县农业农村局农业技术推广中心副主任、高级农艺师'.repeat(2),
    role: nth < 1500 ? ('member' as const) : nth < 1800 ? ('guest' as const) : ('observer' as const),
    ...noLeave,
  }))
  expect(JSON.stringify(roll).length).toBeGreaterThan(256 * 1024)
  expect(await client.library.saveRoll({ meeting, revision: 2, roll })).toEqual({
    kind: 'saved',
    revision: 3,
  })
  const saved = await client.library.meeting({ meeting })
  expect(saved?.roll).toHaveLength(2000)
  // Saved again, each line now with its person: the longest message the preparation ever sends.
  const lines = (saved?.roll ?? []).map(({ initials: _initials, ...line }) => line)
  expect(await client.library.saveRoll({ meeting, revision: 3, roll: lines })).toMatchObject({
    kind: 'saved',
  })
  await client.session.open({ meeting, commandId: CommandId.parse('open') })
  const marks = lines.map(({ person }) => plainMark(PersonId.parse(person), 'present'))
  const command = { kind: 'markAttendance', marks } as const
  const began = performance.now()
  const acted = await client.session.act({ meeting, commandId: CommandId.parse('all'), command })
  expect(acted.kind).toBe('done')
  // Two thousand at once is the one step that may take longer than a blink; it is still less than a second.
  expect(performance.now() - began).toBeLessThan(1000)
  close()
}, 30_000)
