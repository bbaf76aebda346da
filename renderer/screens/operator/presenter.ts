// Finds whoever presents an item in the roll: `副主席 龙兴国` names 龙兴国. Somebody unknown is taken as written.
import type { Attendee } from '../../../shared/meeting.ts'
import type { Voice } from '../../../shared/session/values.ts'

export function presenterOf(roll: readonly Attendee[], presenter: string): Voice {
  const named = roll.filter((attendee) => presenter.includes(attendee.name))
  // 田富 stands inside 田富贵: the longest name that fits is meant, and two different people are nobody in particular.
  const longest = named.filter(
    (one) => !named.some((other) => other !== one && other.name.includes(one.name)),
  )
  const [attendee] = longest
  if (attendee === undefined || longest.length > 1) return { person: null, name: presenter.trim(), from: '' }
  return { person: attendee.person, name: attendee.name, from: attendee.sector || attendee.unit }
}
