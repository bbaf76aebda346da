// What each sector or group has used of its time: booked when a speech is paused or ends, and running on while one lasts.
import { spentBy } from '../clock.ts'
import type { Budget } from '../meeting.ts'
import { type Duration, type SessionTime, minus, plus, zero } from '../time.ts'
import { attendeeOf } from './attendance.ts'
import type { Room } from './room.ts'
import { type Speech, currentSpeech } from './speeches-record.ts'

/** `left` is negative where more was spoken than was given: it is shown, and stops nobody. */
export type BudgetRow = Budget & { booked: Duration; left: Duration; speaks: boolean }

/** Whether what `speech` takes comes from `budget`. An interruption comes from none: it is short, and nobody asked for it. */
function isCharged(room: Room, { of, name }: Budget, { voice }: Speech): boolean {
  const attendee = attendeeOf(room.attendance, voice.person)
  if (attendee !== undefined) return attendee[of] === name
  return of === 'sector' && voice.person === null && voice.from === name
}

export function budgetRows(room: Room, now: SessionTime): readonly BudgetRow[] {
  const current = currentSpeech(room.speeches)
  return room.budgets.map((budget) => {
    const charged = room.speeches.list.filter((speech) => isCharged(room, budget, speech))
    const booked = charged.map((speech) => speech.clock.spent).reduce(plus, zero)
    const spent = charged.map((speech) => spentBy(speech.clock, now)).reduce(plus, zero)
    const speaks = current !== undefined && charged.includes(current)
    return { ...budget, booked, left: minus(budget.length, spent), speaks }
  })
}
