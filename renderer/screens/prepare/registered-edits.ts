// Who registers to speak, while the plan is edited: found on the roll or typed, added, moved within the item, taken out. Pure.
import { ItemId, RegistrationId, counted } from '../../../shared/id.ts'
import type { Registration } from '../../../shared/meeting.ts'
import type { RollRow } from './roll-row.ts'

type List = readonly Registration[]

/** Whom a name or initials mean; nothing typed means nobody. */
export function meant(roll: readonly RollRow[], typed: string, most: number): readonly RollRow[] {
  const sought = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s'’]/g, '')
  if (sought === '') return []
  const fits = ({ name, initials }: RollRow) =>
    name.includes(sought) || initials.toLowerCase().startsWith(sought)
  const exact = ({ name, initials }: RollRow) => name === sought || initials.toLowerCase() === sought
  return roll
    .filter(fits)
    .toSorted((a, b) => Number(exact(b)) - Number(exact(a)))
    .slice(0, most)
}

export const under = (registered: List, item: ItemId): List => registered.filter((one) => one.item === item)

/** Somebody of the roll, or a name that is on none. */
export function registeredWith(registered: List, item: ItemId, who: RollRow | string): List {
  const taken = registered.map((one) => Number(/^registered-(\d+)$/.exec(one.registration)?.[1] ?? 0))
  const registration = counted(RegistrationId, 'registered', Math.max(0, ...taken) + 1)
  const rest = { registration, item, topic: '', reader: '', limit: null }
  return [
    ...registered,
    typeof who === 'string'
      ? { ...rest, person: null, name: who, from: '' }
      : { ...rest, person: who.person, name: who.name, from: who.sector === '' ? who.unit : who.sector },
  ]
}

/** One place up (−1) or down (1) among those of the same item; the list itself where there is no such place. */
export function shifted(registered: List, registration: RegistrationId, by: 1 | -1): List {
  const at = registered.findIndex((one) => one.registration === registration)
  const one = registered[at]
  const mates = registered.flatMap((other, place) => (other.item === one?.item ? [place] : []))
  const to = mates[mates.indexOf(at) + by]
  const other = to === undefined ? undefined : registered[to]
  return one === undefined || to === undefined || other === undefined
    ? registered
    : registered.with(at, other).with(to, one)
}
