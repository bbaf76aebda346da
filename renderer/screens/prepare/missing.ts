// What a plan still lacks, and what is in order: the rehearsal list. Pure; each names its sentence and where to mend it.
import type { AgendaItem, MeetingFacts } from '../../../shared/meeting.ts'
import type { ItemId } from '../../../shared/id.ts'
import { speakersIn } from '../../../shared/agenda-text-times.ts'
import { isLeaf, numbered, timingFor } from '../../../shared/session/agenda.ts'
import { inSittings } from '../../../shared/session/agenda-sittings.ts'
import { planOf } from '../../../shared/session/agenda-timetable.ts'
import { itemLabel, sittingName } from '../../../shared/numerals.ts'
import { threshold } from '../../../shared/share.ts'
import { type Duration, duration } from '../../../shared/time.ts'
import { type RollRow, countsOf, expectedOf, isNamed } from './roll-row.ts'

export type Tab = 'facts' | 'agenda' | 'roll' | 'script'
/** Where it is mended: a tab, and there an item, a person or a field. */
export type Where = { tab: Tab; item?: ItemId; row?: string; field?: string }
export type Check = {
  /** `must` keeps the meeting from beginning, `todo` should be mended before, `ok` is in order, `note` is good to know. */
  level: 'must' | 'todo' | 'ok' | 'note'
  words: string
  about: Readonly<Record<string, string | number>>
  where: Where
}

type Plan = { facts: MeetingFacts; agenda: readonly AgendaItem[]; roll: readonly RollRow[] }

export function checksOf(plan: Plan): Check[] {
  const checks = [...factChecks(plan), ...agendaChecks(plan), ...rollChecks(plan)]
  const rank = { must: 0, todo: 1, ok: 2, note: 3 }
  return checks.toSorted((a, b) => rank[a.level] - rank[b.level])
}

export const lacking = (checks: readonly Check[]): readonly Check[] =>
  checks.filter((check) => check.level === 'must' || check.level === 'todo')

const check = (level: Check['level'], words: string, where: Where, about: Check['about'] = {}): Check => ({
  level,
  words,
  about,
  where,
})

function factChecks({ facts }: Plan): Check[] {
  const at = (field: string): Where => ({ tab: 'facts', field })
  const empty = (['title', 'fullTitle', 'committee', 'place', 'chair', 'recorder'] as const).filter(
    (field) => facts[field].trim() === '',
  )
  const found = empty.map((field) => check('todo', `no.${field}`, at(field)))
  if (facts.chair.trim() !== '' && facts.chairOffice.trim() === '')
    found.push(check('todo', 'no.chairOffice', at('chairOffice')))
  return found.length === 0
    ? [check('ok', 'facts', { tab: 'facts' }, { chair: facts.chair, recorder: facts.recorder })]
    : found
}

function agendaChecks({ facts, agenda }: Plan): Check[] {
  const rows = numbered(agenda)
  if (rows.every(({ item }) => item.title.trim() === ''))
    return [check('must', 'no.agenda', { tab: 'agenda' })]
  const found: Check[] = []
  const labelled = new Map(rows.map(({ item, path }) => [item.item, wholeLabel(path)]))
  const no = (item: AgendaItem) => labelled.get(item.item) ?? ''
  const at = (item: AgendaItem, field: string): Where => ({ tab: 'agenda', item: item.item, field })
  const leaves = agenda.filter((item) => isLeaf(agenda, item))
  for (const item of agenda.filter((one) => one.title.trim() === ''))
    found.push(check('todo', 'no.itemTitle', at(item, 'title'), { no: no(item) }))
  const untimed = leaves.filter((item) => item.planned === null && item.kind !== 'exchange')
  const [first] = untimed
  if (first !== undefined)
    found.push(
      untimed.length === 1
        ? check('todo', 'no.minutes', at(first, 'minutes'), { no: no(first) })
        : check('todo', 'no.minutesMany', at(first, 'minutes'), { count: untimed.length, no: no(first) }),
    )
  const bare = leaves.find((item) => item.kind === 'appraise' && (item.appraisal?.objects.length ?? 0) === 0)
  if (bare !== undefined) found.push(check('todo', 'no.objects', at(bare, 'objects'), { no: no(bare) }))
  const secret = leaves.find((item) => item.kind === 'elect' || item.kind === 'appraise')
  if (secret !== undefined)
    found.push(
      check('note', `paper.${secret.kind === 'elect' ? 'elect' : 'appraise'}`, at(secret, 'decision'), {
        no: no(secret),
      }),
    )
  found.push(...sittingChecks(facts, agenda))
  for (const { item, need, planned } of crowded(facts, agenda))
    found.push(check('todo', 'crowded', at(item, 'minutes'), { no: no(item), need, planned }))
  if (lacking(found).length > 0) return found
  const { end } = planOf(facts.starts, agenda, facts.sittings)
  return [
    ...found,
    check(
      'ok',
      'agenda',
      { tab: 'agenda' },
      { count: rows.filter(({ path }) => path.length === 1).length, end: clockOf(end) },
    ),
  ]
}

