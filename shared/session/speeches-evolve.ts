// How each fact about a speech changes the record. Rules CK and QU in SPEC.md.
import { extended, isRunning, newClock, started, stopped } from '../clock.ts'
import type { ItemId, SpeechId } from '../id.ts'
import { type Stamp, zero } from '../time.ts'
import { untimed } from '../timing-card.ts'
import type { FactOf } from './fact.ts'
import { correctedSpeech } from './speeches-correct.ts'
import type { Caller, Interruption, Speech, Speeches } from './speeches-record.ts'

type SpeechFact = FactOf<
  | 'speechStarted'
  | 'speechPaused'
  | 'speechResumed'
  | 'speechEnded'
  | 'limitExtended'
  | 'timeCeded'
  | 'interruptionStarted'
  | 'interruptionEnded'
  | 'bellRang'
  | 'speakerCalled'
  | 'writtenSpeechListed'
  | 'timeCorrected'
>

/** `caller` comes from the queue, which knew the speaker before the call. */
export function evolveSpeeches(
  speeches: Speeches,
  fact: SpeechFact,
  stamp: Stamp,
  caller: Caller | undefined,
): Speeches {
  const change = (which: SpeechId | null, how: (speech: Speech) => Speech): Speeches => {
    const at = speeches.list.findLastIndex((speech) => speech.speech === which)
    const speech = speeches.list[at]
    return speech === undefined ? speeches : { ...speeches, list: speeches.list.with(at, how(speech)) }
  }
  switch (fact.kind) {
    case 'speakerCalled': {
      const { speech, item, timing } = fact
      const voice = caller?.voice ?? { person: null, name: '', from: '' }
      const record = {
        speech,
        item,
        voice,
        turn: caller?.turn ?? 'impromptu',
        mode: 'oral',
        title: caller?.topic ?? '',
        reader: caller?.reader ?? '',
        side: caller?.side ?? null,
        gained: caller?.gained ?? [],
        state: 'called',
      } as const
      return {
        ...added(speeches, {
          ...fresh(speeches, item, stamp),
          ...record,
          clock: newClock(timing.limit),
          timing,
        }),
        current: speech,
      }
    }
    case 'writtenSpeechListed': {
      const { speech, item, voice, title } = fact
      const record = {
        speech,
        item,
        voice,
        turn: 'registered',
        mode: 'written',
        title,
        reader: '',
        side: null,
        gained: [],
        state: 'ended',
      } as const
      return added(speeches, {
        ...fresh(speeches, item, stamp),
        ...record,
        clock: newClock(null),
        timing: untimed,
      })
    }
    case 'speechStarted':
    case 'speechResumed':
      return change(fact.speech, (speech) => running(speech, stamp))
    case 'speechPaused':
      return change(fact.speech, (speech) => ({ ...halted(speech, stamp), state: 'paused' }))
    case 'speechEnded':
      return {
        ...change(fact.speech, (speech) => ({ ...halted(speech, stamp), state: 'ended' })),
        current: null,
      }
    case 'limitExtended': {
      const { by, allowedBy } = fact
      return change(fact.speech, (speech) => ({
        ...speech,
        clock: extended(speech.clock, by),
        extensions: [...speech.extensions, { by, allowedBy }],
      }))
    }
    case 'timeCeded':
      return change(fact.speech, (speech) => ({ ...speech, ceded: fact.by }))
    case 'bellRang':
      return change(fact.speech, (speech) => ({
        ...speech,
        bells: [...speech.bells, { ...fact.rung, budget: speech.clock.budget ?? zero, time: stamp.time }],
      }))
    case 'interruptionStarted': {
      const { interruption, voice } = fact
      const child = {
        interruption,
        voice,
        clock: started(newClock(null), stamp.time),
        interval: { from: stamp, to: null },
      }
      return {
        ...change(fact.speech, (speech) => ({
          ...halted(speech, stamp),
          state: 'paused',
          interruptions: [...speech.interruptions, { ...child, resumes: isRunning(speech.clock) }],
        })),
        interruptionsMade: speeches.interruptionsMade + 1,
      }
    }
    case 'interruptionEnded': {
      const ends = (one: Interruption) => one.interruption === fact.interruption
      return change(speeches.current, (speech) => {
        const interruptions = speech.interruptions.map((one) =>
          ends(one)
            ? { ...one, clock: stopped(one.clock, stamp.time), interval: { ...one.interval, to: stamp } }
            : one,
        )
        const goesOn = speech.interruptions.some((one) => ends(one) && one.resumes)
        return goesOn ? running({ ...speech, interruptions }, stamp) : { ...speech, interruptions }
      })
    }
    case 'timeCorrected': {
      const { edge } = fact
      return edge.of === 'speech'
        ? change(edge.speech, (speech) => correctedSpeech(speech, fact, stamp))
        : speeches
    }
    default:
      return fact satisfies never
  }
}

const fresh = (speeches: Speeches, item: ItemId, stamp: Stamp) => ({
  no: (speeches.list.findLast((speech) => speech.item === item)?.no ?? 0) + 1,
  called: stamp,
  intervals: [],
  ceded: null,
  extensions: [],
  bells: [],
  interruptions: [],
  corrections: [],
})

const added = (speeches: Speeches, speech: Speech): Speeches => ({
  ...speeches,
  list: speeches.list.concat([speech]),
  made: speeches.made + 1,
})

const running = (speech: Speech, stamp: Stamp): Speech => ({
  ...speech,
  state: 'running',
  clock: started(speech.clock, stamp.time),
  intervals: [...speech.intervals, { from: stamp, to: null }],
})

/** A stretch that ends as it begins is none: it comes of a step that ends an interruption and the speech at once. */
const halted = (speech: Speech, stamp: Stamp): Speech => ({
  ...speech,
  clock: stopped(speech.clock, stamp.time),
  intervals: speech.intervals
    .filter(({ from, to }) => to !== null || from.time !== stamp.time)
    .map((interval) => (interval.to === null ? { ...interval, to: stamp } : interval)),
})
