// What is said about who is here: the chair's sentence in its forms, and the quorum with its rule and base (domain notes B.6, C.4).
import type { MeetingKind } from './meeting.ts'
import { chineseNumber } from './numerals.ts'
import type { Census } from './session/values-attendance.ts'
import { type Share, threshold } from './share.ts'
import type { Gathering } from './turnout.ts'

/**
 * `usual`: 本次会议应到32人，实到28人 · `plenary`: 应出席委员2227人，今天实到2114人 · `statutory`: 本次会议应到会委员×人，因病因事请假×人 ·
 * `reasoned`: 超过应出席委员的半数，符合法定人数，可以开会.
 */
export const sentenceForms = ['usual', 'plenary', 'statutory', 'reasoned'] as const
export type SentenceForm = (typeof sentenceForms)[number]

export const usualForm = (kind: MeetingKind): SentenceForm => (kind === 'plenary' ? 'plenary' : 'usual')

/** 过半数, 三分之二以上, 超过三分之二: what must be reached, and never 半数. */
export function ruleWords({ num, den, strict }: Share): string {
  if (num * 2 === den && strict) return '过半数'
  const share = `${chineseNumber(den)}分之${chineseNumber(num)}`
  return strict ? `超过${share}` : `${share}以上`
}

/** 应到32人，过半数为17人: the rule, its base and what it comes to. */
export const quorumLine = (expected: number, rule: Share): string =>
  `应到${expected}人，${ruleWords(rule)}为${threshold(expected, rule)}人`

/** The sentence for the chair, from the figures of this moment. Null for a meeting without members: there is nobody to count. */
export function turnoutSentence(
  { figures, rule, needed, met }: Gathering,
  form: SentenceForm,
): string | null {
  const verdict = rule === null || needed === null ? null : { rule, needed, met: met === true }
  return sentence(figures, String(figures.present), verdict, form)
}

/** The same before anybody has signed in: how many are here is left open as `gap`, and no figure is made up. */
export function turnoutBlank({ figures, rule }: Gathering, form: SentenceForm, gap: string): string | null {
  const uncounted = { ...figures, left: 0, absent: 0, unmarked: 0 }
  return sentence(uncounted, gap, rule === null ? null : { rule, needed: 0, met: true }, form)
}

function sentence(figures: Counted, present: string, verdict: Verdict, form: SentenceForm): string | null {
  const { expected, leave } = figures
  if (expected === 0) return null
  const clauses =
    form === 'plenary'
      ? [`应出席委员${expected}人`, `今天实到${present}人`, ...away(figures, '请假')]
      : form === 'statutory'
        ? [
            `本次会议应到会委员${expected}人`,
            ...(leave === 0 ? [] : [`因病因事请假${leave}人`]),
            `今天实到会${present}人`,
            ...rest(figures),
          ]
        : [`本次会议应到${expected}人`, `实到${present}人`, ...away(figures, '请假')]
  return `${[...clauses, ...verdictWords(verdict, form)].join('，')}。`
}

type Verdict = { rule: Share; needed: number; met: boolean } | null

function verdictWords(verdict: Verdict, form: SentenceForm): readonly string[] {
  if (verdict === null) return []
  const { rule, needed, met } = verdict
  if (!met) return [`未达到规定人数（${ruleWords(rule)}为${needed}人），不能开会`]
  if (form === 'statutory') return ['符合法定人数']
  if (form !== 'reasoned') return ['符合规定人数']
  return [reached(rule), '符合法定人数', '可以开会']
}

function reached(rule: Share): string {
  const { num, den, strict } = rule
  if (num * 2 === den && strict) return '超过应出席委员的半数'
  return `${strict ? '超过' : '达到'}应出席委员的${chineseNumber(den)}分之${chineseNumber(num)}`
}

type Counted = Gathering['figures']

const away = (figures: Counted, word: string): readonly string[] => [
  ...(figures.leave === 0 ? [] : [`${word}${figures.leave}人`]),
  ...rest(figures),
]

const rest = ({ left, absent, unmarked }: Counted): readonly string[] => [
  ...(left === 0 ? [] : [`中途离会${left}人`]),
  ...(absent === 0 ? [] : [`缺席${absent}人`]),
  ...(unmarked === 0 ? [] : [`未说明${unmarked}人`]),
]

/** 应到32 = 实到28 + 请假4: the identity with the parts there are; what is not explained is named as such. */
export function sumLine({ expected, present, left, leave, absent, unmarked }: Counted): string {
  const parts: readonly (readonly [string, number])[] = [
    ['中途离会', left],
    ['请假', leave],
    ['缺席', absent],
    ['未说明', unmarked],
  ]
  const named = parts.filter(([, count]) => count > 0).map(([word, count]) => ` + ${word}${count}`)
  return `应到${expected} = 实到${present}${named.join('')}`
}

/** Why the figures do not close without a rest: null where they do. */
export const unexplained = ({ unmarked }: Counted): string | null =>
  unmarked === 0 ? null : `${unmarked}人既没有登记到会，也没有请假、缺席的记录，按未说明计`

/** 应到2227人，实到2114人，请假100人: figures as they were entered, those that are nought left out. */
export function censusWords({ expected, present, left, leave, absent, observers, guests }: Census): string {
  const parts: readonly (readonly [string, number])[] = [
    ['中途离会', left],
    ['请假', leave],
    ['缺席', absent],
    ['列席', observers],
    ['应邀', guests],
  ]
  const rest = parts.filter(([, count]) => count > 0).map(([word, count]) => `，${word}${count}人`)
  return `应到${expected}人，实到${present}人${rest.join('')}`
}
