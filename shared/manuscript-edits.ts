// What people made of a paper, passage by passage, kept apart from what is composed: their words, what they left out, moved, put in.
import { z } from 'zod'
import { line, prose } from './line.ts'
import { Form, type Passage, PassageKey } from './passage.ts'

/** A paper of two hundred pages holds four times this; a single passage never does. */
const Words = prose(50_000)
const Reason = line(200).refine((reason) => reason.trim() !== '')
/** Where a passage stands: behind which one; null for the beginning of the text. */
const After = PassageKey.nullable()
/** A passage that a person put in; the page makes its name. */
export const OwnKey = PassageKey.refine((key) => key.startsWith('own-'))

export const OwnForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.literal([1, 2, 3, 4]) }),
  z.object({ kind: z.literal('paragraph') }),
])
export type OwnForm = z.infer<typeof OwnForm>

export const Edit = z.discriminatedUnion('kind', [
  /** `made` is the composed text it was made from; `form` and `after` keep its place should that text be composed no more. */
  z.object({
    kind: z.literal('rewritten'),
    passage: PassageKey,
    form: Form,
    after: After,
    made: Words,
    words: Words,
  }),
  z.object({ kind: z.literal('hidden'), passage: PassageKey, made: Words, reason: Reason }),
  z.object({ kind: z.literal('moved'), passage: PassageKey, after: After }),
  z.object({ kind: z.literal('inserted'), passage: OwnKey, after: After, form: Form, words: Words }),
])
export type Edit = z.infer<typeof Edit>
export const EditName = z.object({
  kind: z.enum(['rewritten', 'hidden', 'moved', 'inserted']),
  passage: PassageKey,
})
export type EditName = z.infer<typeof EditName>

const Write = z.object({ passage: PassageKey, made: Words, words: Words })

/** What can be asked of a draft's text. Several passages written at once are one step: finding and replacing. */
export const TextChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('write'), writes: z.array(Write).min(1).max(2000) }),
  /** The composed text takes the place of the person's, and a passage that is composed no more goes. */
  z.object({ kind: z.literal('giveBack'), passage: PassageKey }),
  /** The person's words stay against what is composed now. */
  z.object({ kind: z.literal('keepMine'), passage: PassageKey, made: Words }),
  z.object({ kind: z.literal('hide'), passage: PassageKey, made: Words, reason: Reason }),
  z.object({ kind: z.literal('show'), passage: PassageKey }),
  z.object({ kind: z.literal('move'), passage: PassageKey, after: After }),
  z.object({ kind: z.literal('insert'), passage: OwnKey, after: After, form: OwnForm, words: Words }),
  z.object({ kind: z.literal('remove'), passage: OwnKey }),
])
export type TextChange = z.infer<typeof TextChange>

/** A change come down to edits: those that are set, and those that are taken away. */
export const Step = z.object({ set: z.array(Edit), drop: z.array(EditName) })
export type Step = z.infer<typeof Step>

export type TextRefusal =
  | 'UNKNOWN_PASSAGE'
  | 'FIXED_PASSAGE'
  | 'EMPTY_WORDS'
  | 'NOT_OWN'
  | 'PLACE_UNKNOWN'
  | 'NAME_TAKEN'

const same = (a: EditName, b: EditName): boolean => a.kind === b.kind && a.passage === b.passage
export const editOf = <K extends Edit['kind']>(edits: readonly Edit[], kind: K, passage: PassageKey) =>
  edits.find((edit): edit is Extract<Edit, { kind: K }> => edit.kind === kind && edit.passage === passage)

/** What was edited last stands last: moves are made in the order in which they were asked for. */
export function stepped(edits: readonly Edit[], { set, drop }: Step): readonly Edit[] {
  const rest = edits.filter((edit) => ![...set, ...drop].some((name) => same(name, edit)))
  return [...rest, ...set]
}

/** The step back from `step`, taken on `before`. */
export function undone(before: readonly Edit[], { set, drop }: Step): Step {
  const names = [...set, ...drop]
  const was = before.filter((edit) => names.some((name) => same(name, edit)))
  return {
    set: was,
    drop: names
      .filter((name) => !was.some((edit) => same(name, edit)))
      .map(({ kind, passage }) => ({ kind, passage })),
  }
}

