// Records to draw with: one of each kind, new to a board, for the tests of the board.
import { ElementId } from '../../shared/id.ts'
import type { CommandOf } from '../../shared/session/command.ts'
import type { ElementOf } from '../../shared/session/values-board.ts'
import { itemId, speaking, type Stage } from './stage.ts'

export const elementId = (name: string) => ElementId.parse(name)

const placed = (id: string) => ({
  id: elementId(id),
  x: 40,
  y: 60,
  w: 240,
  h: 120,
  order: 'a0',
  layer: 'middle' as const,
  locked: false,
  frame: null,
})

/** A new one of each kind. A card is of `word`'s own words, said by nobody in particular. */
export const drawn = {
  card: (rest: Partial<ElementOf<'card'>> = {}, text = '用原粮站闲置用房'): ElementOf<'card'> => ({
    ...placed('new-1'),
    type: 'card',
    says: { in: 'card', no: 0, kind: 'advice', text, voice: null, due: '' },
    question: null,
    zone: 'opinion',
    picture: null,
    parents: [],
    merged: null,
    ...rest,
  }),
  question: (rest: Partial<ElementOf<'question'>> = {}): ElementOf<'question'> => ({
    ...placed('new-1'),
    type: 'question',
    layer: 'ground',
    name: '场地怎么选',
    ...rest,
  }),
  frame: (rest: Partial<ElementOf<'frame'>> = {}): ElementOf<'frame'> => ({
    ...placed('new-1'),
    type: 'frame',
    layer: 'ground',
    name: '停车',
    ...rest,
  }),
  text: (rest: Partial<ElementOf<'text'>> = {}): ElementOf<'text'> => ({
    ...placed('new-1'),
    type: 'text',
    text: '先议场地',
    size: 'middle',
    tint: 'ink',
    ...rest,
  }),
  stroke: (rest: Partial<ElementOf<'stroke'>> = {}): ElementOf<'stroke'> => ({
    ...placed('new-1'),
    type: 'stroke',
    layer: 'ink',
    pen: 'pen',
    tint: 'red',
    width: 3,
    points: [0, 0, 12.5, 8],
    ...rest,
  }),
  arrow: (rest: Partial<ElementOf<'arrow'>> = {}): ElementOf<'arrow'> => ({
    ...placed('new-1'),
    type: 'arrow',
    layer: 'ink',
    from: { x: 0, y: 0, at: null },
    to: { x: 240, y: 120, at: null },
    tint: 'ink',
    ...rest,
  }),
  image: (rest: Partial<ElementOf<'image'>> = {}): ElementOf<'image'> => ({
    ...placed('new-1'),
    type: 'image',
    layer: 'ground',
    picture: { hash: '0'.repeat(64), width: 1600, height: 900 },
    ...rest,
  }),
}

/** One gesture on the board of item a. */
export const gesture = (change: Partial<Pick<Changing, 'put' | 'place' | 'remove'>>): Changing => ({
  kind: 'changeBoard',
  item: itemId('a'),
  put: [],
  place: [],
  remove: [],
  ...change,
})
type Changing = CommandOf<'changeBoard'>

/** A stage on which p1 speaks with two notes taken, and so many cards of their own words on the board: `element-1` … */
export function withCards(count: number): Stage {
  const stage = speaking()
  const { speech } = stage.speech
  for (const text of ['先鉴定后改建', '分两年安排'])
    stage.do({ kind: 'takeNote', item: itemId('a'), speech, body: { as: 'advice', text } })
  for (let nth = 1; nth <= count; nth += 1) stage.do(gesture({ put: [drawn.card({}, `第${nth}张`)] }))
  return stage
}
