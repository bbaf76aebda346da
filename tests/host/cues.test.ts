// Words of the chair that were changed by hand: kept beside the plan, in the meeting as well, and for the operator alone.
import { describe, expect } from 'vitest'
import type { CueEdit } from '../../shared/host-cue.ts'
import { CommandId, MeetingId } from '../../shared/id.ts'
import { createMachine } from './machine.ts'
import { openRoom, plan } from './opened.ts'
import { test } from './room.ts'

const edit: CueEdit = {
  cue: 'open',
  words: '各位委员，现在开会。',
  generated: '应到32人。',
  form: 'reasoned',
  skipped: false,
  behind: null,
}

describe('the chair’s words', () => {
  test('[MI13] are kept before and in the meeting, replaced, given back, and outlive a restart', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const { facts, agenda, roll } = plan()
    const { library, script, session } = room.page()
    const { meeting } = await library.createMeeting({ facts })
    await library.saveAgenda({ meeting, revision: 1, agenda })
    await library.saveRoll({ meeting, revision: 2, roll })
    await script.saveCue({ meeting, edit })
    await session.open({ meeting, commandId: CommandId.parse('open-it') })
    const later: CueEdit = { ...edit, words: '各位委员，人已到齐，开会。' }
    const own: CueEdit = { ...edit, cue: 'own-1.p', words: '请大家关闭手机。', form: null, behind: 'open' }
    const unread: CueEdit = { ...edit, cue: 'item-2.enter', words: null, form: null, skipped: true }
    await script.saveCue({ meeting, edit: later })
    await script.saveCue({ meeting, edit: { ...edit, cue: 'item-1.enter' } })
    await script.removeCue({ meeting, cue: 'item-1.enter' })
    await script.saveCue({ meeting, edit: own })
    await script.saveCue({ meeting, edit: unread })
    room.close()
    const again = openRoom(folder, machine.boot())
    expect(await again.page().script.cues({ meeting })).toEqual([unread, later, own])
    again.close()
  })
  test('[MI13] are not taken over into a copy: last year’s figures shall not be read again', async ({
    folder,
  }) => {
    const room = openRoom(folder, createMachine().boot())
    const { library, script } = room.page()
    const { meeting } = await library.createMeeting({ facts: plan().facts })
    await script.saveCue({ meeting, edit })
    const copy = await library.copyMeeting({ meeting })
    expect(await script.cues(copy!)).toEqual([])
    await library.removeMeeting({ meeting })
    await expect(script.cues({ meeting })).rejects.toThrow()
    room.close()
  })
  test('[LO3] no projector and no guest is shown any, and nothing unreadable is taken in', async ({
    folder,
  }) => {
    const room = openRoom(folder, createMachine().boot())
    const { meeting } = await room.page().library.createMeeting({ facts: plan().facts })
    for (const seat of ['projector', 'guest'] as const) {
      await expect(room.page(seat).script.cues({ meeting })).rejects.toThrow('FORBIDDEN')
      await expect(room.page(seat).script.saveCue({ meeting, edit })).rejects.toThrow('FORBIDDEN')
    }
    const wrong = { ...edit, words: '开会\u202e' }
    await expect(room.page().script.saveCue({ meeting, edit: wrong })).rejects.toThrow('BAD_REQUEST')
    await expect(room.page().script.cues({ meeting: MeetingId.parse('nobody') })).rejects.toThrow()
    room.close()
  })
})
