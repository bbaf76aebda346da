// A meeting made and opened over the wire, for tests that begin in the room; and the note of whoever owns the folder.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OwnerNote } from '../../electron/host/alone.ts'
import { CommandId } from '../../shared/id.ts'
import type { TimingCard } from '../../shared/timing-card.ts'
import { openProgramLink, post } from '../link/program.ts'
import { agendaItem, attendee, meeting as facts } from '../shared/stage.ts'
import type { Hall } from './room.ts'

/** One item, four people, every speech by `timing`. */
export async function openMeeting({ served, folder }: Hall, timing: TimingCard): Promise<string> {
  const { url, secret } = ownerIn(folder)
  const invited = await post(url, '/invite', { secret, seat: 'operator', life: 'minute' })
  const { token } = JSON.parse(await invited.text())
  const { bearer } = JSON.parse(await (await post(url, '/launch', { token })).text())
  const { client, close } = await openProgramLink(served.origin, bearer)
  const { meeting } = await client.library.createMeeting({
    facts: { ...facts, rules: { ...facts.rules, timing } },
  })
  await client.library.saveAgenda({ meeting, revision: 1, agenda: [agendaItem('a', { decision: 'none' })] })
  const roll = ['沈怀远', '何秀珍', '周明远', '高凤'].map((name, nth) => {
    const { initials: _, ...line } = attendee(`p${nth}`, { name, sector: '' })
    return { ...line, person: null }
  })
  await client.library.saveRoll({ meeting, revision: 2, roll })
  await client.session.open({ meeting, commandId: CommandId.parse('open') })
  close()
  return meeting
}

export const ownerIn = (folder: string) =>
  OwnerNote.parse(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')))
