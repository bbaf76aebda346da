// The number of a document: 〔2026〕3号, one row a kind and year, never padded, its year in 六角括号 (GB/T 9704-2012 7.2.5).
import { z } from 'zod'

export const DocumentNumber = z.object({
  year: z.number().int().min(1949).max(2999),
  number: z.number().int().min(1).max(99_999),
})
export type DocumentNumber = z.infer<typeof DocumentNumber>

export const documentNumberText = ({ year, number }: DocumentNumber): string => `〔${year}〕${number}号`

/** Full-width digits are digits; everything else must stand as the standard has it. */
export function documentNumberOf(words: string): DocumentNumber | null {
  const found = /^〔(\d{4})〕([1-9]\d{0,4})号$/u.exec(words.trim().normalize('NFKC'))
  if (found === null) return null
  const parsed = DocumentNumber.safeParse({ year: Number(found[1]), number: Number(found[2]) })
  return parsed.success ? parsed.data : null
}

/** Whether it means to be such a number and is none: brackets of another kind, a padded or missing count. */
export function isWrongNumber(words: string): boolean {
  const bare = words.replaceAll(/【待补：[^】]*】/gu, '')
  if (documentNumberOf(bare) !== null) return false
  return /[[\]［］【】〔〕]/u.test(bare) || /第\s*0\d*\s*[期号]/u.test(bare)
}

export type Numbering = { next: number; gaps: readonly number[] }

/** The next of a row, and those that were left out below its last. */
export function numbering(taken: readonly number[]): Numbering {
  const last = Math.max(0, ...taken)
  const has = new Set(taken)
  const gaps = Array.from({ length: last }, (_, nth) => nth + 1).filter((number) => !has.has(number))
  return { next: last + 1, gaps }
}
