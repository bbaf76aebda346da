// Candidates as they are typed or pasted, in the order given: a name that one member of the roll bears is that member.
import { bareName } from '../../../../shared/line.ts'
import type { Attendance } from '../../../../shared/session/attendance.ts'
import type { Candidate } from '../../../../shared/session/values-ballot.ts'
import { namesIn } from '../motion.ts'

export const candidatesIn = (words: string, { roll }: Attendance): Candidate[] =>
  namesIn(words).map((name) => {
    const members = roll.filter((one) => one.role === 'member' && bareName(one.name) === bareName(name))
    const [only] = members
    return { person: members.length === 1 && only !== undefined ? only.person : null, name }
  })
