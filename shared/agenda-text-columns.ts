// An agenda pasted from a table: what each column means, with a head row or without one.
import { labelOf } from './agenda-text-label.ts'
import { lengthIn, timeAt } from './agenda-text-times.ts'
import { isPresenterLine, presenterIn } from './agenda-text-presenter.ts'
import { beginsWithVerb } from './agenda-text-kind.ts'
import { folded } from './pasted.ts'

type Column = 'front' | 'title' | 'minutes' | 'presenter' | 'remark'

const heads: readonly [Column, RegExp][] = [
  [
    'minutes',
    /^(?:时长|用时|预计用时|预计时间|预计时长|计划用时|分钟|分钟数|时限|时间\(分钟?\)|时长\(分钟?\)|用时\(分钟?\))$/u,
  ],
  [
    'front',
    /^(?:序号|编号|序|号|项次|No\.?|日期|时间|时段|时刻|起止时间|时间安排|会议时间|午别|上下午|阶段|环节)$/iu,
  ],
  [
    'title',
    /^(?:议题|议程|内容|事项|议程内容|会议内容|会议议题|会议议程|活动内容|议题名称|主要内容|项目|日程|日程安排|内容安排|议程安排|会议事项|活动)$/u,
  ],
  [
    'presenter',
    /^(?:报告人|汇报人|发言人|主讲人|通报人|介绍人|宣读人|说明人|传达人|领学人|责任人|汇报单位|报告单位|通报单位|责任单位|承办单位|提交单位|提请单位|发言单位|负责人|汇报人员|发言人员|报告人\/单位|汇报单位\(人\)|人员)$/u,
  ],
  [
    'remark',
    /^(?:备注|地点|会议地点|主持人|主持|参加人员|参加范围|列席单位|列席人员|列席|参会人员|要求|负责单位|牵头单位|材料|附件)$/u,
  ],
]
const columnOf = (cell: string): Column | null =>
  heads.find(([, form]) => form.test(folded(cell).replaceAll(/\s/gu, '')))?.[0] ?? null

/** The head row of a table, read; null where the row is none. */
export function headOf(cells: readonly string[]): (Column | null)[] | null {
  const columns = cells.map(columnOf)
  const named = cells.filter((cell) => cell !== '')
  const known = columns.filter((column) => column !== null)
  return named.length >= 2 && known.includes('title') && known.length >= named.length / 2 ? columns : null
}

export type Row = {
  /** Number, day and time, in front of the words as a line would have them. */
  text: string
  minutes: string
  presenter: string
  /** Cells that have no place in an agenda. */
  over: readonly string[]
  /** A row below a head row: all such rows are of one rank unless their words carry a number of their own. */
  inTable: boolean
}

export function byHead(cells: readonly string[], head: readonly (Column | null)[]): Row {
  const of = (column: Column | null) =>
    cells.filter((cell, index) => cell !== '' && (head[index] ?? null) === column)
  const titles = of('title')
  const lengths = of('front').filter((cell) => lengthIn(cell) !== null)
  const front = of('front').filter((cell) => lengthIn(cell) === null)
  return {
    text: [...front.map(asNumber), ...titles.slice(0, 1)].join(' '),
    minutes: [...of('minutes'), ...lengths].join(' '),
    presenter: of('presenter').join(' '),
    over: [...titles.slice(1), ...of('remark'), ...of(null)],
    inTable: labelOf(titles[0] ?? '') === null,
  }
}

/** Every cell by what it says itself; the words of the item are the cell with a verb, or else the longest. */
export function byLook(cells: readonly string[]): Row {
  const full = cells.filter((cell) => cell !== '')
  if (full.length <= 1) return { text: full[0] ?? '', minutes: '', presenter: '', over: [], inTable: false }
  const front = full.filter(isFront)
  const rest = full.filter((cell) => !isFront(cell))
  const minutes = rest.filter((cell) => lengthIn(cell) !== null)
  const words = rest.filter((cell) => lengthIn(cell) === null)
  const title =
    words.find(beginsWithVerb) ??
    words
      .filter((cell) => words.length === 1 || presenterIn(cell) === null)
      .toSorted((a, b) => b.length - a.length)[0] ??
    words[0]
  const others = words.filter((cell) => cell !== title)
  const presenter = others.find((cell) => isPresenterLine(cell) || presenterIn(cell) !== null)
  return {
    text: [...front.map(asNumber), ...(title === undefined ? [] : [title])].join(' '),
    minutes: minutes[0] ?? '',
    presenter: presenter ?? '',
    over: [...minutes.slice(1), ...others.filter((cell) => cell !== presenter)],
    inTable: false,
  }
}

const asNumber = (cell: string): string => (/^\d{1,3}$/u.test(folded(cell)) ? `${cell}.` : cell)

function isFront(cell: string): boolean {
  const shadow = folded(cell).trim()
  return (
    /^(?:第?\(?[\d零一二三四五六七八九十]{1,4}\)?[、.,)项]?|上午|下午|晚上|中午|[•·●○■◆▪-])$/u.test(shadow) ||
    /^(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:\(?(?:星期|周)[一二三四五六日天]\)?)?\s*(?:上午|下午|晚上)?$/u.test(
      shadow,
    ) ||
    timeAt(cell, null)?.length === cell.length
  )
}
