// Notes of the first vocabulary: three verbs were kinds of their own, and a pledge had no fields.
import { z } from 'zod'
import { decided, pointedOut, required } from '../../shared/phrase-bank.ts'

type Fields = Readonly<Record<string, unknown>>

const phrases: Readonly<Record<string, string>> = { pointed: pointedOut, required, decided }

export function noted(fact: Fields): Fields {
  const { as, text, ...rest } = z.looseObject({ as: z.string(), text: z.string() }).parse(fact)
  const phrase = phrases[as]
  if (phrase !== undefined) return { ...rest, body: { as: 'line', text, phrase } }
  return { ...rest, body: as === 'pledge' ? { as, text, who: null, unit: '', due: '' } : { as, text } }
}
