// Timing cards on disk: those that come along, what a user changes, and plans of the time before there were cards.
import { describe, expect } from 'vitest'
import { openDataFile, placesIn } from '../../electron/host/database-file.ts'
import { migrations } from '../../electron/host/migrations.ts'
import { CommandId, MeetingId, TimingCardId } from '../../shared/id.ts'
import { minutes, seconds } from '../../shared/time.ts'
import { reminderPresets } from '../../shared/reminders.ts'
import { TimingCard, eightMinutes, shippedCards } from '../../shared/timing-card.ts'
import { createMachine } from './machine.ts'
import { openRoom, plan } from './opened.ts'
import { test } from './room.ts'

describe('the cards of this machine', () => {
  test('come along, are changed in their place, added behind and removed, and outlive a restart', async ({
    folder,
  }) => {
    const machine = createMachine()
    const room = openRoom(folder, machine.boot())
    const { library } = room.page()
    expect(await library.timingCards()).toEqual(shippedCards)
    const shorter: TimingCard = { ...eightMinutes, name: '7分钟', limit: minutes(7) }
    const card = TimingCardId.parse('card-of-mine')
    const mine: TimingCard = { ...eightMinutes, card, name: '小组发言', overtime: { kind: 'hold' } }
    await library.saveTimingCard({ card: mine })
    await library.saveTimingCard({ card: shorter })
    expect(await library.removeTimingCard({ card: TimingCardId.parse('untimed') })).toEqual({ removed: true })
    expect(await library.removeTimingCard({ card: TimingCardId.parse('untimed') })).toEqual({
      removed: false,
    })
    room.close()
    const again = openRoom(folder, machine.boot())
    const kept = await again.page().library.timingCards()
    expect(kept).toEqual([shippedCards[0], shorter, ...shippedCards.slice(2, -1), mine])
    again.close()
  })
  test('a plan keeps the card it was given, whatever becomes of it', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const { library } = room.page()
    const { facts } = plan()
    const { meeting } = await library.createMeeting({ facts })
    await library.saveTimingCard({ card: { ...eightMinutes, limit: minutes(2) } })
    await library.removeTimingCard({ card: eightMinutes.card })
    expect((await library.meeting({ meeting }))?.facts.rules.timing).toEqual(eightMinutes)
    room.close()
  })
  test('no card that could not ring is taken in, and no projector asks for any', async ({ folder }) => {
    const room = openRoom(folder, createMachine().boot())
    const endless = { ...eightMinutes, overtime: { kind: 'ringOn' as const, every: seconds(0) } }
    await expect(room.page().library.saveTimingCard({ card: endless })).rejects.toThrow('BAD_REQUEST')
    await expect(room.page('projector').library.timingCards()).rejects.toThrow('FORBIDDEN')
    room.close()
  })
})

describe('a plan of the time before there were cards', () => {
  const rulesOf = (speechLimit: number | null, warnBefore: number) =>
    JSON.stringify({
      speechLimit,
      warnBefore,
      startsOnCall: true,
      quorum: null,
      pass: plan().facts.rules.pass,
    })
  const old = (folder: string, rules: string) => {
    const { database } = openDataFile(placesIn(folder), createMachine().boot(), migrations.slice(0, 1))
    database.script(`INSERT INTO meetings VALUES ('m', 1, 1, 'planned', 0, 0, 'standing', '会', '会议', '', 11, 1,
      '2026-09-17T09:00', '', '', '', '', '${rules}')`)
    const item = (place: number, limited: string, limit: string) =>
      database.script(`INSERT INTO agenda (meeting, place, item, parent, title, kind, planned, presenter, limited,
        speech_limit, decision) VALUES ('m', ${place}, 'i${place}', NULL, '议题', 'discuss', NULL, '', '${limited}', ${limit}, 'none')`)
    item(0, 'as the meeting', 'NULL')
    item(1, 'never', 'NULL')
    item(2, 'own', '270000')
    item(3, 'own', '45000')
    database.close()
  }
  const read = async (folder: string) => {
    const room = openRoom(folder, createMachine().boot())
    const saved = await room.page().library.meeting({ meeting: MeetingId.parse('m') })
    const opened = await room
      .page()
      .session.open({ meeting: MeetingId.parse('m'), commandId: CommandId.parse('c') })
    room.close()
    return { saved, opened }
  }

  test('keeps its limits and its notice, as a card', async ({ folder }) => {
    old(folder, rulesOf(480_000, 60_000))
    const { saved, opened } = await read(folder)
    const one = (limit: number, name: string, ...notices: number[]) => ({
      card: 'own',
      name,
      limit,
      bells: [...notices.map((left) => ({ left, strokes: 1 })), { left: 0, strokes: 2 }],
      overtime: { kind: 'runOn' },
      example: false,
    })
    expect(saved?.facts.rules).toEqual({
      timing: one(480_000, '8分钟', 60_000),
      budgets: [],
      lateAfter: 600_000,
      expected: null,
      reminders: reminderPresets.usual,
      startsOnCall: true,
      cede: false,
      quorum: null,
      pass: plan().facts.rules.pass,
    })
    expect(saved?.agenda.map(({ timing }) => timing)).toEqual([
      undefined,
      null,
      one(270_000, '4分30秒', 60_000),
      one(45_000, '45秒'),
    ])
    expect(opened.kind).toBe('done')
  })
  test('stays without a limit where it had none', async ({ folder }) => {
    old(folder, rulesOf(null, 60_000))
    const { saved } = await read(folder)
    expect(saved?.facts.rules.timing).toEqual(shippedCards.at(-1))
    expect(saved?.agenda[2]?.timing?.bells).toHaveLength(2)
  })
})
