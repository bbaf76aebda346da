// How each fact changes who waits to speak. Rules QU in SPEC.md.
import type { ItemId } from '../id.ts'
import type { FactOf } from './fact.ts'
import { type Queue, registrationOf, waitingOf } from './queue.ts'
import { type Speaker, inserted, without } from './queue-order.ts'

export type QueueFact = FactOf<
  | 'sessionOpened'
  | 'itemClosed'
  | 'speakerQueued'
  | 'speakerMoved'
  | 'speakerWithdrawn'
  | 'speakerCalled'
  | 'sideTaken'
  | 'speakerLimited'
  | 'waitingLimited'
  | 'queueClosed'
  | 'queueReopened'
  | 'timeCeded'
>

/** `giver` is the name of whoever gives time away, which the speeches know. */
export function evolveQueue(queue: Queue, fact: QueueFact, giver: string): Queue {
  const change = (how: (speaker: Speaker) => Speaker, which: (speaker: Speaker) => boolean): Queue => ({
    ...queue,
    waiting: queue.waiting.map((one) => (which(one) ? how(one) : one)),
  })
  switch (fact.kind) {
    case 'sessionOpened':
      return { ...queue, registered: fact.registered }
    case 'speakerQueued': {
      const { speaker, voice, turn, topic, reader, limit, registration } = fact
      const asked = { topic, reader, limit, registration }
      const one = { speaker, voice, turn, ...asked, crossed: false, side: null, gained: [] }
      return {
        ...queue,
        waiting: inserted(queue.waiting, one, fact.before),
        made: queue.made + 1,
        taken: registration === null ? queue.taken : [...queue.taken, registration],
      }
    }
    case 'speakerMoved': {
      const one = waitingOf(queue, fact.speaker)
      if (one === undefined) return queue
      const moved = { ...one, turn: fact.turn ?? one.turn }
      return { ...queue, waiting: inserted(without(queue.waiting, fact.speaker), moved, fact.before) }
    }
    case 'speakerWithdrawn': {
      const registration = waitingOf(queue, fact.speaker)?.registration
      return {
        ...queue,
        waiting: without(queue.waiting, fact.speaker),
        taken: queue.taken.filter((one) => one !== registration),
      }
    }
    case 'speakerCalled': {
      const one = waitingOf(queue, fact.speaker)
      const listed = one === undefined ? undefined : listedAs(queue, fact.item, one)
      return {
        ...queue,
        waiting: without(queue.waiting, fact.speaker),
        taken: listed === undefined ? queue.taken : [...queue.taken, listed.registration],
      }
    }
    case 'sideTaken':
      return change(
        (one) => ({ ...one, side: fact.side }),
        (one) => one.speaker === fact.speaker,
      )
    case 'speakerLimited':
      return change(
        (one) => ({ ...one, limit: fact.limit }),
        (one) => one.speaker === fact.speaker,
      )
    case 'waitingLimited':
      return {
        ...change(
          (one) => ({ ...one, limit: null }),
          () => true,
        ),
        limit: fact.limit === null ? null : { each: fact.limit, allowedBy: fact.allowedBy },
      }
    case 'timeCeded':
      return change(
        (one) => ({
          ...one,
          gained: [...one.gained, { by: fact.by, from: giver, allowedBy: fact.allowedBy }],
        }),
        (one) => one.speaker === fact.speaker,
      )
    case 'queueClosed':
      return { ...queue, closed: true }
    case 'queueReopened':
      return { ...queue, closed: false }
    case 'itemClosed':
      return { ...queue, closed: false, limit: null }
    default:
      return fact satisfies never
  }
}

/** Whoever was put into the queue by hand before the item opened has spoken as registered all the same; an answer is no such speech. */
const listedAs = (queue: Queue, item: ItemId, { voice, turn, registration }: Speaker) =>
  registration !== null || turn === 'reply' || turn === 'order'
    ? undefined
    : registrationOf(queue, item, voice)
