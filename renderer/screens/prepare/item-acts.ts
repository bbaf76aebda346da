// What can be done to the chosen item, by key, by button and by drag alike. Types only.
import type { ItemId } from '../../../shared/id.ts'
import type { Drop } from './agenda-edits.ts'

export type ItemActs = {
  add: () => void
  move: (by: -1 | 1) => void
  nest: () => void
  unnest: () => void
  remove: () => void
  drop: (item: ItemId, drop: Drop) => void
}
