// The words of a passage in pieces: what is spoken, what is only done, and the gaps that the meeting fills (＿＿). It knows no meeting.
export type Piece = { kind: 'spoken' | 'direction' | 'gap'; text: string }

/**
 * A direction is a remark in brackets of its own, （待宣读完毕）: at the beginning or behind the end of a sentence, or one that says
 * 或、待、稍. Brackets inside a sentence, 《…（草案）》, are read out.
 */
const marks = /(?<=^|[。！？；：…）\n])（[^（）]*）|（[或待稍][^（）]*）|＿{2,}/gu

export function piecesOf(words: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of words.matchAll(marks)) {
    if (found.index > from) pieces.push({ kind: 'spoken', text: words.slice(from, found.index) })
    pieces.push({ kind: found[0].startsWith('（') ? 'direction' : 'gap', text: found[0] })
    from = found.index + found[0].length
  }
  if (from < words.length) pieces.push({ kind: 'spoken', text: words.slice(from) })
  return pieces
}

/** How many gaps are still open. */
export const gapsIn = (words: string): number => piecesOf(words).filter(({ kind }) => kind === 'gap').length
