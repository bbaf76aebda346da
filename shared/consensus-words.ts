// A line of the consensus in the words of papers: its level, the hands behind it, who leads, by when, and what it rests on. Rule MI20.
import { namesInLine } from './paper-names.ts'
import { bare, closed } from './paper-sentences.ts'
import type { Hands, Level, LineBody } from './session/values-consensus.ts'

export const levelWords: Readonly<Record<Level, string>> = {
  agreed: '一致',
  majority: '多数',
  reserved: '保留',
  open: '未达成',
}

/** 在场40人，同意20人，可以接受5人，保留3人，反对0人; empty where no hands were counted. */
export function handsWords(hands: Hands): string {
  if (hands === null) return ''
  const { agree, accept, reserve, oppose } = hands.counts
  return `在场${hands.present}人，同意${agree}人，可以接受${accept}人，保留${reserve}人，反对${oppose}人`
}

/** 一致同意。 多数同意（在场…）。 Which level was reached, and by what figures. */
export function reachedWords(level: Level, hands: Hands): string {
  const figures = hands === null ? '' : `（${handsWords(hands)}）`
  const said = { agreed: '一致同意', majority: '多数同意', reserved: '同意，有保留意见', open: '未达成一致' }
  return `${said[level]}${figures}`
}

/** 派驻医护人员：由县人民医院派驻……。 with figures, place and whatever else was filled in; nothing is made up. */
export function lineWords(body: LineBody): string {
  const matter = bare(body.matter)
  const filled = (word: string, words: string) => (words.trim() === '' ? [] : [`${word}${bare(words)}`])
  const figures = [
    ...filled('数量', body.amount),
    ...filled('金额', body.money),
    ...filled('地点', body.place),
  ].join('，')
  return [
    `${matter === '' ? '' : `${matter}：`}${closed(body.text)}`,
    figures === '' ? '' : `${figures}。`,
    workWords(body),
    ...filled('依据：', body.basis).map(closed),
    ...filled('后续法定程序：', body.procedure).map(closed),
  ].join('')
}

/** 由县卫健局牵头，县人民医院、县财政局配合，2026年10月底前完成。 */
function workWords({ lead, partners, due }: LineBody): string {
  const names = partners.filter((name) => name.trim() !== '')
  const parts = [
    lead.trim() === '' ? '' : `由${lead.trim()}牵头`,
    names.length === 0 ? '' : `${namesInLine(names)}配合`,
    due.trim() === '' ? '' : `${/(?:前|内|底)$/u.test(due.trim()) ? due.trim() : `${due.trim()}前`}完成`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join('，')}。`
}

/** 钟鸣保留意见：…… and 一种意见：……；另一种意见：……: every view as it was given, under a name where one was. */
export function viewWords(level: Level, { views }: Pick<LineBody, 'views'>): string {
  const told = views.filter(({ text }) => text.trim() !== '')
  const lead = (who: string, nth: number) => {
    if (level !== 'open') return who.trim() === '' ? '保留意见：' : `${who.trim()}保留意见：`
    if (who.trim() !== '') return `${who.trim()}认为：`
    return nth === 0 ? '一种意见：' : '另一种意见：'
  }
  return told.map(({ who, text }, nth) => closed(`${lead(who, nth)}${bare(text)}`)).join('')
}
