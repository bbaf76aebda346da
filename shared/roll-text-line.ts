// A line of a roll that stands in no table: a list of names, or one person with what is known of them.
import { labelOf } from './agenda-text-label.ts'
import { looksLikeName } from './person-name.ts'
import { rollColumnOf } from './roll-text-columns.ts'
import { type PersonWords, personByColumns, personByLook } from './roll-text-person.ts'
import { isRest } from './roll-text-words.ts'

export function peopleIn(line: string): PersonWords[] {
  const label = labelOf(line)
  const text =
    label === null || label.style === 'bullet' || /^\p{Script=Han}/u.test(line)
      ? line
      : line.slice(label.length)
  const names = namesIn(text)
  if (names.length > 1) return names.map((name) => personByLook([name]))
  if (text.includes('\t')) return [personByLook(text.split('\t').map((cell) => cell.trim()))]
  const outside = text.replaceAll(/[（(][^（()）]*[）)]/gu, (found) =>
    found.replaceAll(/[，,;；、\s]/gu, '\u0001'),
  )
  const latin = !/\p{Script=Han}/u.test(text)
  const parts = outside
    .split(latin ? /[，,;；|]+/u : /[，,;；|]+|[\s\u3000]+/u)
    .map((part) => part.replaceAll('\u0001', '，'))
  return [personByLook(closed(parts.filter((part) => part !== '')))]
}

/** People or bodies behind a heading: each piece is one, whatever it looks like. */
export function listedIn(line: string): PersonWords[] {
  const held = line.replaceAll(/[（(][^（()）]*[）)]/gu, (found) =>
    found.replaceAll(/[，,;；、\s]/gu, '\u0001'),
  )
  const pieces = held.split(/[、，,;；。]+/u).filter((piece) => piece.trim() !== '')
  if (pieces.length < 2) return peopleIn(line)
  return pieces
    .map((piece) =>
      piece
        .replaceAll('\u0001', '，')
        .replace(/等\d+[人名]?$/u, '')
        .trim(),
    )
    .filter((piece) => !isRest(piece))
    .flatMap(peopleIn)
}

/** 姓名：张静 单位：县医院 on one line; null where the line is not made of such pairs. */
export function fieldsIn(line: string): PersonWords[] | null {
  const keys = [...line.matchAll(/(?:^|[\s，,;；]+)(\p{Script=Han}{1,4}\s?\p{Script=Han}{1,6})\s*[:：]\s*/gu)]
  const columns = keys.map((key) => rollColumnOf(key[1] ?? ''))
  if (keys.length === 0 || keys[0]?.index !== 0 || columns.includes(null)) return null
  if (columns.includes('name') && !keys.some((key) => /^姓\s?名$/u.test(key[1] ?? ''))) return null
  const cells = keys.map((key, at) =>
    line.slice(key.index + key[0].length, keys[at + 1]?.index ?? line.length).trim(),
  )
  return [personByColumns(cells, columns)]
}

/** 张三、李四、王五 or 王 芳 李建国: every piece is a name, with or without brackets behind it. */
function namesIn(text: string): string[] {
  const held = text.replaceAll(/[（(][^（()）]*[）)]/gu, (found) =>
    found.replaceAll(/[，,;；、\s]/gu, '\u0001'),
  )
  const pieces = closed(held.split(/[、，,;；。\t]+|[ \u3000\u00a0]+/u).filter((piece) => piece !== ''))
    .map((piece) => piece.replaceAll('\u0001', '，'))
    .filter((piece) => !isRest(piece))
  const bare = (piece: string) => piece.replaceAll(/[（(][^（()）]*[）)]/gu, '').replace(/等\d+[人名]?$/u, '')
  return pieces.length > 1 && pieces.every((piece) => looksLikeName(bare(piece)))
    ? pieces.map((piece) => piece.replace(/等\d+[人名]?$/u, ''))
    : []
}

/** 王 芳: two single characters that stand apart are one name. */
function closed(pieces: readonly string[]): string[] {
  const whole: string[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const [one, next] = [pieces[at] ?? '', pieces[at + 1] ?? '']
    const single = /^\p{Script=Han}$/u
    if (
      single.test(one) &&
      /^\p{Script=Han}(?:[（(].*)?$/u.test(next) &&
      looksLikeName(`${one}${next.slice(0, 1)}`)
    ) {
      whole.push(`${one}${next}`)
      at += 1
    } else whole.push(one)
  }
  return whole
}
