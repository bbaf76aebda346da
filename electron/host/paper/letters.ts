// What a text may hold in the papers' file formats, and where its letters must not part. Names and notes are never markup.

/** Characters that XML 1.0 and HTML cannot hold become the visible replacement mark: nothing disappears unseen. */
export const written = (text: string): string => text.replaceAll(unwritable, '\ufffd')
const unwritable =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu

export const escaped = (text: string): string =>
  written(text).replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const units = '年|月|日|时|分钟|分|秒|名|人|项|票|件|次|期|号|个|户|所|平方米|万元|亿元|元|公里|％|%'
const number = String.raw`\d[\d.,:]{0,14}(?:${units})?`
const unbroken = new RegExp(
  [
    String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日`,
    String.raw`\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}`,
    `${number}(?:—${number})?`,
    String.raw`＿{2,}\p{Script=Han}?`,
  ].join('|'),
  'gu',
)

/** Text in pieces, and whether a piece must stay on one line: figures with their unit, dates, names with an interpunct, gaps to fill in. */
export function pieces(text: string): readonly { text: string; whole: boolean }[] {
  const found: { text: string; whole: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(unbroken)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), whole: false })
    found.push({ text: match[0], whole: true })
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ text: text.slice(from), whole: false })
  return found
}
