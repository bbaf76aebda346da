// The rows of figures of a ballot: what the papers come to, and three choices for every name; and those figures as they are recorded.
import type { TFunction } from 'i18next'
import type { Ballots } from '../../../../shared/ballots.ts'
import type { Counts } from '../../../../shared/session/values.ts'
import type { Figures } from '../use-entry.ts'
import { asked } from './entered.ts'

export type FigureRow = { title: string; cells: readonly { key: string; label: string }[] }

const papers = ['issued', 'returned', 'valid', 'invalid'] as const

export const paperRow = (t: TFunction<'operator'>): FigureRow => ({
  title: t('vote.papers'),
  cells: papers.map((key) => ({ key, label: t(`vote.paper.${key}`) })),
})

/** `at` tells one name of a ballot from the others. */
export const choiceRow = (t: TFunction<'operator'>, title: string, at = ''): FigureRow => ({
  title,
  cells: asked.map((key) => ({ key: `${at}${key}`, label: t(`vote.word.${key}`) })),
})

export const ballotsOf = (figures: Figures): Ballots => ({
  issued: figures['issued'] ?? 0,
  returned: figures['returned'] ?? 0,
  valid: figures['valid'] ?? 0,
  invalid: figures['invalid'] ?? 0,
})

export const countsOf = (figures: Figures, at = ''): Counts => ({
  for: figures[`${at}for`] ?? 0,
  against: figures[`${at}against`] ?? 0,
  abstain: figures[`${at}abstain`] ?? 0,
})

/** Recorded figures, laid out to be changed. */
export const figuresOf = (counts: Counts, at = ''): Figures =>
  Object.fromEntries(asked.map((key) => [`${at}${key}`, counts[key]]))
