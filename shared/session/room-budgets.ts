// The clock of each sector's or group's time: what was booked at a pause or an end, and running while one of its people speaks.
import type { Clock } from '../clock.ts'
import type { Attendee, Budget } from '../meeting.ts'
import { plus, zero } from '../time.ts'
import type { Room } from './room.ts'
import { currentSpeech } from './speeches-record.ts'
import type { Voice } from './values.ts'

/** `speaks`: whoever is on stage is charged to it. What is left of the clock may be negative: it is shown, and stops nobody. */
export type BudgetClock = Budget & { clock: Clock; speaks: boolean }

/** Whether what `voice` speaks comes from `budget`. An interruption comes from none: it is short, and nobody asked for it. */
function isCharged({ of, name }: Budget, voice: Voice, attendee: Attendee | undefined): boolean {
  if (attendee !== undefined) return attendee[of].trim() === name.trim()
  return of === 'sector' && voice.person === null && voice.from.trim() === name.trim()
}

export function budgetClocks(room: Room): readonly BudgetClock[] {
  if (room.budgets.length === 0) return []
  const current = currentSpeech(room.speeches)
  const known = new Map(room.attendance.roll.map((attendee) => [attendee.person, attendee]))
  const attendeeOf = ({ person }: Voice) => (person === null ? undefined : known.get(person))
  return room.budgets.map((budget) => {
    const charged = room.speeches.list.filter(({ voice }) => isCharged(budget, voice, attendeeOf(voice)))
    const booked = charged.map((speech) => speech.clock.spent).reduce(plus, zero)
    const speaks = current !== undefined && charged.includes(current)
    const runningSince = speaks ? current.clock.runningSince : null
    return { ...budget, clock: { budget: budget.length, spent: booked, runningSince }, speaks }
  })
}
