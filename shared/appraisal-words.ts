// 民主测评 in the office's words: who votes, the rule with its boundary, what each object came to. For the chair, the wall, the papers.
import {
  type Appraised,
  type Fraction,
  type Reading,
  rateText,
  readingsOf,
  scoreText,
} from './appraisal-result.ts'
import type { AppraisalClass } from './appraisal-plan.ts'
import type { Ballots } from './ballots.ts'
import { chineseNumber } from './numerals.ts'
import type { Table } from './paper.ts'
import { type Appraisal, appraisedBy, votersOf } from './session/appraisals.ts'
import { ballotsWords, voidWords } from './verdict.ts'
import type { AppraisalTally } from './session/values-appraisal.ts'
import type { Share } from './share.ts'

/** 满意、基本满意、不满意 */
export const classNames = (classes: readonly Pick<AppraisalClass, 'name'>[]): string =>
  classes.map(({ name }) => name).join('、')

/** 过半数, 三分之二以上 */
export function gateName({ num, den, strict }: Share): string {
  if (num * 2 === den && strict) return '过半数'
  const share = `${chineseNumber(den)}分之${chineseNumber(num)}`
  return strict ? `超过${share}` : `${share}以上`
}

type Sent = Pick<Appraisal, 'members' | 'others'>

/** 应到33人，实到29人 with the kinds of voters where there is more than one. */
export function votersWords({ members, others }: Sent): string {
  const { expected, present } = votersOf({ members, others })
  const groups = [...(members === null ? [] : [{ name: '组成人员', ...members }]), ...others]
  const each = groups.map((one) => `${one.name}应到${one.expected}人、实到${one.present}人`)
  const all = `参加测评应到${expected}人，实到${present}人`
  return groups.length < 2 ? all : `${all}（${each.join('；')}）`
}

/** 发出测评票29张，收回29张，有效28张，无效1张 */
export const papersWords = (ballots: Ballots): string => ballotsWords(ballots, '测评票')

/** The least number of votes that comes to half of `base`, by this boundary. */
export const halfOf = (base: number, boundary: 'reached' | 'exceeded'): number =>
  boundary === 'reached' ? Math.ceil(base / 2) : Math.floor(base / 2) + 1

/** The rule as it stands on the sheet, with its base and what happens at exactly half. */
export function ruleWords({ classes, rule, expected, present }: Appraised): string {
  const apart = classes.filter(({ stands }) => stands === 'apart')
  const uncounted = apart.length === 0 ? '空白不计入有效票' : `${classNames(apart)}和空白不计入有效票`
  switch (rule.by) {
    case 'majority': {
      const [base, word] = rule.of === 'expected' ? [expected, '应到'] : [present, '实到']
      const reach = rule.boundary === 'reached' ? '达到半数' : '超过半数'
      const edge = rule.boundary === 'reached' ? '正好半数也算达到' : '正好半数不算'
      const steps = classes
        .filter(({ stands }) => stands === 'for')
        .map(({ name }, at) => `${at === 0 ? '' : '加上'}${name}票${reach}的，为${name}`)
      const below = classes.find(({ stands }) => stands === 'against')?.name ?? ''
      return `以${word}${base}人为基数，半数须${halfOf(base, rule.boundary)}票：${[...steps, `其余为${below}`].join('；')}。${edge}。`
    }
    case 'score': {
      const points = classes
        .filter(({ stands }) => stands !== 'apart')
        .map(({ name, score }) => `${name}${score}分`)
      return `${points.join('、')}，按有效票平均，保留两位小数；${uncounted}；同一类别内排名，得分相同的并列。`
    }
    case 'rates': {
      const counted = classes.filter(({ stands }) => stands !== 'apart')
      const good = counted.filter(({ stands }) => stands === 'for')
      const sum = good.length < 2 ? '' : `；综合满意率为${good.map(({ name }) => name).join('、')}合计`
      return `各率为该等次票数占有效票的比例，保留两位小数${sum}；${uncounted}。`
    }
    default:
      return rule satisfies never
  }
}

