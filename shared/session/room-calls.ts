// Who gets the word, and with how much time: calling, calling back, and time given away. Rules QU in SPEC.md.
import { remaining } from '../clock.ts'
import { type SessionTime, plus } from '../time.ts'
import { limitedTo } from '../timing-card.ts'
import { openItemOf, timingFor } from './agenda.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import { nextSpeaker, waitingOf } from './queue.ts'
import type { Course } from './room.ts'
import { lastSpoken, speechOf } from './speeches-record.ts'
import { calling, ending } from './speeches.ts'

export function decideCall({ room, meeting }: Course, command: CommandOf<'callSpeaker'>): Answer {
  const item = openItemOf(room.agenda)
  if (item === undefined || meeting === null) return refuse('NO_OPEN_ITEM')
  if (command.after !== room.speeches.current) return refuse('STALE')
  if (room.queue.waiting.length === 0) return refuse('QUEUE_EMPTY')
  const waiting = waitingOf(room.queue, command.speaker)
  if (waiting === undefined) return refuse('SPEAKER_UNKNOWN')
  const card = timingFor(meeting, item)
  const allowed = waiting.limit ?? room.queue.limit?.each ?? card.limit
  const limit = allowed === null ? null : waiting.gained.map(({ by }) => by).reduce(plus, allowed)
  const called = { speaker: command.speaker, item: item.item, timing: limitedTo(card, limit) }
  return facts(...calling(room.speeches, called, meeting.rules.startsOnCall))
}

/** Whoever spoke last gets the word once more: a new speech, put into the queue and called in one step. */
export function decideRecall({ room, meeting }: Course, command: CommandOf<'recallSpeaker'>): Answer {
  const item = openItemOf(room.agenda)
  if (item === undefined || meeting === null) return refuse('NO_OPEN_ITEM')
  const last = lastSpoken(room.speeches)
  if (last === undefined) return refuse('SPEECH_UNKNOWN')
  if (command.after !== room.speeches.current || last.speech !== command.speech) return refuse('STALE')
  const { voice, turn, reader, title, side } = last
  const speaker = nextSpeaker(room.queue)
  const asked = { before: null, topic: title, reader, limit: null, registration: null }
  const card = timingFor(meeting, item)
  const timing = limitedTo(card, room.queue.limit?.each ?? card.limit)
  return facts(
    { kind: 'speakerQueued', speaker, voice, turn, ...asked },
    ...(side === null ? [] : [{ kind: 'sideTaken' as const, speaker, side }]),
    ...calling(room.speeches, { speaker, item: item.item, timing }, meeting.rules.startsOnCall),
  )
}

/** What is left of a speech goes to somebody who waits, where the rules of the meeting allow it. Whoever speaks has ended with it. */
export function decideCeding(
  { room, meeting }: Course,
  command: CommandOf<'cedeTime'>,
  now: SessionTime,
): Answer {
  const { speaker, allowedBy } = command
  if (meeting?.rules.cede !== true) return refuse('TIME_NOT_TRANSFERABLE')
  const speech = speechOf(room.speeches, command.speech)
  if (speech === undefined || speech.mode === 'written') return refuse('SPEECH_UNKNOWN')
  if (waitingOf(room.queue, speaker) === undefined) return refuse('SPEAKER_UNKNOWN')
  const by = remaining(speech.clock, now)
  if (by === null) return refuse('LIMIT_MISSING')
  if (by <= 0 || speech.ceded !== null) return refuse('NOTHING_LEFT', speech.voice.name)
  const ended = speech.state === 'ended' ? [] : ending(room.speeches)
  return facts(...ended, { kind: 'timeCeded', speech: speech.speech, speaker, by, allowedBy })
}
