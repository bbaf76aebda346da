// Makes resources/sounds/bell.wav: one stroke of a table bell, out of sine waves and nothing else, so that it belongs to nobody.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './source.ts'

const rate = 22_050
const length = 1.7
/** The partials of a small struck bell: how high above the strike note, how loud, and how long until they are gone. */
const strike = 1046.5
const partials = [
  { ratio: 0.5, loud: 0.22, fades: 1.6 },
  { ratio: 1, loud: 1, fades: 1.3 },
  { ratio: 1.19, loud: 0.28, fades: 0.9 },
  { ratio: 2, loud: 0.5, fades: 0.7 },
  { ratio: 2.74, loud: 0.22, fades: 0.4 },
  { ratio: 4.07, loud: 0.12, fades: 0.18 },
]
/** The clapper does not click: the first milliseconds rise. The end is quiet, not cut. */
const rises = 0.004
const closes = 0.08

const sample = (t: number): number => {
  const tone = partials.reduce(
    (sum, { ratio, loud, fades }) =>
      sum + loud * Math.exp((-4.6 * t) / fades) * Math.sin(2 * Math.PI * strike * ratio * t),
    0,
  )
  return tone * Math.min(1, t / rises) * Math.min(1, (length - t) / closes)
}

const samples = Array.from({ length: Math.round(length * rate) }, (_, nth) => sample(nth / rate))
const peak = Math.max(...samples.map(Math.abs))

const bytes = Buffer.alloc(44 + samples.length * 2)
bytes.write('RIFF', 0)
bytes.writeUInt32LE(bytes.length - 8, 4)
bytes.write('WAVEfmt ', 8)
bytes.writeUInt32LE(16, 16)
bytes.writeUInt16LE(1, 20)
bytes.writeUInt16LE(1, 22)
bytes.writeUInt32LE(rate, 24)
bytes.writeUInt32LE(rate * 2, 28)
bytes.writeUInt16LE(2, 32)
bytes.writeUInt16LE(16, 34)
bytes.write('data', 36)
bytes.writeUInt32LE(samples.length * 2, 40)
for (const [nth, value] of samples.entries())
  bytes.writeInt16LE(Math.round((value / peak) * 0.89 * 32_767), 44 + nth * 2)

const file = join(root, 'resources/sounds/bell.wav')
writeFileSync(file, bytes)
console.log(`${file}: ${bytes.length} bytes, ${length} s`)
