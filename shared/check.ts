// One line of the checks of a paper: in order, or wanting to be looked at. No wording: the catalogue has it.
import type { PassageKey } from './passage.ts'

/** `words` names a sentence of the catalogue, `about` a line under it, `passage` where to go. */
export type Check = {
  id: string
  state: 'ok' | 'look'
  words: string
  values: Record<string, string | number>
  about?: string
  passage?: PassageKey
}
