// A zip archive with its parts in one order and under one date: equal contents are equal bytes (quality X-08).
import { unzipSync, zipSync } from 'fflate'

/** `change` may rewrite a part; the list of contents stays in front, where readers look for it. */
export function evenedZip(
  bytes: Uint8Array,
  change: (name: string, part: Uint8Array) => Uint8Array = (_, part) => part,
): Uint8Array {
  const parts = unzipSync(bytes)
  const named = Object.keys(parts).toSorted((a, b) =>
    a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1,
  )
  const even = named.map((name): [string, Uint8Array] => [
    name,
    change(name, parts[name] ?? new Uint8Array()),
  ])
  return zipSync(Object.fromEntries(even), { mtime: new Date(1980, 0, 1), level: 6 })
}
