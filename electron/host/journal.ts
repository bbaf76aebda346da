// A plain text journal of what went wrong and when, for whoever has to help: one line an entry, no tokens, no phone numbers.
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { instant, localOf } from '../../shared/time.ts'
import type { MachineClock } from './clock.ts'

export type Journal = {
  note(what: string): void
  /** An error with its causes: what no page is told. */
  fault(what: string, error: unknown): void
}

const fullAt = 1_000_000
const kept = 5

export function openJournal(folder: string, clock: MachineClock): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = (age: number) => join(folder, age === 0 ? 'journal.log' : `journal-${age}.log`)
  let mute = false
  const write = (what: string) => {
    const line = `${momentOf(clock)} ${discreet(oneLine(what))}\n`
    try {
      if (sizeOf(file(0)) + line.length > fullAt) turn(file)
      appendFileSync(file(0), line, { mode: 0o600 })
      mute = false
    } catch (error) {
      // The journal may not bring the meeting down: a full disk is told to the page by whoever met it.
      if (!mute) process.stderr.write(`journal: ${error instanceof Error ? error.message : ''}\n${line}`)
      mute = true
    }
  }
  return { note: write, fault: (what, error) => write(`${what}: ${told(error)}`) }
}

function turn(file: (age: number) => string): void {
  rmSync(file(kept), { force: true })
  for (let age = kept - 1; age >= 0; age -= 1) if (sizeOf(file(age)) > 0) renameSync(file(age), file(age + 1))
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function momentOf(clock: MachineClock): string {
  const zone = clock.zone()
  const local = localOf({ at: instant(Math.trunc(clock.wall())), zone })
  const two = (n: number) => String(n).padStart(2, '0')
  const offset = `${zone < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(zone) / 60))}:${two(Math.abs(zone) % 60)}`
  const { year, month, day, hour, minute, second } = local
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offset}`
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : ` <- ${told(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}

/** A name may carry a line break or a terminal's escape: neither may forge an entry or colour the reader's screen. */
const oneLine = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n' ? ' | ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Identity numbers, phone numbers and anything as long as a token; names of meetings (36 characters) stay. */
const discreet = (text: string): string =>
  text
    .replaceAll(/[A-Za-z0-9_-]{40,}/g, '[token]')
    .replaceAll(/(?<!\d)\d{17}[\dXx](?!\d)/g, '[number]')
    .replaceAll(/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, '[number]')
    .replaceAll(/(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g, '[number]')
