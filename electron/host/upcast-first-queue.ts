// Reads the opening of a meeting of the first vocabulary: nobody could register, and nobody could give time away.
import { z } from 'zod'

type Fields = Readonly<Record<string, unknown>>

const Meeting = z.looseObject({ rules: z.looseObject({}) })

export function unregistered(fact: Fields): Fields {
  const { rules, ...meeting } = Meeting.parse(fact['meeting'])
  return { ...fact, meeting: { ...meeting, rules: { ...rules, cede: false } }, registered: [] }
}
