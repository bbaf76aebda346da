// Finds in a text what is almost a name of the roll: 沈怀运 where the roll has 沈怀远. Two-character names are too short to tell.

export type NearName = { written: string; meant: string }

const holes = (letters: readonly string[]): readonly string[] =>
  letters.map((_, at) => letters.map((letter, place) => (place === at ? '□' : letter)).join(''))

/** Each slip once, in the order of the text. One letter differs; what is itself a name of the roll, or part of one there, is none. */
export function nearNames(text: string, names: readonly string[]): readonly NearName[] {
  const known = new Set(names)
  const long = [...known].filter((name) => [...name].length >= 3)
  const withHole = new Map(long.flatMap((name) => holes([...name]).map((hole) => [hole, name] as const)))
  const lengths = [...new Set(long.map((name) => [...name].length))].toSorted((a, b) => b - a)
  const letters = [...text]
  const found = new Map<string, NearName>()
  for (let at = 0; at < letters.length; ) {
    const right = lengths.find((length) => known.has(letters.slice(at, at + length).join('')))
    if (right === undefined) {
      const slip = slipAt(letters, at, lengths, withHole)
      if (slip !== null) found.set(slip.written, slip)
    }
    at += right ?? 1
  }
  return [...found.values()]
}

function slipAt(
  letters: readonly string[],
  at: number,
  lengths: readonly number[],
  withHole: ReadonlyMap<string, string>,
): NearName | null {
  for (const length of lengths) {
    const part = letters.slice(at, at + length)
    if (part.length < length || !part.every((letter) => /[\p{Script=Han}·]/u.test(letter))) continue
    const meant = holes(part)
      .map((hole) => withHole.get(hole))
      .find((name) => name !== undefined)
    // The right name may begin one letter further on: 副沈怀远 is no slip of 主沈怀远.
    if (meant !== undefined && !startsSoon(letters, at, meant)) return { written: part.join(''), meant }
  }
  return null
}

function startsSoon(letters: readonly string[], at: number, name: string): boolean {
  const length = [...name].length
  return letters
    .slice(Math.max(0, at - length + 1), at + 2 * length)
    .join('')
    .includes(name)
}