/** What `change` comes to: nothing is written here, and nothing of a person's is thrown away unasked. */
export function stepFor(
  passages: readonly Passage[],
  edits: readonly Edit[],
  change: TextChange,
): Step | TextRefusal {
  const composed = (key: PassageKey) => passages.find(({ passage }) => passage === key)
  const written = 'passage' in change ? editOf(edits, 'rewritten', change.passage) : undefined
  const own = 'passage' in change ? editOf(edits, 'inserted', change.passage) : undefined
  const known = (key: PassageKey) =>
    composed(key) !== undefined || edits.some((edit) => edit.passage === key && edit.kind !== 'moved')
  switch (change.kind) {
    case 'write':
      return writing(passages, edits, change.writes)
    case 'giveBack':
      if (written === undefined) return 'UNKNOWN_PASSAGE'
      return { set: [], drop: [{ kind: 'rewritten', passage: change.passage }] }
    case 'keepMine': {
      const hidden = editOf(edits, 'hidden', change.passage)
      if (written === undefined && hidden === undefined) return 'UNKNOWN_PASSAGE'
      const now = composed(change.passage)
      if (written !== undefined && now === undefined) return adopted(written)
      const { made } = change
      return {
        set: [
          ...(written === undefined ? [] : [{ ...written, made }]),
          ...(hidden === undefined ? [] : [{ ...hidden, made }]),
        ],
        drop: [],
      }
    }
    case 'hide': {
      const form = composed(change.passage)?.form
      if (form === undefined) return own === undefined ? 'UNKNOWN_PASSAGE' : 'NOT_OWN'
      if (form.kind === 'line' || form.kind === 'fixed') return 'FIXED_PASSAGE'
      const { passage, made, reason } = change
      return { set: [{ kind: 'hidden', passage, made, reason }], drop: [] }
    }
    case 'show':
      if (editOf(edits, 'hidden', change.passage) === undefined) return 'UNKNOWN_PASSAGE'
      return { set: [], drop: [{ kind: 'hidden', passage: change.passage }] }
    case 'move': {
      const { passage, after } = change
      if (after !== null && !known(after)) return 'PLACE_UNKNOWN'
      if (after === passage) return 'PLACE_UNKNOWN'
      if (own !== undefined) return { set: [{ ...own, after }], drop: [] }
      const form = composed(passage)?.form
      if (form === undefined) return 'UNKNOWN_PASSAGE'
      if (form.kind === 'line' || form.kind === 'fixed') return 'FIXED_PASSAGE'
      return { set: [{ kind: 'moved', passage, after }], drop: [] }
    }
    case 'insert': {
      const { passage, after, form, words } = change
      if (own !== undefined || composed(passage) !== undefined) return 'NAME_TAKEN'
      if (after !== null && !known(after)) return 'PLACE_UNKNOWN'
      if (words.trim() === '') return 'EMPTY_WORDS'
      return { set: [{ kind: 'inserted', passage, after, form, words }], drop: [] }
    }
    case 'remove':
      if (own === undefined) return 'NOT_OWN'
      return { set: [], drop: [{ kind: 'inserted', passage: change.passage }] }
    default:
      return change satisfies never
  }
}

/** Words whose passage is composed no more become a passage of the person's own. */
function adopted({ passage, after, form, words }: Extract<Edit, { kind: 'rewritten' }>): Step {
  const name = `own-${passage}`.slice(0, 200)
  return {
    set: [{ kind: 'inserted', passage: name, after, form, words }],
    drop: [{ kind: 'rewritten', passage }],
  }
}

function writing(
  passages: readonly Passage[],
  edits: readonly Edit[],
  writes: readonly z.infer<typeof Write>[],
): Step | TextRefusal {
  const set: Edit[] = []
  const drop: EditName[] = []
  // The last of several for one passage counts.
  for (const { passage, made, words } of new Map(writes.map((each) => [each.passage, each])).values()) {
    if (words.trim() === '') return 'EMPTY_WORDS'
    const own = editOf(edits, 'inserted', passage)
    const at = passages.findIndex((each) => each.passage === passage)
    const composed = passages[at]
    const before = editOf(edits, 'rewritten', passage)
    if (own !== undefined) set.push({ ...own, words })
    else if (composed === undefined && before !== undefined) set.push({ ...before, words })
    else if (composed === undefined) return 'UNKNOWN_PASSAGE'
    else if (composed.form.kind === 'fixed') return 'FIXED_PASSAGE'
    else if (words === composed.words) drop.push({ kind: 'rewritten', passage })
    else {
      const after = passages[at - 1]?.passage ?? null
      set.push({ kind: 'rewritten', passage, form: composed.form, after, made, words })
    }
  }
  return { set, drop }
}
