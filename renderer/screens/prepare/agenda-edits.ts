// What can be done to a planned agenda: add, move, nest, take away. Pure; an agenda always comes back in tree order.
import { ItemId, type SittingId } from '../../../shared/id.ts'
import { sittingNamed } from '../../../shared/agenda-text-sitting.ts'
import type { AgendaItem, Sitting } from '../../../shared/meeting.ts'
import type { ParsedItem } from '../../../shared/agenda-text-item.ts'
import { eightMinutes, limitedTo } from '../../../shared/timing-card.ts'
import { numbered } from '../../../shared/session/agenda.ts'

export type Branch = { item: AgendaItem; parts: Branch[] }

/** 一、（一）1.（1）: the standard numbers four levels. */
export const deepest = 4

export function treeOf(agenda: readonly AgendaItem[]): Branch[] {
  const roots: Branch[] = []
  const known = new Map<ItemId, Branch>()
  for (const { item, path } of numbered(agenda)) {
    const branch = { item, parts: [] }
    known.set(item.item, branch)
    const above = path.length > 1 && item.parent !== null ? known.get(item.parent) : undefined
    ;(above?.parts ?? roots).push(branch)
  }
  return roots
}

const flat = (branches: readonly Branch[], parent: ItemId | null = null): AgendaItem[] =>
  branches.flatMap(({ item, parts }) => [{ ...item, parent }, ...flat(parts, item.item)])

type Place = { siblings: Branch[]; at: number; above: Branch | null; depth: number }

function placeOf(branches: Branch[], item: ItemId, above: Branch | null = null, depth = 1): Place | null {
  const at = branches.findIndex((branch) => branch.item.item === item)
  if (at >= 0) return { siblings: branches, at, above, depth }
  for (const branch of branches) {
    const found = placeOf(branch.parts, item, branch, depth + 1)
    if (found !== null) return found
  }
  return null
}

const heightOf = (branch: Branch): number => 1 + Math.max(0, ...branch.parts.map(heightOf))

/** Edits a copy of the tree; null where the edit cannot be done, and the agenda stays as it is. */
function edited(
  agenda: readonly AgendaItem[],
  item: ItemId,
  edit: (tree: Branch[], place: Place) => boolean,
) {
  const tree = treeOf(agenda)
  const place = placeOf(tree, item)
  return place !== null && edit(tree, place) ? flat(tree) : null
}

/** The next free name: `item-7`. */
export function freshItem(agenda: readonly AgendaItem[], ahead = 0): ItemId {
  const taken = agenda.reduce(
    (most, { item }) => Math.max(most, Number(/^item-(\d+)$/.exec(item)?.[1] ?? 0)),
    0,
  )
  return ItemId.parse(`item-${taken + 1 + ahead}`)
}

const blank = (item: ItemId): AgendaItem => ({
  item,
  parent: null,
  sitting: null,
  title: '',
  kind: 'other',
  planned: null,
  presenter: '',
  decision: 'none',
})

/** A new item behind `after` and what stands below it; at the end for null. */
export function added(agenda: readonly AgendaItem[], after: ItemId | null) {
  const item = freshItem(agenda)
  const sitting = agenda.find((one) => one.item === after)?.sitting ?? null
  const branch: Branch = { item: { ...blank(item), sitting }, parts: [] }
  const next =
    after === null
      ? null
      : edited(agenda, after, (_, { siblings, at }) => siblings.splice(at + 1, 0, branch).length === 0)
  return { agenda: next ?? [...flat(treeOf(agenda)), branch.item], item }
}

/** One place up or down among its siblings. */
export const moved = (agenda: readonly AgendaItem[], item: ItemId, by: -1 | 1): AgendaItem[] | null =>
  edited(agenda, item, (_, { siblings, at }) => {
    const [here, there] = [siblings[at], siblings[at + by]]
    if (here === undefined || there === undefined) return false
    siblings[at] = there
    siblings[at + by] = here
    return true
  })

