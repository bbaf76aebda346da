// The 7,445 characters that 仿宋_GB2312 and its kin hold: any other needs a face of its own in Word.

let known: ReadonlySet<string> | null = null

function table(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb18030')
  const letters: string[] = []
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) letters.push(decoder.decode(Uint8Array.of(row, cell)))
  return new Set(letters.filter((letter) => !/\p{Private_Use}|\ufffd/u.test(letter)))
}

function isCommon(letter: string): boolean {
  known ??= table()
  return letter <= '\u007f' || known.has(letter)
}

/** Text in stretches that one face can set. */
export function stretches(text: string): readonly { text: string; common: boolean }[] {
  const found: { text: string; common: boolean }[] = []
  for (const letter of text) {
    const common = isCommon(letter)
    const last = found.at(-1)
    if (last?.common === common) last.text += letter
    else found.push({ text: letter, common })
  }
  return found
}
