// Reads a golden log as a host of today would read it, and writes the session it folds to as it is recorded.
import { z } from 'zod'
import { readFact } from '../../electron/host/upcast.ts'
import { Entry } from '../../shared/session/fact.ts'
import { type Session, emptySession, evolve } from '../../shared/session/session.ts'

const Line = Entry.omit({ fact: true }).extend({
  version: z.number().int(),
  fact: z.record(z.string(), z.unknown()),
})

export function foldedLog(text: string): Session {
  const entries = text
    .trim()
    .split('\n')
    .map((line): Entry => {
      const { version, fact, ...stamp } = Line.parse(JSON.parse(line))
      return { ...stamp, fact: readFact(JSON.stringify(fact), version) }
    })
  return entries.reduce(evolve, emptySession)
}

/** Without `past`, `undone` and `steps`: how undo remembers is no matter of the record. */
export const recordedAs = ({ past: _past, undone: _undone, steps: _steps, ...session }: Session): string =>
  `${JSON.stringify(session, null, 1)}\n`
