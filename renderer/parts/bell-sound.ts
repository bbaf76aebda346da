// The bell as it is heard: a bundled sound, struck once, twice or three times, as loud as was chosen on this machine.
import bell from '../../resources/sounds/bell.wav?url'
import { z } from 'zod'
import { readRemembered, useRemembered } from './remembered.ts'

const Volume = z.number().int().min(0).max(100)
const usualVolume = 70

export const useVolume = () => useRemembered('bell-volume', Volume, usualVolume)
export const volumeNow = (): number => readRemembered('bell-volume', Volume, usualVolume)

/** Seconds between two strokes of one bell. */
const between = 0.55

let audio: AudioContext | undefined
let stroke: Promise<AudioBuffer> | undefined
let playing: readonly AudioBufferSourceNode[] = []

function opened(): AudioContext {
  audio ??= new AudioContext()
  return audio
}

/** Fetched and decoded ahead of the first bell: it must not come late for being the first. */
export function prepareBell(): Promise<AudioBuffer> {
  const read = async () => {
    const answer = await fetch(bell)
    return opened().decodeAudioData(await answer.arrayBuffer())
  }
  stroke ??= read().catch((error: unknown) => {
    stroke = undefined // the next bell tries again
    throw error
  })
  return stroke
}

/**
 * Strikes `strokes` times, and again so often every so many seconds. A bell that still sounds gives way. Says whether it can be
 * heard: a page nobody has touched yet may be kept silent by the browser.
 */
export async function ringBell(
  strokes: number,
  volume: number,
  again: { times: number; every: number } = { times: 1, every: 0 },
): Promise<'heard' | 'muted' | 'forbidden'> {
  hushBell()
  if (volume === 0) return 'muted'
  const context = opened()
  const buffer = await prepareBell()
  // Where it is forbidden this waits until somebody touches the page: the bell is not kept for that long.
  if (context.state !== 'running') await Promise.race([context.resume(), wait(200)])
  if (context.state !== 'running') return 'forbidden'
  const gain = new GainNode(context, { gain: volume / 100 })
  gain.connect(context.destination)
  const rounds = Array.from({ length: again.times }, (_, round) => round * again.every)
  const moments = rounds.flatMap((from) => Array.from({ length: strokes }, (_, nth) => from + nth * between))
  playing = moments.map((after) => {
    const source = new AudioBufferSourceNode(context, { buffer })
    source.connect(gain)
    source.start(context.currentTime + after)
    return source
  })
  return 'heard'
}

export function hushBell(): void {
  for (const source of playing) source.stop()
  playing = []
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
