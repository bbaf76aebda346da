// What a person does to a passage of the chair's words: other words, another wording, left out, one of their own. Each gives the edit to keep.
import { type CueEdit, type CueForm, type Passage, heldAgainst } from './host-cue.ts'

/** Longer than any passage can be read in one breath, and still one page. */
export const longest = 2000

const before = (edits: readonly CueEdit[], { cue }: Passage): CueEdit =>
  edits.find((edit) => edit.cue === cue) ?? {
    cue,
    words: null,
    generated: '',
    form: null,
    skipped: false,
    behind: null,
  }

export function reworded(edits: readonly CueEdit[], passage: Passage, words: string): CueEdit {
  const edit = before(edits, passage)
  if (passage.moment === 'own') return { ...edit, words }
  // Typed back to what stands there anyway: nothing was changed.
  if (words === passage.source) return { ...edit, words: null, generated: '' }
  const { source: template, slots } = passage
  return { ...edit, words, generated: heldAgainst({ template, slots }, words) }
}

/** Another wording begins with its own words. */
export const inForm = (edits: readonly CueEdit[], passage: Passage, form: CueForm): CueEdit => ({
  ...before(edits, passage),
  form: form === passage.forms[0] ? null : form,
  words: null,
  generated: '',
})

export const leftOut = (edits: readonly CueEdit[], passage: Passage, skipped: boolean): CueEdit => ({
  ...before(edits, passage),
  skipped,
})

/** `cue` is a name that no passage has. */
export const ownBehind = (cue: string, behind: string, words: string): CueEdit => ({
  cue,
  words,
  generated: '',
  form: null,
  skipped: false,
  behind,
})

/** Nothing is left of the edit: the passage is as the meeting makes it. */
export const isUndone = ({ words, form, skipped, behind }: CueEdit): boolean =>
  words === null && form === null && !skipped && behind === null
