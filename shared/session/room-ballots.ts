// What votes, elections and appraisals need to know of the room at the moment they are opened: members, who is present, the rule.
import type { PersonId } from '../id.ts'
import { moreThanHalfOfAll } from '../share.ts'
import { isHere } from './attendance-presence.ts'
import { attendeeOf, headcount, isByName, quorum, stateOf } from './attendance.ts'
import type { Course, Room } from './room.ts'

/** A vote, an election or an appraisal is under way. */
export const isVoting = ({ votes, elections, appraisals }: Room): boolean =>
  votes.open !== null || elections.open !== null || appraisals.open !== null

/** Whom an appraisal may count: the members, and anybody else by the marks of the roll. */
export function votersIn({ agenda, attendance }: Room) {
  const { expected, present } = headcount(attendance)
  return {
    open: agenda.open,
    members: { expected, present },
    among: (people: readonly PersonId[], besidesMembers: boolean) => {
      const known = attendance.roll.filter(
        ({ person, role }) => people.includes(person) && !(besidesMembers && role === 'member'),
      )
      const here = known.filter(({ person }) => isHere(attendance.marks[person]))
      return { expected: known.length, present: here.length }
    },
  }
}

export function roomForVote({ room, meeting }: Course) {
  const count = headcount(room.attendance)
  const rules = meeting?.rules
  return {
    open: room.agenda.open,
    members: count.expected,
    present: count.present,
    voters: membersIn(room),
    quorumNeeded: quorum(count, rules?.quorum ?? null)?.needed ?? null,
    rule: rules?.pass ?? moreThanHalfOfAll,
  }
}

export const hallFor = (course: Course) => ({
  ...roomForVote(course),
  knows: (person: PersonId) => attendeeOf(course.room.attendance, person) !== undefined,
})

/** By name; null where not all who are present are known by name. */
const membersIn = ({ attendance }: Room): readonly PersonId[] | null =>
  isByName(attendance)
    ? attendance.roll
        .filter(({ person, role }) => role === 'member' && stateOf(attendance, person) === 'present')
        .map(({ person }) => person)
    : null
