// Breaks a title into lines between words, as even as can be: GB/T 9704-2012 7.3.1 asks for 梯形 or 菱形 and no split word.

/** 22 pt in a type area of 442.2 pt: twenty characters fit, nineteen leave room at both sides. */
const widest = 19
const glued =
  /第[一二三四五六七八九十百零\d]+[届次期号](?:委员会|(?:全体|主席)?会议)?|《[^》]{1,8}》|\d+[年月日届次号]?/gu
const neverFirst = /^[，。、；：！？）》〉」』”’·—]/u
const neverLast = /[（《〈「『“‘]$/u
/** Words after which a title breathes: the name of a body, or the 的 before the last noun. */
const goodEnd = /(委员会|关于|的|、)$/u

/** The lines of `title`; one line where it fits. */
export function titleLines(title: string, perLine = widest): readonly string[] {
  const length = [...title].length
  const count = Math.ceil(length / perLine)
  if (count <= 1) return [title]
  const words = wordsOf(title)
  return fitting(words, count, perLine) ?? fitting(words, count + 1, perLine) ?? cut(title, perLine)
}

function wordsOf(title: string): readonly string[] {
  const words: string[] = []
  let from = 0
  for (const found of title.matchAll(glued)) {
    words.push(...segmented(title.slice(from, found.index)), found[0])
    from = found.index + found[0].length
  }
  words.push(...segmented(title.slice(from)))
  return words.reduce<string[]>((joined, word) => {
    const before = joined.at(-1)
    if (before === undefined || !(neverFirst.test(word) || neverLast.test(before))) return [...joined, word]
    return [...joined.slice(0, -1), before + word]
  }, [])
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const segmented = (part: string) => [...segmenter.segment(part)].map(({ segment }) => segment)

type Layout = { lines: readonly string[]; cost: number }

/** The cheapest way to lay `words` on `count` lines: uneven lines cost, a good place to breathe is worth three characters. */
function fitting(words: readonly string[], count: number, perLine: number): readonly string[] | null {
  const even = [...words.join('')].length / count
  const known = new Map<string, Layout | null>()
  const layout = (from: number, left: number): Layout | null => {
    if (left === 0) return from === words.length ? { lines: [], cost: 0 } : null
    const key = `${from} ${left}`
    const before = known.get(key)
    if (before !== undefined) return before
    let best: Layout | null = null
    for (let to = from + 1; to <= words.length; to++) {
      const line = words.slice(from, to).join('')
      const length = [...line].length
      if (length > perLine) break
      const rest = layout(to, left - 1)
      if (rest === null) continue
      const cost = rest.cost + (length - even) ** 2 + (to === words.length || goodEnd.test(line) ? 0 : 9)
      if (best === null || cost < best.cost) best = { lines: [line, ...rest.lines], cost }
    }
    known.set(key, best)
    return best
  }
  return layout(0, count)?.lines ?? null
}

/** A word longer than a line has to be split somewhere. */
function cut(title: string, perLine: number): readonly string[] {
  const letters = [...title]
  const lines = Math.ceil(letters.length / perLine)
  return Array.from({ length: lines }, (_, line) =>
    letters.slice(line * perLine, (line + 1) * perLine).join(''),
  )
}
