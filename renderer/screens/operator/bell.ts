// The bell: one stroke for the warning, two for the limit, made by the page itself. No sound file, no network.
import type { BellMark } from '../../../shared/session/values.ts'

/** A struck bowl: a tone and its two overtones, each dying away. */
const tones = [
  { frequency: 880, share: 1, seconds: 1.4 },
  { frequency: 1760, share: 0.35, seconds: 0.8 },
  { frequency: 2640, share: 0.15, seconds: 0.5 },
]
const strokes = { warning: [0], limit: [0, 0.55] } as const satisfies Record<BellMark, readonly number[]>

let audio: AudioContext | undefined

/** `volume` from 0 to 100. A page nobody has touched yet stays silent: the browser forbids it, and the dial shows the state. */
export function ringBell(mark: BellMark, volume: number): void {
  if (volume === 0) return
  audio ??= new AudioContext()
  void audio.resume()
  for (const after of strokes[mark]) strike(audio, audio.currentTime + after, volume / 100)
}

function strike(audio: AudioContext, at: number, loudness: number): void {
  for (const { frequency, share, seconds } of tones) {
    const tone = new OscillatorNode(audio, { frequency })
    const gain = new GainNode(audio, { gain: 0 })
    gain.gain.setValueAtTime(loudness * share * 0.4, at)
    gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
    tone.connect(gain).connect(audio.destination)
    tone.start(at)
    tone.stop(at + seconds)
  }
}
