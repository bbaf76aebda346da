// What a consensus is made of: hands per stance, the level a line reached, and the line itself, as zod schemas.
import { z } from 'zod'
import { ElementId } from '../id.ts'
import { line, prose } from '../line.ts'
import { Zone } from './values-board.ts'
import { Count } from './values.ts'

/** 同意, 可以接受, 保留, 反对: hands shown, never whose. */
export const Stances = z.object({ agree: Count, accept: Count, reserve: Count, oppose: Count })
export type Stances = z.infer<typeof Stances>

export const handsOf = ({ agree, accept, reserve, oppose }: Stances): number =>
  agree + accept + reserve + oppose

/** 一致, 多数, 保留, 未达成. */
export const Level = Zone.exclude(['opinion'])
export type Level = z.infer<typeof Level>

/** Hands for a line and how many were in the room; null where nobody was asked to raise them. */
export const Hands = z.object({ counts: Stances, present: Count }).nullable()
export type Hands = z.infer<typeof Hands>

const someWords = prose(20_000)
/** What a line says. Fields that nobody filled in are empty. */
export const LineBody = z.object({
  /** The column it answers; null for the item as a whole. */
  question: ElementId.nullable(),
  /** 事项 */
  matter: line(200),
  /** 内容 */
  text: someWords,
  /** 数量, 金额, 地点 */
  amount: line(100),
  money: line(100),
  place: line(100),
  /** 牵头, 配合, 期限 */
  lead: line(100),
  partners: z.array(line(100)).max(20),
  due: line(64),
  /** 依据 */
  basis: someWords,
  /** 后续法定程序: what a law still asks for, since a consultation decides nothing. */
  procedure: someWords,
  /** What was reserved, or the views that stand against each other. Without `who` nobody is named. */
  views: z.array(z.object({ who: line(64), text: someWords })).max(20),
  /** The cards it was made of. */
  sources: z.array(ElementId).max(200),
})
export type LineBody = z.infer<typeof LineBody>

export const emptyLine: LineBody = {
  question: null,
  matter: '',
  text: '',
  amount: '',
  money: '',
  place: '',
  lead: '',
  partners: [],
  due: '',
  basis: '',
  procedure: '',
  views: [],
  sources: [],
}
