// A board on the page as the console would show it: its records are kept here, as the session keeps them.
import '../../renderer/parts/tokens.css'
import '../../renderer/parts/base.css'
import { useState } from 'react'
import Board, { type BoardProps } from '../../renderer/board/Board.tsx'
import type { Commands } from '../../renderer/board/commands.ts'
import type { Drawing } from '../../renderer/board/drawing.ts'
import type { Look, Piece } from '../../renderer/board/piece.ts'
import type { Ground } from '../../renderer/board/scenery.ts'
import type { Gesture } from '../../renderer/board/table.ts'

type Open = { drawing: Drawing; commands: Commands } | null
export type Seen = {
  open: Open
  opened(open: Open): void
  gestures: Gesture[]
  pasted: string[]
  refused: string[]
}

export const ground: Ground = {
  x: 0,
  width: 1366,
  margin: 104,
  rows: [
    { y: 44, height: 268, title: '意见', sign: null, white: false },
    { y: 312, height: 104, title: '一致', sign: 'disc', white: true },
    { y: 416, height: 64, title: '多数', sign: 'halfDisc', white: true },
    { y: 480, height: 56, title: '保留', sign: 'circle', white: true },
    { y: 536, height: 48, title: '未达成', sign: 'cross', white: true },
  ],
}

const layers = { hidden: new Set<never>(), locked: new Set<never>() }
const pens = { ink: 'ink', width: 3 } as const
let made = 0

export function Show({
  records,
  seen,
  ...rest
}: { records: readonly Piece[]; seen: Seen } & Partial<BoardProps>) {
  const [pieces, keep] = useState(records)
  return (
    <Board
      records={pieces}
      ground={ground}
      camera={{ x: 0, y: 0, scale: 1 }}
      tool="select"
      pens={pens}
      layers={layers}
      words={{
        board: '白板',
        editing: '写在卡片上',
        group: '一组',
        said: (all) => all.flatMap(({ look }) => ('text' in look ? look.text : [])).join('；'),
      }}
      newId={() => `made-${(made += 1)}`}
      onGesture={async (gesture) => {
        seen.gestures.push(gesture)
        keep((before) => {
          const after = new Map(before.map((one) => [one.id, one]))
          for (const one of gesture.put) after.set(one.id, one)
          for (const id of gesture.remove) after.delete(id)
          return [...after.values()]
        })
        return true
      }}
      onSelect={() => undefined}
      onCamera={() => undefined}
      onPlace={() => undefined}
      onPasteText={(text) => void seen.pasted.push(text)}
      onRefused={(refused) => void seen.refused.push(...refused.map(({ id }) => id))}
      onOpen={(open) => seen.opened(open)}
      {...rest}
    />
  )
}

type CardLook = Extract<Look, { as: 'card' }>
const card = (
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  look: Omit<CardLook, 'as'>,
): Piece => ({
  id,
  place: { x, y, width, height },
  layer: 'middle',
  order: `b${id}`,
  frame: null,
  locked: false,
  look: { as: 'card', ...look },
})
const column = (id: string, x: number, title: string, note: string): Piece => ({
  id,
  place: { x, y: 0, width: 420.5, height: 584 },
  layer: 'ground',
  order: `a${id}`,
  frame: null,
  locked: true,
  look: { as: 'column', title, note },
})
const line = (id: string, x: number, y: number, height: number, code: string, text: string): Piece => ({
  id,
  place: { x, y, width: 420.5, height },
  layer: 'middle',
  order: `c${id}`,
  frame: null,
  locked: false,
  look: { as: 'line', code, text, note: '', reading: false },
})
const none = { merged: 0, stances: [] }

/** The board of the mock-up. */
export const consulted: readonly Piece[] = [
  column('q1', 104, '一　场地怎么选', '意见 5　共识 1'),
  column('q2', 524.5, '二　人员怎么来', '意见 3　共识 1'),
  column('q3', 945, '三　资金如何保障', '意见 4　共识 0'),
  card('1', 112, 52, 404, 88, {
    tone: 'ask',
    label: '诉求',
    text: '北门片区 2.1 万人，看病要坐 40 分钟公交',
    who: '居民代表 任桂英 等',
    code: '3 张合并 言1 言3 言6',
    merged: 3,
    stances: [
      { sign: 'circle', text: '赞同 9' },
      { sign: 'cross', text: '不赞同 0' },
    ],
  }),
  card('2', 112, 148, 198, 102, {
    tone: 'advice',
    label: '建议',
    text: '用原粮站闲置用房，先鉴定后改建',
    who: '周明远',
    code: '言3-意2',
    ...none,
  }),
  card('3', 318, 148, 198, 102, {
    tone: 'worry',
    label: '顾虑',
    text: '粮站路窄，救护车难掉头',
    who: '罗玉兰',
    code: '言2-意1',
    ...none,
  }),
  card('4', 532, 52, 198, 102, {
    tone: 'advice',
    label: '建议',
    text: '县人民医院派驻全科医生，满一年评估',
    who: '周明远',
    code: '言3-意4',
    ...none,
  }),
  card('5', 738, 52, 198, 102, {
    tone: 'fact',
    label: '事实',
    text: '现有执业医师 3 名',
    who: '钟鸣',
    code: '言5-意1',
    ...none,
  }),
  card('6', 532, 162, 404, 82, {
    tone: 'pledge',
    label: '现场表态',
    text: '10 月底前拿出派驻名单和轮换办法',
    who: '县卫健局 许志诚',
    code: '言7-表1',
    ...none,
  }),
  card('7', 953, 52, 198, 102, {
    tone: 'reply',
    label: '回应',
    text: '今年可调剂 80 万元，其余列入明年预算',
    who: '县财政局 葛红',
    code: '言8-意1',
    ...none,
  }),
  {
    ...card('8', 1160, 52, 198, 102, {
      tone: 'advice',
      label: '建议',
      text: '分两年安排，先门诊后住院。'.repeat(12),
      who: '何秀珍',
      code: '言4-意2',
      ...none,
    }),
    locked: true,
  },
  line('l1', 104, 312, 104, '共1', '用原北门粮站闲置用房改建，面积不少于 1200 平方米。'),
  line('l2', 524.5, 416, 64, '共2', '由县人民医院派驻全科医生 3 名、护士 5 名，每年轮换。'),
  {
    ...line('l3', 945, 312, 104, '共3', '改建经费 380 万元列入明年县级预算，分两年安排。'),
    look: {
      as: 'line',
      code: '共3',
      text: '改建经费 380 万元列入明年县级预算，分两年安排。',
      note: '正在宣读　依据 言4-意2、言8-意1　牵头 县财政局',
      reading: true,
    },
  },
  {
    id: 'w',
    place: { x: 953, y: 180, width: 240, height: 30 },
    layer: 'ink',
    order: 'd0',
    frame: null,
    locked: false,
    look: { as: 'words', text: '请财政局会后报测算表', size: 20, ink: 'blue' },
  },
  {
    id: 's',
    place: { x: 300, y: 200, width: 120, height: 60 },
    layer: 'ink',
    order: 'd1',
    frame: null,
    locked: false,
    look: { as: 'highlighter', ink: 'amber', width: 18, points: [0, 60, 30, 20, 60, 10, 90, 30, 120, 0] },
  },
  {
    id: 'a',
    place: { x: 936, y: 200, width: 60, height: 20 },
    layer: 'ink',
    order: 'd2',
    frame: null,
    locked: false,
    look: { as: 'arrow', ink: 'red', width: 2, points: [0, 0, 60, -20] },
  },
]
