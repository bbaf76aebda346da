// How the chair names people and things aloud: 请秘书长马文斌, 请林国栋委员, 请县卫生健康局局长许志诚, and an item without its number.
import { gap } from './host-cue.ts'
import type { Attendee, MeetingKind } from './meeting.ts'

export const addressed = (kind: MeetingKind): string =>
  kind === 'plenary'
    ? '各位委员'
    : kind === 'standing'
      ? '各位常委、同志们'
      : kind === 'chair'
        ? '同志们'
        : '各位委员、同志们'

/** A sentence of its own makes of it what it needs at its end. */
export const bare = (words: string): string => words.trim().replace(/[。；;，,、]+$/u, '')

/** 《…（草案）》, where the title names a text, else the title without its verb. */
export const motionIn = (title: string): string =>
  /《.+》/u.exec(title)?.[0] ??
  bare(title).replace(/^(?:听取和审议|听取并审议|审议通过|讨论通过|协商通过|审议|通过|讨论|协商|听取)/u, '')

const leader = /主席|秘书长/u

/** Whoever the roll knows by this name, as the chair calls them; a name it does not know as it was typed, none as a gap. */
export function called(roll: readonly Attendee[], name: string): string {
  const typed = name.trim()
  if (typed === '') return gap
  const same = roll.filter((one) => one.name === typed)
  const [known] = same
  if (known === undefined || same.length > 1) return typed
  if (known.role !== 'member') return `${known.unit}${known.name}`
  return leader.test(known.office) ? `${known.office}${known.name}` : `${known.name}委员`
}

/** 会议室的列席人员: by post and name, and only how many where there are more than can be read out. */
export function named(people: readonly Attendee[], most = 8): string {
  const first = people.slice(0, most).map(({ unit, name }) => `${unit}${name}`)
  return `${first.join('、')}${people.length > most ? `等${people.length}位同志` : ''}`
}
