// Run as a child: a whole host that writes commands as fast as they are acknowledged, and says what it asked and what it was told.
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { performance } from 'node:perf_hooks'
import { CommandId, MeetingId, NoteId } from '../../shared/id.ts'
import type { Command } from '../../shared/session/command.ts'
import type { Session } from '../../shared/session/session.ts'
import { openRoom } from './opened.ts'

/** Synchronous, so that what was said is out before the kill: a buffered line would make the host look better than it is. */
const say = (line: string) => writeSync(1, `${line}\n`)

say('warm')
for await (const line of createInterface({ input: process.stdin })) {
  const [folder = '', meetingId = '', round = '', again = ''] = line.split(' ')
  const from = performance.now()
  const room = openRoom(folder)
  const meeting = MeetingId.parse(meetingId)
  const { act } = room.page().session
  // Otherwise the return would be recorded by the first command, and its facts counted among those of that.
  room.host.sessions.resume(meeting)
  if (again !== '') await ask(again, { kind: 'blackenWall', on: true })
  say(`ready ${(performance.now() - from).toFixed(1)}`)
  for (let nth = 0; ; nth += 1) await ask(`r${round}-${nth}`, next(room.host.sessions.session(meeting), nth))

  async function ask(id: string, command: Command): Promise<void> {
    const before = room.host.sessions.session(meeting).seq
    say(`? ${id}`)
    const acted = await act({ meeting, commandId: CommandId.parse(id), command })
    if (acted.kind === 'done') say(`! ${id} ${acted.seq} ${room.host.sessions.session(meeting).seq - before}`)
    else say(`- ${id} ${acted.refusal.code}`)
  }
}

/** Facts of one, two and three rows, so that a torn command would show. */
function next({ room }: Session, nth: number): Command {
  const { waiting } = room.queue
  const item = room.agenda.open
  if (item === null)
    return { kind: 'openItem', item: room.agenda.items.findLast((each) => each.state === 'waiting')!.item }
  switch (nth % 5) {
    case 0:
      return {
        kind: 'queueSpeaker',
        voice: { person: null, name: `来宾${nth}`, from: '群众代表' },
        turn: 'impromptu',
        before: null,
      }
    case 1:
      return waiting[0] === undefined
        ? { kind: 'blackenWall', on: true }
        : { kind: 'callSpeaker', speaker: waiting[0].speaker, after: room.speeches.current }
    case 2:
      return room.speeches.current === null
        ? { kind: 'blackenWall', on: false }
        : { kind: 'startSpeech', speech: room.speeches.current }
    case 3:
      return {
        kind: 'takeNote',
        item,
        speech: null,
        body: { as: 'advice', text: `建议之${nth}：错峰开放门诊。` },
      }
    default: {
      const note = room.notes.list.at(-1)?.note ?? NoteId.parse('note-1')
      return { kind: 'changeNote', note, body: { as: 'worry', text: `顾虑之${nth}：夜间没有人值班。` } }
    }
  }
}