/** Below the item in front of it. */
export const nested = (agenda: readonly AgendaItem[], item: ItemId): AgendaItem[] | null =>
  edited(agenda, item, (_, { siblings, at, depth }) => {
    const [here, above] = [siblings[at], siblings[at - 1]]
    if (here === undefined || above === undefined || depth + heightOf(here) > deepest) return false
    siblings.splice(at, 1)
    above.parts.push(here)
    return true
  })

/** Out of the item above it, to stand behind it. */
export const unnested = (agenda: readonly AgendaItem[], item: ItemId): AgendaItem[] | null =>
  edited(agenda, item, (tree, { siblings, at, above }) => {
    const here = siblings[at]
    const outer = above === null ? null : placeOf(tree, above.item.item)
    if (here === undefined || outer === null) return false
    siblings.splice(at, 1)
    outer.siblings.splice(outer.at + 1, 0, here)
    return true
  })

/** Away, with everything below it. */
export const removed = (agenda: readonly AgendaItem[], item: ItemId): AgendaItem[] | null =>
  edited(agenda, item, (_, { siblings, at }) => siblings.splice(at, 1).length === 1)

/** Who is chosen when this one goes: what stands behind it and its parts, else what stands before it. */
export function neighbour(agenda: readonly AgendaItem[], item: ItemId): ItemId | null {
  const left = new Set((removed(agenda, item) ?? agenda).map((one) => one.item))
  const order = flat(treeOf(agenda)).map((one) => one.item)
  const at = order.indexOf(item)
  return [...order.slice(at), ...order.slice(0, at).toReversed()].find((one) => left.has(one)) ?? null
}

export type Drop = { target: ItemId; where: 'before' | 'after' | 'on' }

/** Where a drag let it fall; never into itself, never too deep. */
export const dropped = (agenda: readonly AgendaItem[], item: ItemId, drop: Drop): AgendaItem[] | null =>
  edited(agenda, item, (tree, { siblings, at }) => {
    const here = siblings[at]
    if (here === undefined || placeOf([here], drop.target) !== null) return false
    const aim = placeOf(tree, drop.target)
    if (aim === null || aim.depth + heightOf(here) - (drop.where === 'on' ? 0 : 1) > deepest) return false
    siblings.splice(at, 1)
    const there = placeOf(tree, drop.target)
    if (there === null) return false
    if (drop.where === 'on') there.siblings[there.at]?.parts.push(here)
    else there.siblings.splice(there.at + (drop.where === 'after' ? 1 : 0), 0, here)
    return true
  })

/** What was read from a paste, as items with names of their own, behind those that stand there already. */
export function joined(agenda: readonly AgendaItem[], items: readonly ParsedItem[]): AgendaItem[] {
  let count = 0
  const grow = (parts: readonly ParsedItem[]): Branch[] =>
    parts.map(({ title, kind, planned, presenter, decision, limit, parts: below }) => {
      const item = freshItem(agenda, count)
      count += 1
      return {
        item: {
          ...blank(item),
          title,
          kind,
          planned,
          presenter,
          decision: below.length === 0 ? decision : 'none',
          ...(limit === null ? {} : { timing: limitedTo(eightMinutes, limit) }),
        },
        parts: grow(below),
      }
    })
  return [...flat(treeOf(agenda)), ...flat(grow(items))]
}

/**
 * A heading that names a day stands in the sitting of that day, with all that is below it, and the same heading again in the next
 * one of that day; what was chosen stays.
 */
export function inTheirSittings(
  agenda: readonly AgendaItem[],
  sittings: readonly Sitting[],
): readonly AgendaItem[] {
  const given = new Map<string, SittingId[]>()
  return agenda.map((item) => {
    if (item.sitting !== null) return item
    const before = given.get(item.title) ?? []
    const free = sittings.filter(({ sitting }) => !before.includes(sitting))
    const sitting = sittingNamed(item.title, free) ?? before.at(-1) ?? null
    if (sitting !== null) given.set(item.title, [...before, sitting])
    return { ...item, sitting }
  })
}
