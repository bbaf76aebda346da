// A plenary of 500 members and 300 others, 60 items and 300 speeches over four days, always the same one. All names are made up.
import type { Sign, TimedCommand } from '../../shared/demo/cue.ts'
import { takesFloor, wait } from '../../shared/demo/cue.ts'
import { demoPlan, playScript } from '../../shared/demo.ts'
import { ItemId, PersonId } from '../../shared/id.ts'
import type { AgendaItem, Attendee, MeetingPlan } from '../../shared/meeting.ts'
import { presetRules } from '../../shared/meeting-preset.ts'
import type { Entry } from '../../shared/session/fact.ts'
import { type Instant, instant, minutes } from '../../shared/time.ts'

const [members, others, tops, parts, speakersAnItem, days] = [500, 300, 12, 5, 5, 4]
const surnames = [...'丁万于王方孔石叶田白冯朱刘江许孙严苏杜李杨吴何余宋张陆陈林罗周郑赵胡钟姚贺袁夏顾']
const firsts = [...'文志建国春晓海明玉秀慧立新安永成庆']
const seconds = [...'华平生兰英勤']

/** 800 names, no two alike. */
const nameOf = (nth: number): string =>
  [
    surnames[nth % surnames.length],
    firsts[Math.floor(nth / surnames.length) % firsts.length],
    seconds[Math.floor(nth / (surnames.length * firsts.length)) % seconds.length],
  ].join('')

const sectors = ['中国共产党', '民盟', '农工党', '工商联', '科学技术界', '农业界', '教育界', '医药卫生界']

const attendee = (nth: number): Attendee => ({
  person: PersonId.parse(`plenary-${nth + 1}`),
  name: nameOf(nth),
  initials: '',
  sector: nth < members ? (sectors[nth % sectors.length] ?? '') : '',
  group: `第${(nth % 10) + 1}组`,
  office: '',
  unit: `县第${nth + 1}单位`,
  role: nth < members ? 'member' : nth < members + 200 ? 'observer' : 'guest',
  leaveKind: null,
  leaveApprover: '',
  leaveWritten: false,
  onLeave: nth < 14,
  leaveReason: nth < 14 ? '因公' : '',
})

const plain = demoPlan('2026-01-12T09:00')
const [model] = plain.agenda

function itemOf(top: number, part: number | null): AgendaItem {
  if (model === undefined) throw new Error('the demo has no agenda')
  return {
    ...model,
    item: ItemId.parse(part === null ? `top-${top}` : `top-${top}-${part}`),
    parent: part === null ? null : ItemId.parse(`top-${top}`),
    title: part === null ? `第${top}组议题` : `大会发言（第${top}组第${part}场）`,
    kind: 'speeches',
    planned: part === null ? null : minutes(30),
    presenter: '',
    decision: 'none',
  }
}

const numbersTo = (last: number) => Array.from({ length: last }, (_, nth) => nth + 1)

export const plenaryPlan: MeetingPlan = {
  facts: {
    ...plain.facts,
    kind: 'plenary',
    title: '清溪县政协十一届五次会议',
    fullTitle: '政协清溪县第十一届委员会第五次会议',
    rules: presetRules.plenary,
  },
  agenda: numbersTo(tops).flatMap((top) => [
    itemOf(top, null),
    ...numbersTo(parts).map((part) => itemOf(top, part)),
  ]),
  roll: Array.from({ length: members + others }, (_, nth) => attendee(nth)),
  registered: [],
}

function turns(item: Sign, first: number): readonly TimedCommand[] {
  const voices = Array.from({ length: speakersAnItem }, (_, nth): Sign => `@voice:${nameOf(first + nth)}`)
  return [
    ...voices.map((voice) => wait(4, { kind: 'queueSpeaker', voice, turn: 'registered', before: null })),
    ...voices.flatMap((_, nth) => [
      ...takesFloor(20),
      wait(90, {
        kind: 'takeNote',
        item,
        speech: '@current',
        body: { as: 'advice', text: '建议先鉴定后改建，分两批开放。' },
      }),
      wait(60, { kind: 'pauseSpeech', speech: '@current' }),
      wait(10, { kind: 'resumeSpeech', speech: '@current' }),
      wait(nth === 2 ? 400 : 200, {
        kind: 'takeNote',
        item,
        speech: '@current',
        body: { as: 'worry', text: '改建期间居民就诊怎么过渡，要先有安排。' },
      }),
      wait(30, { kind: 'endSpeech', speech: '@current' }),
    ]),
  ]
}

/** Everything from the sign-in to the last speech: the meeting is not adjourned. */
export const plenaryScript: readonly TimedCommand[] = numbersTo(tops).flatMap((top) => [
  ...(top === 1 ? [wait(60, { kind: 'markAttendance', marks: '@allPresentBut:' })] : []),
  ...numbersTo(parts).flatMap((part) => {
    const item: Sign = `@item:议${top}.${part}`
    const first = 20 + ((top - 1) * parts + part - 1) * speakersAnItem
    return [wait(30, { kind: 'openItem', item }), ...turns(item, first)]
  }),
  ...(top % (tops / days) === 0 && top < tops
    ? [wait(60, { kind: 'startBreak', length: null }), wait(50_000, { kind: 'endBreak' })]
    : []),
])

/** The facts of the meeting up to where `left` commands are still to come, so that it would go on at `now`. */
export function plenaryUpTo(left: number, now: Instant): Entry[] {
  const script = plenaryScript.slice(0, plenaryScript.length - left)
  const length = script.reduce((sum, { after }) => sum + after, 0)
  return playScript(plenaryPlan, script, { at: instant(now - length), zone: 480 }).entries
}
