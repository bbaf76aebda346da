// What of a fact is hashed, and how the hashes hang together. Finds changes; is no seal and no signature.
import { getHashes, hash } from 'node:crypto'
import { sm3 } from 'sm-crypto-v2'

/** The columns of a fact in the order in which they are hashed. */
export type Written = readonly [
  meeting: string,
  seq: number,
  at: number,
  zone: number,
  time: number,
  boot: string,
  uptime: number,
  command: string,
  version: number,
  fact: string,
]

/** Hashes are passed about as lower-case hex: for SQLite and for Node that is quicker than making a buffer of each. */
export const start = '0'.repeat(64)

/**
 * `0x00 ‖ canonical ‖ h` with h the SHA-256 of the entry before, 32 zero bytes for the first. Canonical is UTF-8: the columns
 * before the fact as a JSON array without spaces, then the fact as it is stored. The array ends where it is closed, so no two
 * different rows have the same bytes. SHA-256 and SM3 are taken over these same bytes.
 */
export function link(
  written: readonly [...Written, sha256?: string, sm3?: string],
  before: string,
): Uint8Array {
  const fact = written[9]
  const head = JSON.stringify(written.slice(0, 9))
  const most = 1 + (head.length + fact.length) * 3 + before.length
  if (room.length < most) room = Buffer.allocUnsafe(most * 2)
  room[0] = 0
  let end = 1 + room.write(head, 1)
  end += room.write(fact, end)
  end += room.write(before, end, 'hex')
  return room.subarray(0, end)
}
/** Written over by the next `link`: a replay of twenty thousand facts would otherwise allocate as many buffers. */
let room = Buffer.allocUnsafe(64 * 1024)

export const sha256Of = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')
/** In plain JavaScript, at a third of the speed: the OpenSSL of Node has SM3, the BoringSSL of Electron has not. */
export const plainSm3Of = (bytes: Uint8Array): string => sm3(bytes)
export const sm3Of = getHashes().includes('sm3')
  ? (bytes: Uint8Array): string => hash('sm3', bytes, 'hex')
  : plainSm3Of