/** Sittings stand in the order of their times, and each has something to do. */
function sittingChecks(facts: MeetingFacts, agenda: readonly AgendaItem[]): Check[] {
  const { sittings } = facts
  const where: Where = { tab: 'facts', field: 'sittings' }
  const about = (at: number) => ({ name: sittingName({ title: '', ...sittings[at], no: at + 1 }) })
  const early = sittings.findIndex((one, at) => at > 0 && one.starts <= (sittings[at - 1]?.starts ?? ''))
  const used = new Set(inSittings(numbered(agenda), sittings).map(({ item }) => item.sitting))
  const idle = sittings.findIndex(({ sitting }) => !used.has(sitting))
  return [
    ...(early < 0 ? [] : [check('todo', 'sittingEarly', where, about(early))]),
    ...(idle < 0 ? [] : [check('todo', 'sittingIdle', where, about(idle))]),
  ]
}

/** 三（二）: the numbers above it and its own. */
const wholeLabel = (path: readonly number[]): string =>
  path.map((_, at) => itemLabel(path.slice(0, at + 1))).join('')

function rollChecks({ facts, agenda, roll }: Plan): Check[] {
  const { leave, observers } = countsOf(roll)
  const expected = expectedOf(roll, facts.rules)
  const found: Check[] = []
  if (expected === 0) {
    const vote = numbered(agenda).find(({ item }) => item.decision !== 'none' && isLeaf(agenda, item))
    if (vote === undefined) return [check('todo', 'no.members', { tab: 'roll' })]
    return [check('todo', 'no.voters', { tab: 'roll' }, { no: wholeLabel(vote.path) })]
  }
  const nameless = roll.find((row) => !isNamed(row))
  if (nameless !== undefined) found.push(check('todo', 'no.name', { tab: 'roll', row: nameless.key }))
  const needed = facts.rules.quorum === null ? 0 : threshold(expected, facts.rules.quorum)
  if (expected - leave < needed)
    found.push(check('todo', 'quorum', { tab: 'roll' }, { expected, coming: expected - leave, needed }))
  const unexcused = roll.filter(
    (row) => row.onLeave && row.leaveKind === null && row.leaveReason.trim() === '',
  )
  const [first] = unexcused
  if (first !== undefined)
    found.push(
      check(
        'todo',
        'no.reason',
        { tab: 'roll', row: first.key, field: 'leaveReason' },
        { name: first.name, count: unexcused.length },
      ),
    )
  const twin = twinIn(roll)
  if (twin !== undefined)
    found.push(check('todo', 'twin', { tab: 'roll', row: twin.key }, { name: twin.name }))
  // A roll that is no list of all may well leave out the chair.
  if (roll.length > 0 && facts.chair.trim() !== '' && !roll.some((row) => row.name === facts.chair.trim()))
    found.push(check('todo', 'chairAway', { tab: 'roll' }, { name: facts.chair }))
  return found.length > 0
    ? found
    : [
        check(
          'ok',
          expected > countsOf(roll).expected ? 'rollCounted' : leave === 0 ? 'roll' : 'rollLeave',
          { tab: 'roll' },
          { expected, leave, observers },
        ),
      ]
}

/** Two of one name whom nothing tells apart. */
function twinIn(roll: readonly RollRow[]): RollRow | undefined {
  const seen = new Set<string>()
  return roll.find((row) => {
    const key = `${row.name} ${row.unit}`
    const again = isNamed(row) && seen.has(key)
    seen.add(key)
    return again
  })
}

export type Crowded = {
  item: AgendaItem
  speakers: number
  limit: Duration
  need: number
  planned: number
  fits: number
}

/**
 * Items whose speakers will not fit: limit × people × 1.3, since calling, walking and applause take a third more
 * (domain notes C.8). How many speak is what stands in the title, or the parts below it. Minutes; `fits` is a limit that would do.
 */
export function crowded(facts: MeetingFacts, agenda: readonly AgendaItem[]): Crowded[] {
  return agenda.flatMap((item) => {
    const { limit } = timingFor(facts, item)
    const parts = agenda.filter((part) => part.parent === item.item)
    const speakers = speakersIn(item.title) ?? parts.filter((part) => part.kind === 'speeches').length
    if (limit === null || item.planned === null || item.kind !== 'speeches' || speakers < 2) return []
    const need = Math.ceil((speakers * limit * 1.3) / 60_000)
    const planned = item.planned / 60_000
    const fits = Math.floor(planned / speakers / 1.3)
    return need > planned ? [{ item, speakers, limit, need, planned, fits }] : []
  })
}

/** 9:05, from milliseconds since midnight; over midnight the count begins again. */
export function clockOf(time: Duration): string {
  const all = Math.floor(duration(time) / 60_000) % 1440
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
}
