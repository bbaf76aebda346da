// Every refusal of a board, with a meeting in which it is the answer.
import type { RefusalCode } from '../../shared/session/answer.ts'
import type { Command } from '../../shared/session/command.ts'
import type { BoardElement } from '../../shared/session/values-board.ts'
import { drawn, elementId, gesture, withCards } from './board-stage.ts'
import { itemId, type Stage, sitting } from './stage.ts'

const merge = (stage: Stage, ...cards: string[]): [Stage, Command] => [
  stage,
  { kind: 'mergeCards', item: itemId('a'), cards: cards.map(elementId), card: drawn.card({}, '合并') },
]
const put = (...elements: BoardElement[]): Command => gesture({ put: elements })
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => drawn.text({ id: elementId(`new-${at + 1}`) }))
const full = () => [1, 2, 3, 4, 5].reduce((stage) => stage.do(put(...many(2000))), sitting())

export const boardRefusals = {
  ELEMENT_UNKNOWN: () => [sitting(), gesture({ place: [{ id: elementId('element-9'), x: 1 }] })],
  ELEMENT_LOCKED: () => [
    sitting().do(put(drawn.text({ locked: true }))),
    gesture({ remove: [elementId('element-1')] }),
  ],
  TEXT_TOO_LONG: () => [sitting(), put(drawn.card({}, '长'.repeat(10_000)))],
  STROKE_TOO_LONG: () => [sitting(), put(drawn.stroke({ points: Array<number>(8002).fill(1) }))],
  GESTURE_TOO_LARGE: () => [sitting(), put(...many(2001))],
  BOARD_FULL: () => [full(), put(drawn.text())],
  NOTHING_CHANGED: () => [withCards(1), gesture({ place: [{ id: elementId('element-1'), x: 40 }] })],
  CARD_PLACED: () => {
    const stage = withCards(0)
    const note = stage.room.notes.list[0]!.note
    const card = drawn.card({ says: { in: 'note', note } })
    return [stage.do(put(card)), put(card)]
  },
  CARD_MERGED: () => {
    const [stage, command] = merge(withCards(3), 'element-1', 'element-2')
    return merge(stage.do(command), 'element-2', 'element-3')
  },
  CARDS_TOO_FEW: () => merge(withCards(2), 'element-1'),
  NOT_MERGED: () => [withCards(1), { kind: 'splitCard', item: itemId('a'), card: elementId('element-1') }],
} satisfies Partial<Record<RefusalCode, () => [Stage, Command]>>
