// Reads JSON that came over a wire, and refuses what no page of ours ever writes: deep nests, twin keys, keys of prototypes.
/** The operator's wire carries 960 KB, the others 256 KB; a roll of 2,000 people has about 20,000 keys. */
const limits = { depth: 16, keys: 50_000 }
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Strings and brackets, numbers: all that is needed to know where a text stands. What is in between, JSON.parse checks. */
const piece = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]|-?\d[\d.eE+-]*/gs

/** The value, or undefined with nothing said: what is refused here is an attack or a bug, never a user's mistake. */
export function parseStrict(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isSane(text) ? { value } : undefined
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

function isSane(text: string): boolean {
  const open: Set<string>[] = []
  let keys = 0
  let last = ''
  for (const [found] of text.matchAll(piece)) {
    if (found === '{' || found === '[') {
      if (open.push(new Set()) > limits.depth) return false
    } else if (found === '}' || found === ']') {
      open.pop()
    } else if (found === ':') {
      const key = String(JSON.parse(last))
      const here = open.at(-1)
      if (here === undefined || here.has(key) || forbidden.has(key) || ++keys > limits.keys) return false
      here.add(key)
    } else if (!found.startsWith('"') && !Number.isFinite(Number(found))) {
      return false
    }
    last = found
  }
  return true
}
