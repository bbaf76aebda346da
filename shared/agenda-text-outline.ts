// Puts the lines of an agenda below one another by the numbers in front of them, whichever numbers the office chose.
import { type Label, rankOf } from './agenda-text-label.ts'
import type { Half, TimeWritten } from './agenda-text-times.ts'
import { folded } from './pasted.ts'

export type Draft = {
  words: string
  minutes: string
  presenter: string
  time: TimeWritten | null
  half: Half | null
  label: Label | null
  inTable: boolean
  /** Which day of the schedule, counted from 0. */
  day: number
  /** A day or a section stands only above others. */
  group: boolean
  /** 时间、地点…: not an item, with everything below it. */
  fact: boolean
  lines: number[]
  parts: Draft[]
}

type Level = { styles: Set<string>; rank: number; draft: Draft }

const deepest = 99

export type Outline = ReturnType<typeof createOutline>

/** `byDays` makes every day named in the text a group of its own. */
export function createOutline(byDays: boolean) {
  const roots: Draft[] = []
  let levels: Level[] = []
  let last: Draft | null = null
  let days = 0
  const below = (level: Level | undefined): Draft[] => level?.draft.parts ?? roots

  return {
    roots,
    last: () => last,
    day: () => days,
    /** A new day begins; says whether the line became a group. */
    startDay(words: string, line: number): boolean {
      days += 1
      if (!byDays) return false
      const draft = { ...blank, words, day: days, group: true, lines: [line], parts: [] }
      roots.push(draft)
      levels = [{ styles: new Set(['day']), rank: -1, draft }]
      return true
    },
    add(draft: Draft): void {
      const styles = stylesOf(draft)
      const same = levels.findIndex((level) => styles.some((style) => level.styles.has(style)))
      let rank = draft.label === null ? null : rankOf[draft.label.style]
      if (same >= 0) {
        const level = levels[same]
        for (const style of level?.styles ?? []) styles.push(style)
        rank = Math.min(level?.rank ?? deepest, rank ?? deepest)
        levels = levels.slice(0, same)
      } else if (rank !== null) {
        const limit = rank
        levels = levels.filter((level) => level.rank < limit || level.styles.has('day'))
      }
      below(levels.at(-1)).push(draft)
      levels.push({
        styles: new Set(styles),
        rank: rank ?? (draft.time === null ? deepest : (levels.at(-1)?.rank ?? 0) + 0.1),
        draft,
      })
      last = draft
    },
  }
}

const blank = { minutes: '', presenter: '', time: null, half: null, label: null, inTable: false, fact: false }

/** Timed lines are of one kind, numbered or not. */
function stylesOf({ label, time, inTable }: Draft): string[] {
  if (inTable) return ['row']
  const styles = [...(label === null ? [] : [label.style]), ...(time === null ? [] : ['time'])]
  return styles.length === 0 ? ['plain'] : styles
}

/** The line broke off in the middle: an open bracket, a comma at its end, or a long line without a full stop. */
export function breaksOff(words: string, next: string, nextHasVerb: boolean): boolean {
  const shadow = folded(words)
  const open = (left: string, right: string) => words.split(left).length > words.split(right).length
  if (open('《', '》') || shadow.split('(').length > shadow.split(')').length || open('“', '”')) return true
  if (/[、,和及与的]$/u.test(shadow) || (/^(?:关于|《)/u.test(next) && !/[;。.!:]$/u.test(shadow)))
    return true
  return words.length >= 28 && !/[;。.!:]$/u.test(shadow) && !nextHasVerb && /[;。]$/u.test(folded(next))
}
