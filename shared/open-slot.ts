// The mark of what is still to be written, 【待补：内容】: one wording for the console, the papers and whatever checks them.

export const openMark = (what: string): string => `【待补：${what}】`

/** Stands where a phrase has a slot and nobody has filled it. */
export const openSlot = openMark('内容')

const mark = /【待补：([^】]+)】/gu

/** The words in pieces; `open` is a mark and says what is to be written there. */
export function piecesOf(words: string): readonly { text: string; open: boolean }[] {
  const pieces: { text: string; open: boolean }[] = []
  let from = 0
  for (const found of words.matchAll(mark)) {
    if (found.index > from) pieces.push({ text: words.slice(from, found.index), open: false })
    pieces.push({ text: found[1] ?? '', open: true })
    from = found.index + found[0].length
  }
  return from < words.length || pieces.length === 0
    ? [...pieces, { text: words.slice(from), open: false }]
    : pieces
}

export const isOpen = (words: string): boolean => piecesOf(words).some(({ open }) => open)
