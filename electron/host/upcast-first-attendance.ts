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

/** Nobody wrote down who approved a leave. */
export function withLeave(fact: Fields): Fields {
  const { roll, ...rest } = z.looseObject({ roll: z.array(z.looseObject({})) }).parse(fact)
  const unsaid = { leaveKind: null, leaveApprover: '', leaveWritten: false }
  return { ...rest, roll: roll.map((attendee) => ({ ...attendee, ...unsaid })) }
}

/** What the console reminded of in the time of the first vocabulary, and how soon. */
export function withReminders(fact: Fields): Fields {
  const { meeting, ...rest } = Opened.parse(fact)
  const reminders = {
    nothingOpen: 300_000,
    neverBegan: null,
    speechOver: 180_000,
    pausedLong: null,
    itemOver: 600_000,
    voteOpen: 600_000,
    breakOver: 180_000,
  }
  return { ...rest, meeting: { ...meeting, rules: { ...meeting.rules, reminders } } }
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
