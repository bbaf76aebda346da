// The script in its sections: the opening, every item with its number, what lies between two sittings, the end, and what is kept ready.
import type { Passage } from './host-cue.ts'
import { bare } from './host-script-names.ts'
import type { ItemId } from './id.ts'
import { itemLabel } from './numerals.ts'
import type { LiveItem } from './session/agenda.ts'

export type Section = {
  kind: 'opening' | 'item' | 'between' | 'closing' | 'spare' | 'adrift'
  /** 四、专题协商; empty where it is no item. */
  title: string
  passages: readonly Passage[]
}

export function sectionsOf(passages: readonly Passage[], items: readonly LiveItem[]): readonly Section[] {
  const sections: (Section & { item: ItemId | null; passages: Passage[] })[] = []
  let begun = false
  for (const passage of passages) {
    begun ||= passage.item !== null
    const kind = kindOf(passage, begun)
    const last = sections.at(-1)
    if (last !== undefined && last.kind === kind && last.item === passage.item) last.passages.push(passage)
    else sections.push({ kind, item: passage.item, title: titleOf(passage.item, items), passages: [passage] })
  }
  return sections
}

function kindOf({ adrift, spare, item, moment, cue }: Passage, begun: boolean): Section['kind'] {
  if (adrift) return 'adrift'
  if (spare) return 'spare'
  if (item !== null) return 'item'
  if (moment === 'sitting' || moment === 'rest') return 'between'
  return begun || cue === 'close' ? 'closing' : 'opening'
}

function titleOf(item: ItemId | null, items: readonly LiveItem[]): string {
  const found = items.find((one) => one.item === item)
  if (found === undefined) return ''
  const [label, depth] = [itemLabel(found.path), found.path.length]
  return `${label}${depth === 1 ? '、' : depth === 3 ? '．' : ''}${bare(found.title)}`
}
