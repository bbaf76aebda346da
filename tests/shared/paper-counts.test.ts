// Papers of a body that was counted in figures: minutes, record and the sign-in tables, of one sitting and of two. Rule AT22.
import { describe, expect, test } from 'vitest'
import { attendanceSheets } from '../../shared/attendance-sheet.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import type { Paper } from '../../shared/paper.ts'
import { recordOf } from '../../shared/record-document.ts'
import type { Census } from '../../shared/session/values-attendance.ts'
import { minutes } from '../../shared/time.ts'
import { paperText } from './paper-text.ts'
import { type Plan, Stage, agendaItem, attendee, itemId, meeting, sittingId, sittings } from './stage.ts'

const large: Census = {
  expected: 2227,
  present: 2114,
  left: 0,
  leave: 100,
  absent: 0,
  observers: 40,
  guests: 0,
}
const plan: Plan = {
  roll: [attendee('p1', { name: '沈怀远' }), attendee('o1', { name: '许志诚', unit: '县卫生健康局' })],
  meeting: { kind: 'plenary', rules: { ...meeting.rules, expected: 2227 } },
}
const counting = (part: Partial<Census> = {}) =>
  ({ kind: 'countAttendance', census: { ...large, ...part } }) as const
const lines = (paper: Paper | null) => paperText(paper!).split('\n')
const line = (paper: Paper | null, start: string) =>
  lines(paper).find((one) => one.trimStart().startsWith(start))

/** The vote of 2015: 2102, 1, 4 and 7 of 2114. */
function voted(stage: Stage): Stage {
  const item = itemId('a')
  stage.do({ kind: 'openVote', item, motion: '《决议》', form: 'keypad', rule: null, officers: null })
  const { vote } = stage.vote
  const counts = { for: 2102, against: 1, abstain: 4 }
  stage.do({ kind: 'countVotes', ballots: null, override: '', vote, counts, by: '宋佳' })
  stage.do({ kind: 'checkCount', ballots: null, vote, counts, by: '吕建平' })
  return stage.do({ kind: 'publishResult', vote })
}

describe('one sitting', () => {
  const stage = () => voted(new Stage().open(plan).do(counting()).present('p1', 'o1').openItem('a'))
  test('[AT22] [MI7] the minutes say the figures of the opening, the decision its base, and list no names that are a part', () => {
    const held = stage()
    held.do(counting({ present: 1900, left: 214 })).do({ kind: 'adjourn' })
    const paper = minutesOf(held.session)
    const whole = lines(paper).join('\n')
    expect(whole).toContain('会议应到2227人，实到2114人，请假100人，【待补：13人到会情况】，符合规定人数。')
    expect(whole).toMatch(/赞成2102人，反对1人，弃权4人，未按表决器7人/)
    expect(whole).toMatch(/全体委员2227人/)
    expect(line(paper, '出席')).toBe('出席：2114人')
    expect(line(paper, '请假')).toBe('请假：100人')
    expect(line(paper, '列席')).toBe('列席：40人')
    expect(whole).not.toContain('待核')
  })
  test('[AT22] [MI11] the record tells figures and what was put right of them, each at its moment', () => {
    const held = new Stage()
      .open(plan)
      .do(counting({ present: 2141, leave: 80 }))
      .pass(minutes(3))
    held.do({ kind: 'correctAttendance', census: large, reason: '东门重复计数', by: '宋佳' })
    voted(held.openItem('a'))
    const paper = recordOf(held.session)
    const whole = lines(paper).join('\n')
    expect(whole).toContain('登记到会人数：应到2227人，实到2141人，请假80人，列席40人。')
    expect(whole).toContain(
      '更正到会人数：由应到2227人，实到2141人，请假80人，列席40人更正为应到2227人，实到2114人，请假100人，列席40人。原因：东门重复计数。更正人宋佳。',
    )
    expect(whole).toContain('应到2227人，实到2114人，请假100人')
    expect(line(paper, '出　　席')).toBe('出　　席：2114人')
    expect(line(paper, '列　　席')).toBe('列　　席：共40人')
  })
  test('[AT17] [AT22] the tables have the figures, their sum and their history', () => {
    const sheets = attendanceSheets(stage().session)
    const rows = new Map(sheets?.at(-1)?.rows.map(([head, value]) => [head, value]))
    expect(rows.get('核对')).toBe('应到2227 = 实到2114 + 请假100 + 未说明13')
    expect(rows.get('到会要求')).toBe('应到2227人，过半数为1114人')
    expect(rows.get('主持人用语')).toBe(
      '应出席委员2227人，今天实到2114人，请假100人，未说明13人，符合规定人数。',
    )
    expect(rows.get('列席')).toBe(40)
    expect(rows.has('其中因病')).toBe(false)
    expect([...rows.keys()].some((head) => String(head).startsWith('按人数登记'))).toBe(true)
  })
})

describe('two sittings', () => {
  test('[AT13] [AT22] [MI17] every sitting is told by its name, with its own figures', () => {
    const [first, second] = sittings(2)
    const stage = new Stage().open({
      ...plan,
      agenda: [agendaItem('a'), agendaItem('b', { sitting: sittingId('s2') })],
      meeting: {
        ...plan.meeting,
        sittings: [
          { ...first!, title: '开幕会' },
          { ...second!, title: '闭幕会' },
        ],
      },
    })
    stage
      .do(counting({ leave: 113 }))
      .openItem('a')
      .pass(minutes(90))
      .do({ kind: 'closeSitting' })
    stage.pass(minutes(24 * 60)).do({ kind: 'openSitting', sitting: sittingId('s2') })
    stage
      .do(counting({ present: 1100, leave: 1127, observers: 0 }))
      .openItem('b')
      .do({ kind: 'adjourn' })
    const paper = minutesOf(stage.session)
    expect(lines(paper).join('\n')).toContain(
      '会议分两场举行：开幕会（9月17日）、闭幕会（9月18日）。会议开幕会应到2227人，实到2114人，请假113人，符合规定人数；闭幕会应到2227人，实到1100人，请假1127人，未达到规定人数。',
    )
    expect(line(paper, '出席')).toBe('出席：开幕会2114人，闭幕会1100人')
    const heads = attendanceSheets(stage.session)
      ?.at(-1)
      ?.rows.filter(([head]) => head === '实到')
    expect(heads?.map(([, value]) => value)).toEqual([2114, 1100])
  })
})
