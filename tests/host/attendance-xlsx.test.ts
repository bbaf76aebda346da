// The sign-in as an Excel file: its tables, its cells as plain text, equal bytes, rare names, and how long 800 people take.
import { describe, expect, test } from 'vitest'
import { xlsxOf } from '../../electron/host/paper/xlsx.ts'
import { openXlsxWriter } from '../../electron/host/paper/xlsx-writer.ts'
import { createPapers } from '../../electron/host/paper/papers.ts'
import { paperDocx } from '../../electron/host/paper/docx.ts'
import { type Sheet, attendanceSheets } from '../../shared/attendance-sheet.ts'
import { MeetingId } from '../../shared/id.ts'
import { leaveFor } from '../../shared/leave.ts'
import { plainMark } from '../../shared/session/values.ts'
import { emptySession } from '../../shared/session/session.ts'
import { minutes } from '../../shared/time.ts'
import {
  Stage,
  agendaItem,
  attendee,
  itemId,
  members,
  personId,
  sittingId,
  sittings,
} from '../shared/stage.ts'
import { resources } from './paper-room.ts'
import { sheetsOf } from './xlsx-cells.ts'

const sheetsFrom = (stage: Stage): readonly Sheet[] => attendanceSheets(stage.session) ?? []

/** 9:00 opened; 王岚 comes late, leaves and comes back; 石磊 is ill; 田富 is missing. */
function held(): Stage {
  const roll = [
    attendee('p1', { name: '沈怀远', office: '主席', unit: '县政协', group: '第一组' }),
    attendee('p2', { name: '王岚', sector: '教育界', group: '第二组' }),
    attendee('p3', { name: '石磊', onLeave: true, leaveReason: '因病住院' }),
    attendee('p4', { name: '田富' }),
    attendee('o1', { name: '贺建平', unit: '县财政局局长' }),
  ]
  const stage = new Stage().open({ roll }).present('p1', 'o1').openItem('a').pass(minutes(12)).present('p2')
  stage.pass(minutes(8)).do({
    kind: 'markAttendance',
    marks: [{ ...plainMark(personId('p2'), 'left'), leave: { ...leaveFor('因公'), approver: '秘书长' } }],
  })
  return stage.pass(minutes(10)).present('p2')
}

describe('the tables', () => {
  test('[AT3] [AT7] [AT8] one row a person: state, coming, going, coming back, leave and who approved it', async () => {
    const stage = held()
    stage.do({
      kind: 'markAttendance',
      marks: [
        {
          ...plainMark(personId('p3'), 'leave'),
          leave: { ...leaveFor('因病住院'), approver: '沈怀远', written: true },
        },
      ],
    })
    const [list] = sheetsOf(await xlsxOf(sheetsFrom(stage)))
    expect(list?.name).toBe('签到情况')
    expect(list?.rows.map((row) => row.filter((text) => text !== '').join(' '))).toEqual([
      '序号 姓名 界别 组别 职务/单位 身份 状态 到会时间 离会 返会 请假种类 批准人 书面请假',
      '1 沈怀远 农业界 第一组 主席 县政协 委员 到会 9:00',
      '2 王岚 教育界 第二组 常委 县农业技术推广站 委员 到会（迟到12分钟） 9:12 9:20 9:30',
      '3 石磊 农业界 常委 县农业技术推广站 委员 请假 因病 沈怀远 有',
      '4 田富 农业界 常委 县农业技术推广站 委员 未说明',
      '5 贺建平 农业界 常委 县财政局局长 列席 到会 9:00',
    ])
  })
  test('[AT1] [AT11] [AT14] the summary adds up, explains its rest, and keeps the opening and every vote', async () => {
    const stage = held()
    stage
      .present('p4')
      .do({ kind: 'openVote', item: itemId('a'), motion: '动议', form: 'hands', rule: null, officers: null })
    const never = { state: 'unmarked', leave: null, reason: '误记', by: '宋佳' } as const
    stage.do({ kind: 'correctPresence', person: personId('p4'), ...never })
    const summary = sheetsOf(await xlsxOf(sheetsFrom(stage))).at(-1)
    const rows = new Map(summary?.rows.map(([word = '', ...rest]) => [word, rest.join(' ').trim()]))
    expect(summary?.name).toBe('汇总')
    expect([
      rows.get('应到'),
      rows.get('实到'),
      rows.get('请假'),
      rows.get('其中因病'),
      rows.get('未说明'),
    ]).toEqual(['4', '2', '1', '1', '1'])
    expect(rows.get('核对')).toBe('应到4 = 实到2 + 请假1 + 未说明1')
    expect(rows.get('说明')).toBe('1人既没有登记到会，也没有请假、缺席的记录，按未说明计')
    expect(rows.get('到会要求')).toBe('应到4人，过半数为3人')
    expect(rows.get('开会时（9:00）实到')).toBe('1')
    expect(rows.get('主持人用语')).toContain('未达到规定人数')
    expect(rows.get('9:30')).toBe('动议 4 3')
    expect(rows.get('签到更正')).toBe(
      '9:30　更正签到：田富原记9:30到会，实未到会，改记未说明。原因：误记。更正人宋佳。',
    )
  })
  test('[AT13] a meeting of several sittings has a table for each, and nobody left at its end', async () => {
    const stage = new Stage().open({
      meeting: { sittings: sittings(2) },
      agenda: [agendaItem('a', { sitting: sittingId('s1') }), agendaItem('b', { sitting: sittingId('s2') })],
      roll: members(2),
    })
    stage.present('p1').openItem('a').pass(minutes(30)).do({ kind: 'closeSitting' }).pass(minutes(30))
    stage.do({ kind: 'openSitting', sitting: sittingId('s2') }).present('p1', 'p2')
    const read = sheetsOf(await xlsxOf(sheetsFrom(stage)))
    expect(read).toHaveLength(3)
    expect(new Set(read.map(({ name }) => name)).size).toBe(3)
    expect(read[0]?.rows[1]?.join(' ')).toMatch(/到会 9:00\s*$/u)
    expect(read[1]?.rows[2]?.join(' ')).toMatch(/到会 10:00\s*$/u)
  })
  test('there is nothing to hand on before the opening', () => {
    expect(attendanceSheets(emptySession)).toBeNull()
  })
})

