// A meeting with cards and a drafted line, for the tests of the consensus.
import { LineId } from '../../shared/id.ts'
import type { CommandOf } from '../../shared/session/command.ts'
import { type LineBody, emptyLine } from '../../shared/session/values-consensus.ts'
import { drawn, elementId, gesture } from './board-stage.ts'
import { itemId, sitting, type Stage } from './stage.ts'

export const staffing: LineBody = {
  ...emptyLine,
  matter: '派驻医护人员',
  text: '由县人民医院派驻全科医生3名、护士5名，每年轮换。',
  lead: '县卫健局',
  partners: ['县人民医院', '县财政局'],
  due: '2026年10月底前',
  sources: [elementId('element-1')],
}
export const draft: CommandOf<'draftLine'> = { kind: 'draftLine', item: itemId('a'), body: staffing }
const line = LineId.parse('line-1')
export const read: CommandOf<'readLine'> = { kind: 'readLine', line }
export const fix: CommandOf<'fixLine'> = {
  kind: 'fixLine',
  line,
  level: 'agreed',
  counts: null,
  present: null,
}
export const revise: CommandOf<'reviseLine'> = {
  kind: 'reviseLine',
  line,
  body: { ...staffing, due: '2026年11月底前' },
  level: 'agreed',
  counts: null,
  present: null,
  reason: '期限有误',
  by: '宋佳',
}
export const hands = (agree: number, accept: number, reserve: number, oppose: number) => ({
  agree,
  accept,
  reserve,
  oppose,
})
export const show: CommandOf<'countStances'> = {
  kind: 'countStances',
  item: itemId('a'),
  card: elementId('element-1'),
  counts: hands(3, 1, 1, 0),
  present: null,
  reason: '',
}

/** Two cards on the board of item a, and line-1 drafted from the first; five members are present. */
export const drafted = (stage: Stage = sitting()): Stage =>
  stage
    .do(gesture({ put: [drawn.card({}, '派驻全科医生')] }))
    .do(gesture({ put: [drawn.card({}, '先定待遇')] }))
    .do(draft)
