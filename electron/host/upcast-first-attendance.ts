// Marks of the first vocabulary: a leave had a reason and nothing else, every mark was of its own moment, and any delay was late.
import { z } from 'zod'
import { leaveFor } from '../../shared/leave.ts'

type Fields = Readonly<Record<string, unknown>>

const Opened = z.looseObject({ meeting: z.looseObject({ rules: z.looseObject({}) }) })
const Marked = z.looseObject({
  marks: z.array(z.object({ person: z.string(), state: z.string(), reason: z.string() })),
})

/** Whoever came after the first item had begun was told as late, by however little; and all members stood on the roll. */
export function withRoll(fact: Fields): Fields {
  const { meeting, ...rest } = Opened.parse(fact)
  return { ...rest, meeting: { ...meeting, rules: { ...meeting.rules, lateAfter: 0, expected: null } } }
}

export function marked(fact: Fields): Fields {
  const { marks, ...rest } = Marked.parse(fact)
  return {
    ...rest,
    marks: marks.map(({ person, state, reason }) => ({
      person,
      state,
      leave: state === 'leave' ? leaveFor(reason) : null,
      at: null,
    })),
  }
}
