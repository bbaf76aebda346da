// Sentences that several papers share, in the office's own words (domain notes B.6 to B.8, C.6). Figures come from the session alone.
import type { MeetingFacts, MeetingKind } from './meeting.ts'
import { chineseNumber } from './numerals.ts'
import { type Run, missing, text } from './paper.ts'
import type { PaperFigures, Turnout } from './paper-turnout.ts'
import type { Attendance } from './session/attendance.ts'
import type { Counts, Voice } from './session/values.ts'
import { type Vote, notVoted } from './session/votes.ts'
import { type Share, threshold } from './share.ts'
import { type Duration, type Stamp, localOf } from './time.ts'

/** 9月17日 */
export function dayText(stamp: Pick<Stamp, 'at' | 'zone'>): string {
  const { month, day } = localOf(stamp)
  return `${month}月${day}日`
}

/** 7分40秒, 1小时2分3秒, 40秒: whole seconds, cut and not rounded. */
export function lengthWords(length: Duration): string {
  const whole = Math.floor(Math.abs(length) / 1000)
  const parts: readonly [number, string][] = [
    [Math.floor(whole / 3600), '小时'],
    [Math.floor(whole / 60) % 60, '分'],
    [whole % 60, '秒'],
  ]
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`)
  if (words.length === 1 && words[0]?.endsWith('分') === true) return words[0] + '钟'
  return words.length === 0 ? '0秒' : words.join('')
}

/** 过半数, 未过半数; 达到三分之二, 未达到三分之二. */
export function shareWords({ num, den, strict }: Share, reached: boolean): string {
  const not = reached ? '' : '未'
  if (num === 1 && den === 2 && strict) return `${not}过半数`
  return `${not}${strict ? '超过' : '达到'}${chineseNumber(den)}分之${chineseNumber(num)}`
}

/** All who count when this body decides: the base of every decision. */
const bodies: Readonly<Record<MeetingKind, string>> = {
  plenary: '全体委员',
  standing: '常务委员会全体组成人员',
  chair: '主席会议全体组成人员',
  sectoral: '全体应到人员',
  micro: '全体应到人员',
}
export const bodyName = (meeting: MeetingFacts): string => bodies[meeting.kind]

/** 县政协主席, from the committee's full name and the office of whoever chairs. */
function chairTitle({ committee, chairOffice }: MeetingFacts): string {
  const level = /政协.+(省|州|市|县|区|旗)委员会$/u.exec(committee)?.[1] ?? ''
  return chairOffice === '' ? '' : `${level}政协${chairOffice}`
}

export const chairRuns = (meeting: MeetingFacts): readonly Run[] => [
  text(chairTitle(meeting)),
  meeting.chair === '' ? missing('主持人') : text(meeting.chair),
]

/** 县卫生健康局局长许志诚: a person with the post they hold, where the roll or the entry tells it. */
export function withPost(attendance: Attendance, voice: Voice): string {
  const attendee = attendance.roll.find(({ person }) => person === voice.person)
  const post = attendee === undefined ? voice.from : attendee.unit
  return `${post}${voice.name}`
}

/** In a list of speakers a member stands by name alone, everyone else with their post. */
export function asSpeaker(attendance: Attendance, voice: Voice): string {
  const attendee = attendance.roll.find(({ person }) => person === voice.person)
  return attendee?.role === 'member' ? attendee.name : withPost(attendance, voice)
}

/**
 * 应到32人，实到28人，请假4人，符合规定人数。 What nobody said is marked as missing. Empty for a meeting without members. Of several
 * sittings that were counted in figures each is told: they are not the same people.
 */
export function turnoutRuns(meeting: MeetingFacts, turnout: Turnout): readonly Run[] {
  const { figures, counted } = turnout
  if (figures.expected === 0) return []
  const all = counted.length > 1 ? counted : [{ sitting: '', figures }]
  return all.flatMap(({ sitting, figures }, nth) => [
    ...(sitting === '' ? [] : [text(sitting)]),
    ...figuresRuns(figures),
    text(`${quorumWords(meeting, figures)}${nth === all.length - 1 ? '。' : '；'}`),
  ])
}

const figuresRuns = ({ expected, attended, leave, absent, unmarked }: PaperFigures): readonly Run[] => {
  const some = (word: string, count: number) => (count === 0 ? '' : `，${word}${count}人`)
  return [
    text(`应到${expected}人，实到${attended}人${some('请假', leave)}${some('缺席', absent)}`),
    ...(unmarked === 0 ? [] : [text('，'), missing(`${unmarked}人到会情况`)]),
  ]
}

/** 符合规定人数, where the meeting has a quorum; a quorum that was not reached is said as plainly. */
function quorumWords({ rules: { quorum } }: MeetingFacts, { expected, attended }: PaperFigures): string {
  if (quorum === null) return ''
  return attended >= threshold(expected, quorum) ? '，符合规定人数' : '，未达到规定人数'
}

/** 赞成24人，反对1人，弃权1人，未表决1人 */
export const countsWords = (vote: Pick<Vote, 'present' | 'form'>, counts: Counts): string =>
  `赞成${counts.for}人，反对${counts.against}人，弃权${counts.abstain}人，${vote.form === 'keypad' ? '未按表决器' : '未表决'}${notVoted(vote, counts)}人`

/** A sentence ends once: what was typed may or may not have its full stop. */
export const closed = (words: string): string => {
  const bare = words.trim().replace(/[。；;，,、]+$/u, '')
  return /[！？!?…”」』]$/u.test(bare) && /[！？!?…]/u.test(bare.slice(-2)) ? bare : `${bare}。`
}
export const bare = (words: string): string => words.trim().replace(/[。；;，,、]+$/u, '')

/** A title in its marks, once. Empty where there is none. */
export const bookTitle = (title: string): string =>
  title === '' || title.startsWith('《') ? title : `《${title}》`

/** Whether the full title says the very numbers of the meeting: a real slip announced the fifth session and opened the third. */
export function namesItsNumbers({ fullTitle, term, number }: MeetingFacts): boolean {
  const says = (count: number | null, word: string) =>
    count === null || new RegExp(`第(?:${chineseNumber(count)}|${count})${word}`, 'u').test(fullTitle)
  return says(number, '次') && says(term, '届')
}
