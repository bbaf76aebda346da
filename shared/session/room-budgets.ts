// The clock of each sector's or group's time: what was booked at a pause or an end, and running while one of its people speaks.
import type { Clock } from '../clock.ts'
import type { Budget } from '../meeting.ts'
import { plus, zero } from '../time.ts'
import { attendeeOf } from './attendance.ts'
import type { Room } from './room.ts'
import { type Speech, currentSpeech } from './speeches-record.ts'

/** `speaks`: whoever is on stage is charged to it. What is left of the clock may be negative: it is shown, and stops nobody. */
export type BudgetClock = Budget & { clock: Clock; speaks: boolean }

/** Whether what `speech` takes comes from `budget`. An interruption comes from none: it is short, and nobody asked for it. */
function isCharged(room: Room, { of, name }: Budget, { voice }: Speech): boolean {
  const attendee = attendeeOf(room.attendance, voice.person)
  if (attendee !== undefined) return attendee[of].trim() === name.trim()
  return of === 'sector' && voice.person === null && voice.from === name
}

export function budgetClocks(room: Room): readonly BudgetClock[] {
  const current = currentSpeech(room.speeches)
  return room.budgets.map((budget) => {
    const charged = room.speeches.list.filter((speech) => isCharged(room, budget, speech))
    const booked = charged.map((speech) => speech.clock.spent).reduce(plus, zero)
    const speaks = current !== undefined && charged.includes(current)
    const runningSince = speaks ? current.clock.runningSince : null
    return { ...budget, clock: { budget: budget.length, spent: booked, runningSince }, speaks }
  })
}
