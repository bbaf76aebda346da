// Breaks text into lines as Chinese printing asks: whole words, no closing mark at a line's head, no opening one at its foot.

export type Widths = (text: string) => number

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** 避头: never the first of a line. */
const closing = /^[，。、；：？！）》」』】〕〉”’…—～·％‰℃)\]},.;:?!%]+$/u
/** 避尾: never the last of a line. */
const opening = /^[（《「『【〔〈“‘([{￥$#]+$/u
/** They draw nothing, or turn the order of what follows them. */
// oxlint-disable-next-line no-control-regex -- that is what is taken out
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Nothing is narrower than this many units, so that nobody splits ten thousand characters of which forty are seen. */
const narrowest = 2.5

export const plain = (text: string): string => text.replaceAll('\r\n', '\n').replace(unseen, '')

export function breakLines(text: string, width: number, most: number, measure: Widths): string[] {
  const room = Math.ceil((most * Math.max(width, 1)) / narrowest)
  const readable = plain(text.length > 4 * room ? text.slice(0, 4 * room) : text)
  const whole = readable.length <= room && readable.length > 0 ? readable : readable.slice(0, room)
  const lines: string[] = []
  for (const paragraph of whole.split('\n')) {
    lines.push(...broken(paragraph, width, most + 1 - lines.length, measure))
    if (lines.length > most) break
  }
  const cut = lines.length > most || whole.length < plain(text).length
  const shown = lines.slice(0, most)
  const last = shown.at(-1)
  if (cut && last !== undefined) shown[shown.length - 1] = shortened(last, width, measure)
  return shown
}

/** One line, cut with … where it is too long. */
export function oneLine(text: string, width: number, measure: Widths): string {
  const line = plain(text).replaceAll('\n', ' ')
  return measure(line) <= width ? line : shortened(line, width, measure)
}

function shortened(line: string, width: number, measure: Widths): string {
  const kept = [...letters.segment(line.trimEnd())].map(({ segment }) => segment)
  while (kept.length > 0 && measure(`${kept.join('')}…`) > width) kept.pop()
  while (kept.length > 1 && closing.test(kept.at(-1) ?? '')) kept.pop()
  return `${kept.join('')}…`
}

function broken(paragraph: string, width: number, most: number, measure: Widths): string[] {
  const lines: string[] = []
  let line = ''
  let filled = 0
  const end = () => {
    lines.push(line.trimEnd())
    line = ''
    filled = 0
  }
  for (const atom of atomsOf(paragraph)) {
    for (const part of measure(atom.trimEnd()) > width ? split(atom, width, measure) : [atom]) {
      if (line !== '' && filled + measure(part.trimEnd()) > width) end()
      if (lines.length >= most) return lines
      line += part
      filled += measure(part)
    }
  }
  end()
  return lines
}

/** What is never parted: a word with the marks that cling to it. */
function atomsOf(paragraph: string): string[] {
  return clinging([...words.segment(paragraph)].map(({ segment }) => segment))
}

function clinging(parts: readonly string[]): string[] {
  const atoms: string[] = []
  let before = ''
  let number = false
  for (const part of parts) {
    const last = atoms.at(-1)
    const follows =
      last !== undefined &&
      before === '' &&
      (closing.test(part) || /^\s+$/.test(part) || (number && /^[\d.]/.test(part)))
    if (follows) atoms[atoms.length - 1] = last + part
    else if (opening.test(part)) before += part
    else {
      atoms.push(before + part)
      before = ''
    }
    number = /[\d][.,]?$/.test(part)
  }
  if (before !== '') atoms.push(before)
  return atoms
}

/** An atom wider than a line, by letters, marks still clinging. */
function split(atom: string, width: number, measure: Widths): string[] {
  const parts: string[] = []
  let part = ''
  for (const letter of clinging([...letters.segment(atom)].map(({ segment }) => segment))) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return part === '' ? parts : [...parts, part]
}
