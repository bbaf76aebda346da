// What an item came to in agreement, as the 纪要 tells it: every fixed line with its level, its views and its work. Rules MI20, MI21.
import { lineWords, reachedWords, viewWords } from './consensus-words.ts'
import { bare, closed } from './paper-sentences.ts'
import { type Block, type Source, type Table, missing, text } from './paper.ts'
import { type Line, linesOf } from './session/consensus.ts'
import { type Task, codeOfLine, sourcesOf, tasksOf } from './session/room-consensus.ts'
import type { Room } from './session/room.ts'
import type { ItemId } from './id.ts'

/** A consultation advises and decides nothing: the paper says so beside what it lists. */
const advice = '以上为协商形成的意见建议，供决策参考，不代替法定程序。'

export function consensusBlocks(room: Room, item: ItemId): readonly Block[] {
  const lines = linesOf(room.consensus, item)
  const fixed = lines.filter(({ state }) => state === 'fixed')
  const agreed = fixed.filter(({ level }) => level !== 'open')
  const apart = fixed.filter(({ level }) => level === 'open')
  const drafts = lines.filter(({ state }) => state === 'draft')
  const sources = (among: readonly Line[]) => among.map(({ line }) => line)
  return [
    ...led('经协商，达成如下共识：', room, agreed),
    ...led('对以下事项未达成一致，意见如下：', room, apart),
    ...(fixed.length === 0 ? [] : [paragraph(advice, sources(fixed))]),
    ...workBlocks(tasksOf(room, item)),
    ...(drafts.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            runs: [missing(`${drafts.map((line) => codeOfLine(room, line)).join('、')}是否确定`)],
            sources: sources(drafts),
          },
        ]),
  ]
}

function led(lead: string, room: Room, lines: readonly Line[]): readonly Block[] {
  if (lines.length === 0) return []
  const sources = lines.map(({ line }) => line)
  return [paragraph(lead, sources), ...lines.map((line, nth) => lineBlock(room, line, nth + 1))]
}

function lineBlock(room: Room, line: Line, no: number): Block {
  const { level, hands, body } = line
  const from = sourcesOf(room, line).map(({ code }) => code)
  const codes = [codeOfLine(room, line), ...(from.length === 0 ? [] : [`来源${from.join('、')}`])].join('，')
  const reached = level === null ? '' : closed(reachedWords(level, hands))
  const views = level === null ? '' : viewWords(level, body)
  return paragraph(`（${no}）${lineWords(body)}${reached}${views}〔${codes}〕`, [line.line, ...body.sources])
}

const paragraph = (words: string, sources: readonly Source[]): Block => ({
  kind: 'paragraph',
  runs: [text(words)],
  sources,
})

function workBlocks(tasks: readonly Task[]): readonly Block[] {
  if (tasks.length === 0) return []
  const sources = tasks.map(({ line }) => line.line)
  return [paragraph('任务清单、责任清单如下：', sources), { kind: 'table', table: workTable(tasks), sources }]
}

/** 任务清单 and 责任清单 in one table; what follows of 落实清单 comes with the follow-up. */
const workTable = (tasks: readonly Task[]): Table => ({
  head: ['编号', '共识事项', '内容', '牵头单位', '配合单位', '期限'],
  rows: tasks.map(({ code, line, lead, partners, due }) => [
    code,
    bare(line.body.matter),
    bare(line.body.text),
    lead.trim(),
    partners.join('、'),
    due.trim(),
  ]),
})
