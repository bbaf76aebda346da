// Facts of older vocabularies, read as today's. The rows stay as they were written.
import { z } from 'zod'
import { Fact, vocabulary } from '../../shared/session/fact.ts'
import { type Fields, fromFirst } from './upcast-first.ts'

/** `steps[n]` turns a fact of vocabulary n + 1 into one of n + 2. */
export type Upcasts = readonly ((fact: Fields) => Fields)[]

export const upcasts: Upcasts = [fromFirst]

export class VocabularyFromFuture extends Error {
  override name = 'VocabularyFromFuture'
}

const kinds: ReadonlySet<unknown> = new Set(Fact.options.map((option) => option.shape.kind.value))
const Written = z.record(z.string(), z.unknown())

/** Reads a stored fact whose bytes the chain has proved to be the ones we wrote. */
export function readFact(text: string, version: number, steps: Upcasts = upcasts): Fact {
  const today = steps.length + 1
  if (version > today) throw new VocabularyFromFuture(`a fact of vocabulary ${version}; known up to ${today}`)
  const written: unknown = JSON.parse(text)
  // An older row was checked by an older schema: it is parsed in full after it was lifted.
  if (version < today)
    return Fact.parse(steps.slice(version - 1).reduce((fact, step) => step(fact), Written.parse(written)))
  if (isFact(written)) return written
  return Fact.parse(written)
}

/**
 * Full parsing takes longer than everything else of a replay together, and says nothing new: what was appended had been
 * parsed as a command, `decide` made the fact, and the chain shows that not a byte changed since.
 */
const isFact = (written: unknown): written is Fact =>
  typeof written === 'object' && written !== null && 'kind' in written && kinds.has(written.kind)

/** Today's vocabulary must be reachable from the oldest. */
export const isComplete = (steps: Upcasts = upcasts): boolean => steps.length === vocabulary - 1
