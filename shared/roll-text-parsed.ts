// What reading a pasted roll yields: people, and what was noticed row by row.
import type { AttendeeRole } from './meeting.ts'
import type { PersonWords } from './roll-text-person.ts'

export type ParsedPerson = Omit<PersonWords, 'role' | 'aside' | 'phoneLost'> & {
  /** The line of the pasted text, counted from 1. */
  row: number
  role: AttendeeRole
  aside: string
  /** The row of the first person of this name: `sure` when the unit is the same or unknown too. */
  twin: { row: number; sure: boolean } | null
}

/** Why a row is nobody, or what to look at in one that is somebody. The words stand in the catalogue. */
export type RollWhy =
  | 'title'
  | 'head'
  | 'heading'
  | 'total'
  | 'nameMissing'
  | 'duplicate'
  | 'sameName'
  | 'leaveNoted'
  | 'stripped'
  | 'phoneLost'
  | 'columnUnused'
  | 'countDiffers'
  | 'tooLong'
  | 'tooMany'
export type RollProblem = {
  row: number
  text: string
  why: RollWhy /** How many were found or left out. */
  count?: number
}
export type RollRead = { people: ParsedPerson[]; problems: RollProblem[] }
