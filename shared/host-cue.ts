// One passage of the chair's words (主持词): the wordings it has, the figures that go into it, and what a person made of it by hand.
import { z } from 'zod'
import type { ItemId } from './id.ts'
import { prose } from './line.ts'

/** A passage is known by its place in the course of a meeting: `open`, `item-4.enter`, so that its edit finds it again. */
export const CueName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[A-Za-z0-9_.-]+$/)

/** Where several wordings are in use, which one is read (domain notes B.6). */
export const CueForm = z.enum([
  'usual', // 本次会议应到32人，实到28人
  'plenary', // 应出席委员2227人，今天实到2114人
  'statutory', // 本次会议应到会委员×人，因病因事请假×人
  'reasoned', // 超过应出席委员的半数，符合法定人数，可以开会
  'applause', // 请鼓掌通过
  'hands', // 同意的，请举手
  'thrice', // 有事多商量、遇事多商量、做事多商量
  'plain', // 现在进入协商环节
  'full', // the figures, the base and the threshold
  'outcome', // the staff has read the figures: 表决有效，通过
])
export type CueForm = z.infer<typeof CueForm>

/** A figure of the meeting by its name in the text, 到会情况, and what it comes to at this moment. */
export type Slots = Readonly<Record<string, string>>
/** `template` has 【到会情况】 where a figure goes. */
export type Wording = { form: CueForm; template: string; slots: Slots }

export type Cue = {
  cue: string
  /** Null for what belongs to the meeting as a whole. */
  item: ItemId | null
  /** What it is for: 开会, 表决. */
  moment: CueMoment
  /** The usual one first. */
  wordings: readonly [Wording, ...Wording[]]
  /** The usual wording as the figures of this moment make it. */
  generated: string
  /** For any moment, in no order: 休会. */
  spare: boolean
}
export type CueMoment =
  | 'open'
  | 'anthem'
  | 'present'
  | 'agenda'
  | 'adopt'
  | 'sitting'
  | 'enter'
  | 'consult'
  | 'call'
  | 'floor'
  | 'way'
  | 'officers'
  | 'vote'
  | 'for'
  | 'against'
  | 'abstain'
  | 'papers'
  | 'marking'
  | 'casting'
  | 'verdict'
  | 'appraise'
  | 'break'
  | 'resume'
  | 'rest'
  | 'close'

/** What nobody can know yet: to be filled in by the meeting, or by hand on paper. */
export const gap = '＿＿'

const slot = /【([^【】]+)】/gu

export const filled = (template: string, slots: Slots): string =>
  template.replaceAll(slot, (mark, name: string) => slots[name] ?? mark)

/** The figures that a text leaves to the meeting. */
export const slotsIn = (words: string): ReadonlySet<string> =>
  new Set([...words.matchAll(slot)].map(([, name]) => name ?? ''))

type Made = Pick<Cue, 'cue' | 'item' | 'moment'> & { spare?: boolean }

/** A passage with one wording, or with the usual one and others. */
export function createCue(
  { spare = false, ...made }: Made,
  template: string,
  slots: Slots = {},
  ...others: readonly Wording[]
): Cue {
  return createCueOf({ spare, ...made }, { form: 'usual', template, slots }, ...others)
}

export function createCueOf(
  { spare = false, ...made }: Made,
  usual: Wording,
  ...others: readonly Wording[]
): Cue {
  return { ...made, spare, wordings: [usual, ...others], generated: filled(usual.template, usual.slots) }
}

/** How a wording reads where the figures that `words` leaves open are left open: what an edit is held against. */
export function heldAgainst({ template, slots }: Omit<Wording, 'form'>, words: string): string {
  const open = slotsIn(words)
  return filled(template, Object.fromEntries(Object.entries(slots).filter(([name]) => !open.has(name))))
}

