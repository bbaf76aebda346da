// The number in front of a line: 一、 （一） 1. （1） ① 第一项 1.1, bullets; and lists written inside one sentence.
import { folded } from './pasted.ts'

export type LabelStyle =
  | 'ordinal' // 第一项 议题一
  | 'chinese' // 一、
  | 'spoken' // 一是
  | 'chineseBracket' // （一）
  | 'arabic' // 1. 1、 1）
  | 'dotted' // 1.1
  | 'arabicBracket' // （1）
  | 'circled' // ①
  | 'letter' // A.
  | 'bullet'

export type Label = {
  style: LabelStyle
  /** Null for a bullet. */
  number: number | null
  /** Characters it takes, trailing space included. */
  length: number
}

/** GB/T 9704-2012 7.3.3: the outer number first; what a paste adds to it follows in the order offices use it. */
export const rankOf: Readonly<Record<LabelStyle, number>> = {
  ordinal: 0,
  chinese: 1,
  spoken: 1.5,
  chineseBracket: 2,
  arabic: 3,
  dotted: 3.5,
  arabicBracket: 4,
  circled: 5,
  letter: 6,
  bullet: 7,
}

const cn = '[零〇一二三四五六七八九十百两廿卅]{1,6}'
const stage = '(?:项议程|项议题|项内容|项|个议程|个议题|个阶段|个环节|阶段|单元|环节|部分|议题|议程)'
const forms: readonly [LabelStyle, RegExp][] = [
  ['ordinal', new RegExp(`^第(${cn}|\\d{1,2})${stage}\\s*[:、,.]?\\s*`, 'u')],
  ['spoken', new RegExp(`^第(${cn})[、,:]\\s*`, 'u')],
  ['spoken', /^(?:首先|其次|再次|然后|接着|随后|接下来|最后)[、,:]\s*/u],
  ['ordinal', new RegExp(`^(?:议程|议题|事项)(${cn}|\\d{1,2})(?![项个条点届次])\\s*[:、,.]?\\s*`, 'u')],
  ['chinese', new RegExp(`^(${cn})\\s*[、.,:]\\s*`, 'u')],
  ['chinese', new RegExp(`^(${cn})\\s+(?=[\\p{Script=Han}《"“])`, 'u')],
  ['chinese', new RegExp(`^(${cn})$`, 'u')],
  ['arabic', /^(\d{1,2})$/u],
  ['spoken', new RegExp(`^(${cn})是(?!否)\\s*`, 'u')],
  ['chineseBracket', new RegExp(`^\\((${cn})\\)\\s*[、.,:]?\\s*`, 'u')],
  ['dotted', /^\d{1,2}((?:\.\d{1,2})+)(?![\d:])\s*[.、]?\s*(?=\D)(?!万|亿|%|元|米|公里)/u],
  ['arabic', /^(\d{1,3})\s*(?:[、)]|[.,](?!\d)|\.(?=(?:19|20)\d\d年))\s*/u],
  ['arabic', /^(\d{1,2})\s+(?=[\p{Script=Han}《"“])(?!分钟|分(?!\p{Script=Han})|小时|人|名|位|月|日|年|时)/u],
  ['arabicBracket', /^\((\d{1,2})\)\s*[、.,:]?\s*/u],
  ['letter', /^([A-Za-z])\s*[.、)]\s*(?=\P{ASCII})/u],
  ['bullet', /^(?:[•·●○■□◆◇▪▫★☆➢►▶✓√*※]|-(?!-))\s*(?=\S)/u],
]

/** The label that begins this text, if one does. */
export function labelOf(text: string): Label | null {
  const pretty = prettyLabel(text)
  if (pretty !== null) return pretty
  const shadow = folded(text)
  for (const [style, form] of forms) {
    const found = form.exec(shadow)
    if (found !== null) return { style, number: numberIn(style, found[1]), length: found[0].length }
  }
  return null
}

function numberIn(style: LabelStyle, written: string | undefined): number | null {
  if (written === undefined || style === 'bullet') return null
  if (style === 'letter') return written.toLowerCase().charCodeAt(0) - 96
  if (style === 'dotted') return Number(written.split('.').at(-1))
  return /^\d+$/u.test(written) ? Number(written) : readChineseNumber(written)
}

/** Labels that are one character of their own: ① ⑴ ⒈ ㈠. */
function prettyLabel(text: string): Label | null {
  const code = text.codePointAt(0) ?? 0
  const rows: readonly [number, number, LabelStyle][] = [
    [0x2460, 20, 'circled'],
    [0x2776, 10, 'circled'],
    [0x2474, 20, 'arabicBracket'],
    [0x2488, 20, 'arabic'],
    [0x3220, 10, 'chineseBracket'],
  ]
  const row = rows.find(([from, length]) => code >= from && code < from + length)
  if (row === undefined) return null
  const space = /^.[、.．\s]*/u.exec(text)?.[0].length ?? 1
  return { style: row[2], number: code - row[0] + 1, length: space }
}

/** 十二 is 12; up to 999, 0 where it is no number. */
export function readChineseNumber(written: string): number {
  let total = 0
  let digit = 0
  for (const letter of written) {
    const value = '零一二三四五六七八九'.indexOf(letter)
    if (value >= 0) digit = value
    else if (letter === '两') digit = 2
    else if (letter === '十') [total, digit] = [total + (digit === 0 ? 1 : digit) * 10, 0]
    else if (letter === '百') [total, digit] = [total + (digit === 0 ? 1 : digit) * 100, 0]
    else if (letter === '廿') [total, digit] = [total + 20, 0]
    else if (letter === '卅') [total, digit] = [total + 30, 0]
  }
  return total + digit
}

/** A list inside one line, cut before each of its numbers; the line alone where it holds none. */
export function splitList(text: string): string[] {
  const cuts = outermostRun(text)
  if (cuts.length < 2) return [text]
  const edges = [...(cuts[0] === 0 ? [] : [0]), ...cuts, text.length]
  return edges
    .slice(0, -1)
    .map((from, index) => text.slice(from, edges[index + 1]))
    .filter((piece) => piece.trim() !== '')
}

/** Where the numbers of the outermost list stand that counts on by one. */
function outermostRun(text: string): number[] {
  const shadow = folded(text)
  const found: { at: number; label: Label }[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && !/[:;。,.!\s]/u.test(shadow[at - 1] ?? '') && !(text[at - 1] === '：')) continue
    const label = labelOf(text.slice(at))
    if (label === null || label.number === null || !separated(label, shadow.slice(at))) continue
    found.push({ at, label })
  }
  const styles = [...new Set(found.map((one) => one.label.style))].toSorted((a, b) => rankOf[a] - rankOf[b])
  for (const style of styles) {
    const same = found.filter((one) => one.label.style === style)
    const run = countingOn(same)
    if (run.length >= 2) return run
  }
  return []
}

/** A number with nothing but a space behind it makes no list inside a sentence. */
const separated = (label: Label, shadow: string) =>
  !['chinese', 'arabic'].includes(label.style) || /[、.,:)]/u.test(shadow.slice(0, label.length))

function countingOn(labels: readonly { at: number; label: Label }[]): number[] {
  const first = labels[0]
  if (first === undefined || (first.at > 0 && first.label.number !== 1)) return []
  const run = [first.at]
  let next = (first.label.number ?? 0) + 1
  for (const { at, label } of labels.slice(1)) {
    if (label.number !== next) continue
    run.push(at)
    next += 1
  }
  return run
}