describe('the file', () => {
  const rare = [
    '欧阳·娜娜',
    '阿卜杜拉·买买提',
    '𠮷田',
    '㛃',
    '🌸',
    '赵'.repeat(40),
    '<img src=x onerror=alert(1)>',
    '{{7*7}}',
  ]
  const traps = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '＝1+1', "'=1", '=HYPERLINK("http://x")', '007']

  test('quality I-18, I-19: rare names come back as they were', async () => {
    const roll = rare.map((name, nth) => attendee(`p${nth}`, { name }))
    const [list] = sheetsOf(await xlsxOf(sheetsFrom(new Stage().open({ roll }))))
    expect(list?.rows.slice(1).map((row) => row[1])).toEqual(rare)
  })
  test('quality X-01: whatever begins a name, it is text and never a formula', async () => {
    const roll = traps.map((name, nth) =>
      attendee(`p${nth}`, { name, sector: name, group: name, office: name, unit: name }),
    )
    const stage = new Stage().open({ roll, meeting: { fullTitle: '=1+1', place: '@SUM' } }).openItem('a')
    stage.do({
      kind: 'markAttendance',
      marks: [{ ...plainMark(personId('p1'), 'leave'), leave: { ...leaveFor(''), approver: '=2+2' } }],
    })
    for (const { xml, cells } of sheetsOf(await xlsxOf(sheetsFrom(stage)))) {
      expect(xml).not.toMatch(/<f[ >]/u)
      for (const { type, text } of cells) if (type === 'n') expect(text).toMatch(/^\d*$/u)
    }
    const [list] = sheetsOf(await xlsxOf(sheetsFrom(stage)))
    expect(list?.cells.filter(({ text }) => text === '=1+1').every(({ type }) => type === 's')).toBe(true)
    expect(list?.rows.slice(1).map((row) => row[1])).toEqual(traps)
  })
  test('quality X-08: the same meeting gives the same bytes, whenever it is written', async () => {
    const first = await xlsxOf(sheetsFrom(held()))
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.compare(await xlsxOf(sheetsFrom(held())), first)).toBe(0)
  })
  test('800 people: the host only makes the tables, in less than 50 ms; a thread writes the file', async ({
    annotate,
  }) => {
    const roll = [...members(500), ...Array.from({ length: 300 }, (_, nth) => attendee(`g${nth}`))]
    const stage = new Stage().open({ roll })
    stage.do({ kind: 'markAttendance', marks: roll.map(({ person }) => plainMark(person, 'present')) })
    const took = Array.from({ length: 9 }, () => {
      const began = performance.now()
      structuredClone(sheetsFrom(stage))
      return performance.now() - began
    })
    const middle = took.toSorted((a, b) => a - b)[4] ?? Infinity
    await annotate(`${middle.toFixed(1)} ms`)
    expect(middle).toBeLessThan(50)
    const writer = openXlsxWriter()
    const bytes = await writer.write(sheetsFrom(stage))
    expect(sheetsOf(bytes)[0]?.rows).toHaveLength(801)
    expect(Buffer.compare(bytes, await xlsxOf(sheetsFrom(stage)))).toBe(0)
    await writer.close()
  })
  test('is handed to the desk by a name any folder takes', async () => {
    const handed: { name: string; bytes: Uint8Array }[] = []
    const papers = createPapers({
      plan: () => null,
      cues: () => [],
      read: () => held().session,
      minutes: () => null,
      approval: () => null,
      resources,
      docx: { write: paperDocx, close: () => Promise.resolve() },
      xlsx: { write: xlsxOf, close: () => Promise.resolve() },
      desk: {
        pdf: async () => new Uint8Array(),
        print: async () => ({ kind: 'cancelled' }),
        save: async (name, bytes) => {
          handed.push({ name, bytes })
          return { kind: 'saved', path: `/tmp/${name}` }
        },
      },
    })
    await papers.saveAttendance(MeetingId.parse('demo'))
    expect(handed.map(({ name }) => name)).toEqual([
      '2026-09-17 清溪县政协十一届十二次常委会会议签到情况.xlsx',
    ])
    expect(sheetsOf(handed[0]?.bytes ?? new Uint8Array()).map(({ name }) => name)).toEqual([
      '签到情况',
      '汇总',
    ])
    await papers.close()
  })
})
