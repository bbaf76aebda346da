// A real host opened on a folder, with a desk that only notes what it was handed, and a meeting to go on from. Needs no test runner.
import { createRouterClient } from '@orpc/server'
import { openAlone } from '../../electron/host/alone.ts'
import type { MachineClock } from '../../electron/host/clock.ts'
import type { Desk } from '../../electron/host/desk.ts'
import { type Host, openHost } from '../../electron/host/host.ts'
import type { Acted, Followed } from '../../shared/contract.ts'
import { demoPlan } from '../../shared/demo.ts'
import { CommandId, type MeetingId } from '../../shared/id.ts'
import type { MeetingPlan } from '../../shared/meeting.ts'
import type { TimingCard } from '../../shared/timing-card.ts'
import type { Command } from '../../shared/session/command.ts'
import type { Seat } from '../../shared/session/seat.ts'

export const quietDesk: Desk = {
  shell: 'browser',
  save: async () => ({ kind: 'cancelled' }),
  print: async () => ({ kind: 'cancelled' }),
  pdf: async () => new Uint8Array(),
  openProjector: async () => true,
  closeProjector: async () => true,
}

export type Opened = {
  host: Host
  /** A page of this seat. */
  page(seat?: Seat): ReturnType<typeof clientOf>
  act(meeting: MeetingId, command: Command, id?: string): Acted
  close(): void
}

export function openRoom(folder: string, clock?: MachineClock): Opened {
  const owner = openAlone(folder)
  if (owner.kind !== 'owner') throw new Error(`${folder} is taken`)
  const host = openHost({
    owner,
    desk: quietDesk,
    version: '0.0.0',
    ...(clock === undefined ? {} : { clock }),
  })
  let asked = 0
  return {
    host,
    page: (seat = 'operator') => clientOf(host, seat),
    act: (meeting, command, id = `test-${process.pid}-${++asked}-${host.sessions.session(meeting).seq}`) =>
      host.sessions.execute({ meeting, commandId: CommandId.parse(id), actor: 'operator', command }),
    close() {
      host.close()
      owner.close()
    },
  }
}

const clientOf = (host: Host, seat: Seat) => createRouterClient(host.router, { context: { seat } })

export const plan = (): MeetingPlan => demoPlan('2026-09-17T09:00')

/** A held meeting with the people and the agenda of the demo, that is no demo; every limit is `timing`, where one is named. */
export async function heldMeeting({ host, page }: Opened, timing?: TimingCard): Promise<MeetingId> {
  const { facts, agenda: items, roll } = plan()
  const agenda = items.map((item) =>
    timing === undefined || item.timing === null ? item : { ...item, timing },
  )
  const meeting = host.library.createMeeting(facts)
  host.library.saveAgenda(meeting, 1, agenda)
  await host.library.saveRoll(meeting, 2, roll)
  await page().session.open({ meeting, commandId: CommandId.parse('open') })
  return meeting
}

/** Opens the first item of substance and puts somebody on stage, whose limit is eight minutes. */
export function speaking({ host, act }: Opened, meeting: MeetingId): void {
  const { room } = host.sessions.session(meeting)
  const item =
    room.agenda.items.find((each) => each.kind === 'speeches' || each.kind === 'discuss') ??
    room.agenda.items[0]
  if (item === undefined) throw new Error('an agenda without items')
  act(meeting, { kind: 'openItem', item: item.item })
  act(meeting, {
    kind: 'queueSpeaker',
    voice: { person: null, name: '何秀珍', from: '' },
    turn: 'impromptu',
    before: null,
  })
  const speaker = host.sessions.session(meeting).room.queue.waiting[0]?.speaker
  if (speaker === undefined) throw new Error('nobody waits')
  act(meeting, { kind: 'callSpeaker', speaker, after: null })
  const speech = host.sessions.session(meeting).room.speeches.current
  if (speech !== null) act(meeting, { kind: 'startSpeech', speech })
}

/** What a follower was brought so far, gathered while a test goes on. */
export function gathering(stream: AsyncIterable<Followed>): { all: Followed[]; ended: Promise<unknown> } {
  const all: Followed[] = []
  const ended = (async () => {
    try {
      for await (const each of stream) all.push(each)
      return null
    } catch (error) {
      return error
    }
  })()
  return { all, ended }
}
