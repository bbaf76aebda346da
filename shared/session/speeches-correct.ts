// A speech whose beginning or end is set right afterwards: its clock is what its intervals come to. Rules CK in SPEC.md.
import { type SessionTime, type Stamp, instant, lengthOf, plus, zero } from '../time.ts'
import type { FactOf } from './fact.ts'
import type { Speech } from './speeches-record.ts'
import type { Edge } from './values.ts'

/** The interval an end of a speech belongs to: it begins with its first and ends with its last. */
export const edgeInterval = (speech: Speech, end: Edge['end']) => speech.intervals.at(end === 'from' ? 0 : -1)

export function correctedSpeech(
  speech: Speech,
  { edge, time, reason, by }: FactOf<'timeCorrected'>,
  at: Stamp,
): Speech {
  const { end } = edge
  const interval = edgeInterval(speech, end)
  const from = interval?.[end]
  if (interval === undefined || from === null || from === undefined) return speech
  const to = { ...from, time, at: instant(from.at + time - from.time) }
  const intervals = speech.intervals.with(end === 'from' ? 0 : -1, { ...interval, [end]: to })
  return {
    ...speech,
    // Nobody begins before being called; where both were one moment they stay one.
    called:
      end === 'from' && (to.time < speech.called.time || from.time === speech.called.time)
        ? to
        : speech.called,
    intervals,
    clock: {
      ...speech.clock,
      spent: intervals
        .flatMap((one) => (one.to === null ? [] : [lengthOf(one, one.to.time)]))
        .reduce(plus, zero),
      runningSince: openSince(intervals),
    },
    corrections: [...speech.corrections, { end, from, to, at, reason, by }],
  }
}

const openSince = (intervals: Speech['intervals']): SessionTime | null => {
  const last = intervals.at(-1)
  return last === undefined || last.to !== null ? null : last.from.time
}
