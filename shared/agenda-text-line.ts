// One line of an agenda taken apart: day, half day, time and number in front; length, limit and presenter behind.
import { type Label, labelOf } from './agenda-text-label.ts'
import { presenterAtEnd, presenterIn } from './agenda-text-presenter.ts'
import { type Half, type TimeWritten, halfOf, lengthIn, limitIn, timeAt } from './agenda-text-times.ts'
import { folded } from './pasted.ts'
import type { Duration } from './time.ts'

export type Front = {
  /** 1月25日（星期二） as written. */
  day: string | null
  half: Half | null
  time: TimeWritten | null
  label: Label | null
  rest: string
}

const day =
  /^(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:\(?(?:星期|周)[一二三四五六日天]\)?)?\s*(?=$|[,:]|\s|上午|下午|晚|早|中午|\d{1,2}[:时点])[,:\s]*/u
const halfDay = /^(上午|下午|晚上|晚|中午|早上)(?:\s*[:,]\s*|\s+|(?=$|\d|\())/u

/** Whatever stands in front of the words, in any order, each at most once. */
export function peelFront(text: string, context: Half | null): Front {
  const front: Front = { day: null, half: null, time: null, label: null, rest: text.trimStart() }
  for (let turn = 0; turn < 5; turn += 1) {
    const before = front.rest
    const shadow = folded(before)
    const dayFound = front.day === null ? day.exec(shadow) : null
    if (dayFound !== null) {
      front.day = before.slice(0, dayFound[0].length).replace(/[，,：:\s]+$/u, '')
      front.rest = before.slice(dayFound[0].length)
      continue
    }
    const time = front.time === null ? timeAt(before, front.half ?? context) : null
    if (time !== null) {
      front.time = time
      front.half = front.half ?? halfOf(/^(?:上午|下午|晚上|傍晚|早上)/u.exec(before)?.[0])
      front.rest = before.slice(time.length).replace(/^[\s:：,，、—–-]+/u, '')
      continue
    }
    const halfFound = front.half === null && front.time === null ? halfDay.exec(shadow) : null
    if (halfFound !== null) {
      front.half = halfOf(halfFound[1])
      front.rest = before.slice(halfFound[0].length)
      continue
    }
    const label = front.label === null ? labelOf(before) : null
    if (label === null) break
    front.label = label
    front.rest = before.slice(label.length)
  }
  front.rest = front.rest.trim()
  return front
}

export type Back = {
  title: string
  planned: Duration | null
  time: TimeWritten | null
  limit: Duration | null
  presenter: string
}

const ending = /[；;。，,、：:．.\s]+$/u

/** Takes what is not title off the end, bracket by bracket. */
export function peelBack(text: string, context: Half | null): Back {
  const back: Back = {
    title: text.replace(ending, ''),
    planned: null,
    time: null,
    limit: null,
    presenter: '',
  }
  for (let turn = 0; turn < 6; turn += 1) {
    const before = back.title
    takeBracket(back, context)
    takeTail(back, context)
    const { title, presenter } = presenterAtEnd(back.title)
    if (presenter !== '' && back.presenter === '') Object.assign(back, { title, presenter })
    back.title = back.title.replace(ending, '')
    if (back.title === before) break
  }
  back.limit ??= limitIn(back.title)
  back.title = closedUp(back.title)
  return back
}

function takeBracket(back: Back, context: Half | null): void {
  const found = /\(([^()]*)\)$/u.exec(folded(back.title))
  if (found === null || found.index === 0) return
  const head = back.title.slice(0, found.index)
  const inner = back.title.slice(found.index + 1, -1)
  const pieces = inner.split(/[，,;；]/u)
  // 报告人：张三，10分钟 is a presenter and a length; 报告人：张三，李四 is one thing.
  const each = { ...back }
  if (pieces.length > 1 && pieces.every((piece) => take(each, piece, context))) {
    Object.assign(back, each, { title: head })
    return
  }
  if (take(back, inner, context)) {
    back.title = head
    return
  }
  const kept = pieces.filter((piece) => !take(back, piece, context))
  if (kept.length === pieces.length) return
  back.title =
    kept.length === 0
      ? head
      : `${head}${back.title[found.index] ?? '（'}${kept.join('，')}${back.title.at(-1) ?? '）'}`
}

/** A length or a time behind a gap, or a length straight behind the words. */
function takeTail(back: Back, context: Half | null): void {
  const shadow = folded(back.title)
  const gap = /[\s,;]+([^\s,;]+(?:\s*-+\s*[^\s,;]+)?)$/u.exec(shadow)
  const close = /(?:约|用时|时长:?|预计)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})分钟$/u.exec(shadow)
  for (const found of [gap, close]) {
    if (found === null || found.index === 0) continue
    const piece = back.title.slice(found.index).replace(/^[\s，,；;]+/u, '')
    if (/每(?:人|位|名)$/u.test(shadow.slice(0, found.index)) || presenterIn(piece) !== null) continue
    if (!take(back, piece, context)) continue
    back.title = back.title.slice(0, found.index)
    return
  }
}

/** Whether the piece said one of the things an item keeps beside its title. */
function take(back: Back, piece: string, context: Half | null): boolean {
  const one = piece.trim()
  const limit = limitIn(one)
  if (limit !== null && /^(?:限时|发言)?[,，]?每|\/(?:人|位)$/u.test(folded(one))) {
    back.limit ??= limit
    return true
  }
  const planned = limit === null ? lengthIn(one) : null
  if (planned !== null && back.planned === null) {
    back.planned = planned
    return true
  }
  const time = timeAt(one, context)
  if (time !== null && time.length === one.length && back.time === null) {
    back.time = time
    return true
  }
  const presenter = presenterIn(one)
  if (presenter === null || back.presenter !== '') return false
  back.presenter = presenter
  return true
}

/** Spaces that only a page layout put between Chinese characters are gone; a full-width one is the writer's own. */
const closedUp = (text: string): string =>
  text
    .trim()
    .replaceAll(/(?<=[\p{Script=Han}》”）)，、：；])[ \u00a0\u2002-\u200a]+(?=[\p{Script=Han}《“（(])/gu, '')
    .replaceAll(/[ \u00a0\t]+/gu, ' ')
    .replaceAll(/\u3000{2,}/gu, '\u3000')
