// A name that any file system takes, from words a person typed: quality X-02. The folder is chosen elsewhere and never in the name.

/** Bytes of the name before its ending: leaves room on file systems that count 143 and in archives that count 255. */
const longest = 120
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/iu

export function fileName(words: string, ending: string): string {
  const plain = words
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[\\/:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
  const short = bare(withinBytes(bare(plain)))
  const safe = short === '' || reserved.test(short.split('.')[0] ?? '') ? `文件 ${short}`.trim() : short
  return `${safe}.${ending}`
}

/** No dots or spaces at the ends, no dash in front: hidden files, lost endings, options of a command. */
const bare = (name: string): string => name.replaceAll(/^[\s.-]+|[\s.]+$/gu, '')

function withinBytes(name: string): string {
  let kept = ''
  for (const letter of name) {
    if (Buffer.byteLength(kept + letter) > longest) break
    kept += letter
  }
  return kept
}