export const CueEdit = z.object({
  cue: CueName,
  /** Null where the generated words stand. */
  words: prose(2000).nullable(),
  /** What stood there when it was changed, without the figures that `words` leaves open: a hint says where it is something else now. */
  generated: prose(2000),
  /** Null for the usual wording. */
  form: CueForm.nullable(),
  /** It is not read at this meeting. */
  skipped: z.boolean(),
  /** A passage of the chair's own, and the one behind which it stands; null for a generated one. */
  behind: CueName.nullable(),
})
export type CueEdit = z.infer<typeof CueEdit>

export type Passage = Pick<Cue, 'cue' | 'item' | 'spare'> & {
  moment: CueMoment | 'own'
  /** What is read out, with the figures of this moment: the edited words, else the generated ones. */
  words: string
  /** The same with 【到会情况】 in the place of figures: what is edited. */
  template: string
  /** As the wording is without the edit: `source` has the marks of figures, `generated` the figures. */
  source: string
  generated: string
  slots: Slots
  /** Those to choose from; empty where there is one only. */
  forms: readonly CueForm[]
  form: CueForm | null
  edited: boolean
  /** The figures, or the agenda, have changed since it was edited. */
  outdated: boolean
  skipped: boolean
  /** Of the chair's own, and the passage behind which it was put is no longer there. */
  adrift: boolean
}

/** Edits never give way to figures: they take in those they ask for, and are marked where the others have moved on. */
export function passagesOf(cues: readonly Cue[], edits: readonly CueEdit[]): readonly Passage[] {
  const byName = new Map(edits.map((edit) => [edit.cue, edit]))
  const owns = edits.filter(({ behind }) => behind !== null).toSorted((a, b) => ownNumber(b) - ownNumber(a))
  const placed = new Set<string>()
  const behind = (passage: Passage): readonly Passage[] =>
    owns.flatMap((own) => {
      if (own.behind !== passage.cue || placed.has(own.cue)) return []
      placed.add(own.cue)
      const next = ownPassage(own, passage.item, passage.spare)
      return [next, ...behind(next)]
    })
  const inOrder = cues.flatMap((cue) => {
    const passage = passageOf(cue, byName.get(cue.cue))
    return [passage, ...behind(passage)]
  })
  const adrift = owns
    .filter(({ cue }) => !placed.has(cue))
    .toReversed()
    .map((own) => ({ ...ownPassage(own, null, true), adrift: true }))
  return [...inOrder, ...adrift]
}

function passageOf({ cue, item, moment, wordings, spare }: Cue, edit: CueEdit | undefined): Passage {
  const forms = wordings.map(({ form }) => form)
  const wording = wordings.find(({ form }) => form === edit?.form) ?? wordings[0]
  const { template: source, slots } = wording
  const generated = filled(source, slots)
  const written = edit?.words ?? null
  return {
    cue,
    item,
    moment,
    spare,
    words: written === null ? generated : filled(written, slots),
    template: written ?? source,
    source,
    generated,
    slots,
    forms: forms.length > 1 ? forms : [],
    form: wording.form,
    edited: written !== null,
    outdated: written !== null && edit?.generated !== heldAgainst(wording, written),
    skipped: edit?.skipped === true,
    adrift: false,
  }
}

function ownPassage({ cue, words, skipped }: CueEdit, item: ItemId | null, spare: boolean): Passage {
  const own = words ?? ''
  return {
    cue,
    item,
    moment: 'own',
    spare,
    words: own,
    template: own,
    source: '',
    generated: '',
    slots: {},
    forms: [],
    form: null,
    edited: false,
    outdated: false,
    skipped,
    adrift: false,
  }
}

const ownNumber = ({ cue }: Pick<CueEdit, 'cue'>): number => Number(/^own-(\d+)/u.exec(cue)?.[1] ?? 0)

/** `own-3.page-7`: counted, so that they keep their order; `fresh` keeps two windows from taking the same name. */
export const nextOwn = (passages: readonly Pick<Passage, 'cue'>[], fresh: string): string =>
  `own-${Math.max(0, ...passages.map(ownNumber)) + 1}.${fresh}`
