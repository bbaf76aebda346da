// Whom fairness would hear next, and why. A suggestion and never more: it moves nobody. Rule QU21 in SPEC.md; domain notes C.8, D.4.
import type { Room } from './room.ts'
import type { Speaker } from './queue-order.ts'
import type { Speech } from './speeches-record.ts'
import type { Voice } from './values.ts'

export type Reason = 'unspoken' | 'side' | 'sector'
export type Suggestion = { speaker: Speaker; reason: Reason }

/**
 * One of the kind that is heard next who has a better claim than the first in the queue; null where the first has the best.
 * Answers and points of order are heard as they come.
 */
export function suggestionIn({ agenda, queue, speeches }: Room): Suggestion | null {
  const [first] = queue.waiting
  if (first === undefined || agenda.open === null || first.crossed) return null
  if (first.turn === 'reply' || first.turn === 'order') return null
  const spoken = speeches.list.filter((one) => one.item === agenda.open && one.mode === 'oral')
  const last = spoken.at(-1)
  const claims = (one: Speaker): Record<Reason, boolean> => ({
    unspoken: !spoken.some((speech) => isSame(speech.voice, one.voice)),
    side: last !== undefined && one.side !== null && last.side !== one.side,
    sector: last === undefined || one.voice.from === '' || last.voice.from !== one.voice.from,
  })
  const better = (a: Speaker, b: Speaker): Reason | null => {
    const [ofA, ofB] = [claims(a), claims(b)]
    const tells = reasons(last).find((reason) => ofA[reason] !== ofB[reason])
    return tells !== undefined && ofA[tells] ? tells : null
  }
  const rivals = queue.waiting.filter((one) => !one.crossed && one.turn === first.turn)
  const best = rivals.reduce((found, one) => (better(one, found) === null ? found : one), first)
  const reason = better(best, first)
  return reason === null ? null : { speaker: best, reason }
}

/** Nobody is passed over for a side that nobody took. */
const reasons = (last: Speech | undefined): readonly Reason[] =>
  last?.side == null ? ['unspoken', 'sector'] : ['unspoken', 'side', 'sector']

const isSame = (a: Voice, b: Voice): boolean =>
  a.person === null ? b.person === null && a.name === b.name : a.person === b.person
