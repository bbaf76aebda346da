// Lines and the room around them: who is there to raise hands, which cards they rest on, what work comes of them. Rules CO.
import type { ItemId } from '../id.ts'
import { consensusCode, taskCode } from '../numerals.ts'
import { itemOf } from './agenda.ts'
import type { Answer } from './answer.ts'
import { headcount } from './attendance.ts'
import { boardOf, cardEver } from './board.ts'
import { type ConsensusCommand, decideConsensus } from './consensus-decide.ts'
import { type Line, linesOf } from './consensus.ts'
import { type Card, cardNamed } from './room-board.ts'
import type { Room } from './room.ts'
import type { Level } from './values-consensus.ts'

export function decideAgreeing(room: Room, command: ConsensusCommand): Answer {
  const { present, observers, guests } = headcount(room.attendance)
  return decideConsensus(room.consensus, command, {
    item: (item) => itemOf(room.agenda, item) !== undefined,
    card: (item, card) => cardEver(boardOf(room.boards, item), card) !== undefined,
    present: present + observers + guests,
  })
}

const pathOf = (room: Room, item: ItemId): readonly number[] => itemOf(room.agenda, item)?.path ?? []

/** 议3-共2 */
export const codeOfLine = (room: Room, { item, no }: Pick<Line, 'item' | 'no'>): string =>
  consensusCode(pathOf(room, item), no)

/** The cards a line was made of, also those that were taken off the board since. */
export const sourcesOf = (room: Room, { item, body }: Line): readonly Card[] =>
  body.sources.flatMap((card) => cardNamed(room, item, card) ?? [])

/** A row of the three lists: one line of work, one unit that leads it. */
export type Task = {
  code: string
  line: Line
  level: Exclude<Level, 'open'>
  lead: string
  partners: readonly string[]
  due: string
}

/** The work an item's fixed lines ask for: those that name who leads it and by when. What nobody agreed on asks for none. */
export const tasksOf = (room: Room, item: ItemId): readonly Task[] =>
  linesOf(room.consensus, item).flatMap((line): Task[] => {
    const { lead, partners, due } = line.body
    if (line.level === null || line.level === 'open' || lead.trim() === '' || due.trim() === '') return []
    const code = taskCode(pathOf(room, item), line.no, 1)
    return [{ code, line, level: line.level, lead, partners, due }]
  })
