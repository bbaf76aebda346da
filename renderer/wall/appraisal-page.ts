// What of an appraisal is on the wall: which one, which of its objects, a page at a time, and the pieces of every bar. Pure.
import type { AppraisalClass } from '../../shared/appraisal-plan.ts'
import { type Appraised, type Reading, rateText, scoreText } from '../../shared/appraisal-result.ts'
import { hasCombined } from '../../shared/appraisal-words.ts'
import type { ItemId } from '../../shared/id.ts'
import type { Appraisal } from '../../shared/session/appraisals.ts'
import type { Room } from '../../shared/session/room.ts'
import { unitsOf } from './measure.ts'

/** The published appraisal that the result scene is of: none where a vote under its item was announced later. */
export function shownAppraisal(
  { agenda, appraisals, votes }: Room,
  about: ItemId | null,
): Appraisal | undefined {
  const item = about ?? agenda.open
  const all = appraisals.list.filter(({ state }) => state === 'published')
  const shown =
    all.findLast((one) => one.item === item) ?? (votes.list.some(isFor(item)) ? undefined : all.at(-1))
  const since = shown?.published?.time
  const rival = votes.list.findLast(
    (vote) => vote.state === 'published' && (vote.item === item || shown?.item !== item),
  )
  if (since === undefined || (rival?.published != null && rival.published.time > since)) return undefined
  return shown
}

const isFor = (item: ItemId | null) => (vote: { item: ItemId; state: string }) =>
  vote.item === item && vote.state === 'published'

/** No page holds more: what is read from ten metres. */
const mostRows = 8

/** How many objects a page holds: `height` is the room for them, `lines` how many lines the longest name takes. */
export const rowsFor = (height: number, lines: number): number =>
  Math.max(1, Math.min(mostRows, Math.floor(height / rowHeight(lines))))

export const rowHeight = (lines: number): number => 40 + 52 * lines

/** The classes by how they are drawn: never by colour alone, and here not by colour at all. */
export type Pattern = 'solid' | 'hatched' | 'barred' | 'crossed' | 'dotted' | 'empty'

export function patternsOf(classes: readonly AppraisalClass[]): readonly Pattern[] {
  const filled: readonly Pattern[] = ['solid', 'hatched', 'barred']
  let good = 0
  return classes.map(({ stands }) => {
    if (stands === 'against') return 'crossed'
    if (stands === 'apart') return 'dotted'
    good += 1
    return filled[Math.min(good, filled.length) - 1] ?? 'barred'
  })
}

export type Piece = { pattern: Pattern; from: number; width: number }

/** The bar of one object, in shares of its whole: all voters where half of them decides, else the papers counted. */
export function barOf(appraised: Appraised, { row }: Reading): readonly Piece[] {
  const patterns = patternsOf(appraised.classes)
  const counts = [...row.marks, row.blank]
  const sum = counts.reduce((all, count) => all + count, 0)
  const whole = Math.max(1, sum, wholeOf(appraised) ?? 0)
  let from = 0
  return counts.flatMap((count, at) => {
    const piece = { pattern: patterns[at] ?? ('empty' as const), from: from / whole, width: count / whole }
    from += count
    return count === 0 ? [] : [piece]
  })
}

/** The base of which half is asked; null where no half decides. */
export function wholeOf({ rule, expected, present }: Appraised): number | null {
  if (rule.by !== 'majority') return null
  return rule.of === 'expected' ? expected : present
}

export type End = { head: string; width: number; of: (reading: Reading) => string }

/** The last columns: what the object came to, by the rule. */
export function endsOf(
  appraised: Appraised,
  words: Record<'verdict' | 'score' | 'rank' | 'combined' | 'rate', string>,
): readonly End[] {
  switch (appraised.rule.by) {
    case 'majority':
      return [{ head: words.verdict, width: 232, of: ({ verdict }) => verdict ?? '' }]
    case 'score':
      return [
        { head: words.score, width: 190, of: ({ score }) => scoreText(score) },
        { head: words.rank, width: 104, of: ({ rank }) => (rank === null ? '—' : String(rank)) },
      ]
    case 'rates': {
      const name = words.rate
      return hasCombined(appraised)
        ? [{ head: words.combined, width: 244, of: ({ combined }) => rateText(combined) }]
        : [
            {
              head: name,
              width: Math.max(200, unitsOf(name) * 42),
              of: ({ rates }) => rateText(rates[0]?.rate ?? null),
            },
          ]
    }
    default:
      return appraised.rule satisfies never
  }
}
