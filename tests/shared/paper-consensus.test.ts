// The consensus in the 纪要 and in the 会议记录: lines with levels and figures, views, work, revisions. Rules MI20–MI22.
import { describe, expect, test } from 'vitest'
import { minutesOf } from '../../shared/minutes-document.ts'
import { recordOf } from '../../shared/record-document.ts'
import type { LineBody } from '../../shared/session/values-consensus.ts'
import { LineId } from '../../shared/id.ts'
import { elementId, gesture } from './board-stage.ts'
import { draft, drafted, fix, hands, read, revise, show, staffing } from './consensus-stage.ts'
import { paperText, runsText, under } from './paper-text.ts'
import { agendaItem, sitting, type Stage } from './stage.ts'

const consulting = () =>
  drafted(
    sitting({ agenda: [agendaItem('a', { kind: 'consult', title: '增设卫生服务中心', decision: 'none' })] }),
  )
const minutes = (stage: Stage) => under(minutesOf(stage.session), '增设卫生服务中心').slice(1)
const record = (stage: Stage) =>
  recordOf(stage.session)?.blocks.flatMap((block) =>
    block.kind === 'moment' ? [runsText(block.runs)] : [],
  ) ?? []
const second = LineId.parse('line-2')
const parking: LineBody = {
  ...staffing,
  matter: '停车位出资',
  text: '转县住建局会商',
  lead: '',
  partners: [],
  due: '',
  views: [
    { who: '', text: '由物业出资' },
    { who: '郑海燕', text: '由社区出资。' },
  ],
  sources: [],
}

describe('[MI20] 纪要', () => {
  test('a fixed line is an entry with its level, the figures behind it, its work, its code and its sources', () => {
    const stage = consulting()
      .do(read)
      .do({ ...fix, level: 'majority', counts: hands(3, 1, 1, 0) })
    expect(minutes(stage)).toEqual([
      '经协商，达成如下共识：',
      '（1）派驻医护人员：由县人民医院派驻全科医生3名、护士5名，每年轮换。由县卫健局牵头，县人民医院、县财政局配合，2026年10月底前完成。多数同意（在场5人，同意3人，可以接受1人，保留1人，反对0人）。〔议1-共1，来源议1-意1〕',
      '以上为协商形成的意见建议，供决策参考，不代替法定程序。',
      '任务清单、责任清单如下：',
      'table',
    ])
  })
  test('what nobody agreed on stands with both views, what was reserved with its words; a card that left the board is still named', () => {
    const reserved = { ...staffing, views: [{ who: '钟鸣', text: '派驻前先定待遇归属' }], money: '380万元' }
    const stage = consulting()
      .do({ kind: 'changeLine', line: fix.line, body: reserved })
      .do(read)
      .do({ ...fix, level: 'reserved' })
      .do({ ...draft, body: parking })
      .do({ kind: 'readLine', line: second })
      .do({ ...fix, line: second, level: 'open' })
      .do(gesture({ remove: [elementId('element-1')] }))
    const [, first, , apart] = minutes(stage)
    expect(first).toContain('金额380万元。')
    expect(first).toContain('同意，有保留意见。钟鸣保留意见：派驻前先定待遇归属。〔议1-共1，来源议1-意1〕')
    expect(minutes(stage)[2]).toBe('对以下事项未达成一致，意见如下：')
    expect(apart).toBe(
      '（1）停车位出资：转县住建局会商。未达成一致。一种意见：由物业出资。郑海燕认为：由社区出资。〔议1-共2〕',
    )
  })
  test('[MI8] a line that was never fixed is a mark of what is missing, and a dropped one is nothing', () => {
    expect(minutes(consulting())).toEqual(['【待补：议1-共1是否确定】'])
    expect(minutes(consulting().do({ kind: 'dropLine', line: fix.line }))).toEqual([])
  })
  test('[MI21] the work stands in one table: task, unit that leads, those that help, and by when', () => {
    const stage = consulting().do(read).do(fix)
    expect(paperText(minutesOf(stage.session)!)).toContain(
      '      | 议1-共1-办1 | 派驻医护人员 | 由县人民医院派驻全科医生3名、护士5名，每年轮换 | 县卫健局 | 县人民医院、县财政局 | 2026年10月底前 |',
    )
  })
})

describe('[MI22] 会议记录', () => {
  test('tells each show of hands, each line read and fixed, and each version with its reason', () => {
    const stage = consulting()
      .do(show)
      .pass(60_000)
      .do({ ...show, counts: hands(4, 1, 0, 0), reason: '说明后再问' })
      .do(read)
      .pass(60_000)
      .do(fix)
      .pass(60_000)
      .do(revise)
    expect(record(stage).filter((line) => /议1-/u.test(line))).toEqual([
      '就意见“派驻全科医生”（议1-意1）举手表明态度：在场5人，同意3人，可以接受1人，保留1人，反对0人。',
      '就意见“派驻全科医生”（议1-意1）再次举手表明态度（说明后再问）：在场5人，同意4人，可以接受1人，保留0人，反对0人。',
      '宣读议1-共1：派驻医护人员：由县人民医院派驻全科医生3名、护士5名，每年轮换。由县卫健局牵头，县人民医院、县财政局配合，2026年10月底前完成。',
      '议1-共1：一致同意。',
      '议1-共1修订（宋佳，期限有误）：派驻医护人员：由县人民医院派驻全科医生3名、护士5名，每年轮换。由县卫健局牵头，县人民医院、县财政局配合，2026年11月底前完成。一致同意。',
    ])
  })
})
