// A command of the demo as data: ids are signs such as `@current` or `@voice:何秀珍`, read against the session of the moment.
import type { ItemId, SpeechId } from '../id.ts'
import { leaveFor } from '../leave.ts'
import { itemCode } from '../numerals.ts'
import type { Phrase } from '../phrase-bank.ts'
import { Command, type CommandKind, type CommandOf } from '../session/command.ts'
import { type CardKind, type Voice, plainMark } from '../session/values.ts'
import type { Actor } from '../session/seat.ts'
import type { Session } from '../session/session.ts'
import { currentSpeech, openInterruption } from '../session/speeches-record.ts'
import { type Duration, seconds } from '../time.ts'

/**
 * `@current` the speech on stage or null · `@speech:姓名` that person's latest speech · `@next` the first who waits ·
 * `@waiting:姓名` · `@voice:姓名` · `@item:议4.2` · `@interruption` · `@vote` the latest vote · `@note` the latest note ·
 * `@step` the last step · `@allPresentBut:姓名` all who are not on leave · `@present:姓名` · `@left:姓名：原因`
 */
export type Sign = `@${string}`

type Written<C> = { [F in keyof C]: F extends 'kind' ? C[F] : C[F] | Sign }
export type Cue = { [K in CommandKind]: Written<CommandOf<K>> }[CommandKind]

/** `after` counts from the command before. */
export type TimedCommand = { after: Duration; actor: Actor; command: Cue }

/** The operator's next command, so many seconds after the one before. */
export const wait = (pause: number, command: Cue): TimedCommand => ({
  after: seconds(pause),
  actor: 'operator',
  command,
})

/** Whoever waits first is called, takes the floor and begins. */
export const takesFloor = (pause: number): readonly TimedCommand[] => [
  wait(pause, { kind: 'callSpeaker', speaker: '@next', after: '@current' }),
  wait(12, { kind: 'startSpeech', speech: '@current' }),
]
/** A line of the meeting. */
export const lineNoted = (pause: number, item: Sign, phrase: Phrase, text: string): TimedCommand =>
  wait(pause, { kind: 'takeNote', item, speech: null, body: { as: 'line', text, phrase } })

/** A card under what is being said. */
export const card = (pause: number, item: Sign, as: CardKind, text: string): TimedCommand =>
  wait(pause, { kind: 'takeNote', item, speech: '@current', body: { as, text } })

/** What whoever speaks takes upon themselves, and by when. */
export const pledge = (pause: number, item: Sign, text: string, due: string): TimedCommand =>
  wait(pause, {
    kind: 'takeNote',
    item,
    speech: '@current',
    body: { as: 'pledge', text, who: null, unit: '', due },
  })

/** The command that `cue` stands for in `session`. Throws where a sign means nothing there: the script would be wrong. */
export function resolve(session: Session, cue: Cue): Command {
  const fields = Object.entries(cue).map(([field, value]: [string, unknown]) => [
    field,
    typeof value === 'string' && value.startsWith('@') ? meant(session, value) : value,
  ])
  return Command.parse(Object.fromEntries(fields))
}

function meant({ room, past }: Session, sign: string): unknown {
  const [word = '', of = ''] = sign.slice(1).split(':', 2)
  const known = <T>(found: T | null | undefined): T => {
    if (found === null || found === undefined)
      throw new Error(`the demo says ${sign}, which means nothing here`)
    return found
  }
  const attendee = (name: string) => known(room.attendance.roll.find((one) => one.name === name))
  switch (word) {
    case 'current':
      return room.speeches.current
    case 'speech':
      return known<SpeechId>(room.speeches.list.findLast((one) => one.voice.name === of)?.speech)
    case 'next':
      return known(room.queue.waiting[0]).speaker
    case 'waiting':
      return known(room.queue.waiting.find((one) => one.voice.name === of)).speaker
    case 'voice':
      return { person: attendee(of).person, name: of, from: '' } satisfies Voice
    case 'item':
      return known<ItemId>(room.agenda.items.find((item) => itemCode(item.path) === of)?.item)
    case 'interruption':
      return known(openInterruption(currentSpeech(room.speeches))).interruption
    case 'vote':
      return known(room.votes.list.at(-1)).vote
    case 'note':
      return known(room.notes.list.at(-1)).note
    case 'step':
      return known(past).command
    case 'allPresentBut':
      return room.attendance.roll
        .filter((one) => !one.onLeave && one.name !== of)
        .map((one) => plainMark(one.person, 'present'))
    case 'present':
      return [plainMark(attendee(of).person, 'present')]
    case 'left': {
      const [name = '', reason = ''] = of.split('：')
      return [{ ...plainMark(attendee(name).person, 'left'), leave: leaveFor(reason) }]
    }
    default:
      throw new Error(`the demo says ${sign}, which is no sign`)
  }
}
