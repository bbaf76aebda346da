// Reads a fact of the first vocabulary as one of the second: what was not asked then gets the value it always had.
import { z } from 'zod'
import { marked, withLeave, withReminders, withRoll } from './upcast-first-attendance.ts'
import { noted } from './upcast-first-notes.ts'
import { unregistered } from './upcast-first-queue.ts'
import { called, opened, rang } from './upcast-first-timing.ts'

export type Fields = Readonly<Record<string, unknown>>

const Sub = z.record(z.string(), z.unknown())

/** A meeting sat once. */
const sittingOnce = (fact: Fields): Fields => ({
  ...fact,
  meeting: { ...Sub.parse(fact['meeting']), sittings: [] },
  agenda: z
    .array(Sub)
    .parse(fact['agenda'])
    .map((item) => ({ ...item, sitting: null })),
})

/** By the kind of fact: what it lacks. A kind that is not here has not changed. */
const lifts: Readonly<Record<string, (fact: Fields) => Fields>> = {
  attendanceMarked: marked,
  speakerQueued: (fact) => ({ ...fact, topic: '', reader: '', limit: null, registration: null }),
  speakerMoved: (fact) => ({ ...fact, turn: null }),
  sceneHeld: (fact) => ({ ...fact, about: null }),
  sessionOpened: (fact) =>
    withLeave(withReminders(decidingOfAll(unregistered(sittingOnce(opened(withRoll(fact))))))),
  speakerCalled: called,
  bellRang: rang,
  noteTaken: noted,
  noteChanged: noted,
  voteOpened: (fact) => ({ ...within(fact, 'rule', ofAll), voters: null, officers: null }),
  votesCounted: (fact) => ({ ...fact, ballots: null, override: '' }),
  resultPublished: (fact) => ({ ...fact, ballots: null }),
  resultCorrected: (fact) => ({ ...fact, ballots: null }),
}

/** All decisions were taken of all members of the body. */
const ofAll = (rule: Fields): Fields => ({ ...rule, of: 'all' })
const decidingOfAll = (fact: Fields): Fields =>
  within(fact, 'meeting', (meeting) => within(meeting, 'rules', (rules) => within(rules, 'pass', ofAll)))

const within = (fields: Fields, key: string, lift: (inner: Fields) => Fields): Fields => ({
  ...fields,
  [key]: lift(Sub.parse(fields[key])),
})

export const fromFirst = (fact: Fields): Fields => lifts[String(fact['kind'])]?.(fact) ?? fact