/** Where more than one class stands for the object, their sum has a name of its own and is never 满意率. */
export const hasCombined = ({ classes }: Pick<Appraised, 'classes'>): boolean =>
  classes.filter(({ stands }) => stands === 'for').length > 1

/** 满意率96.55%，基本满意率3.45%，综合满意率100.00% */
export function ratesWords(appraised: Pick<Appraised, 'classes'>, { rates, combined }: Reading): string {
  const each: readonly (readonly [string, Fraction | null])[] = [
    ...rates.map(({ name, rate }) => [`${name}率`, rate] as const),
    ...(hasCombined(appraised) ? [['综合满意率', combined] as const] : []),
  ]
  return each.map(([name, rate]) => `${name}${rateText(rate)}`).join('，')
}

/** What an object came to, short: 满意 · 91.72分，第2名 · 综合满意率100.00%. */
export function outcomeWords(appraised: Pick<Appraised, 'classes' | 'rule'>, reading: Reading): string {
  switch (appraised.rule.by) {
    case 'majority':
      return reading.verdict ?? ''
    case 'score':
      return reading.rank === null ? '没有有效票' : `${scoreText(reading.score)}分，第${reading.rank}名`
    case 'rates':
      return ratesWords(appraised, reading)
    default:
      return appraised.rule satisfies never
  }
}

/** All figures as a table: on the record, in the minutes. */
export function appraisalTable(appraisal: Appraisal, tally: AppraisalTally): Table {
  const appraised = appraisedBy(appraisal)
  const { classes, rule, objects } = appraised
  const grouped = objects.some(({ group }) => group !== '')
  const ends = {
    majority: ['结果'],
    score: ['得分', '名次'],
    rates: [
      ...classes.filter(({ stands }) => stands !== 'apart').map(({ name }) => `${name}率`),
      ...(hasCombined(appraised) ? ['综合满意率'] : []),
    ],
  }[rule.by]
  return {
    head: [
      '序号',
      ...(grouped ? ['类别'] : []),
      '测评对象',
      ...classes.map(({ name }) => name),
      '空白',
      ...ends,
    ],
    rows: readingsOf(appraised, tally.rows).map((reading, at) => [
      String(at + 1),
      ...(grouped ? [reading.object.group] : []),
      reading.object.name,
      ...reading.row.marks.map(String),
      String(reading.row.blank),
      ...endCells(appraised, reading),
    ]),
  }
}

function endCells(appraised: Appraised, reading: Reading): readonly string[] {
  switch (appraised.rule.by) {
    case 'majority':
      return [reading.verdict ?? '']
    case 'score':
      return [scoreText(reading.score), reading.rank === null ? '—' : String(reading.rank)]
    case 'rates':
      return [
        ...reading.rates.map(({ rate }) => rateText(rate)),
        ...(hasCombined(appraised) ? [rateText(reading.combined)] : []),
      ]
    default:
      return appraised.rule satisfies never
  }
}

/** What the chair reads out when the result is announced. */
export function announcement(appraisal: Appraisal, tally: AppraisalTally): string {
  const appraised = appraisedBy(appraisal)
  const readings = readingsOf(appraised, tally.rows)
  const verdicts = new Set(readings.map(({ verdict }) => verdict))
  const [only] = verdicts
  const results =
    appraised.rule.by === 'majority' && verdicts.size === 1 && readings.length > 1
      ? `${readings.length}项测评结果均为${only ?? ''}`
      : readings.map((one) => `${one.object.name}，${outcomeWords(appraised, one)}`).join('；')
  return `${votersWords(appraisal)}。${papersWords(tally.ballots)}，测评有效。${results}。`
}

/** More papers came back than went out. */
export const voidedWords = (ballots: Ballots): string => voidWords(ballots, '测评')
