// The way of a draft to the signature: 拟稿 → 核稿 → 审核 → 签发, who holds it and since when; and what of it can be undone.
import { z } from 'zod'
import { line } from './line.ts'
import { Edit, Step, stepped, undone } from './manuscript-edits.ts'
import { Instant } from './time.ts'

/** At whose desk the draft lies; `signed` is frozen. */
export const Stage = z.enum(['drafting', 'checking', 'reviewing', 'signing', 'signed'])
export type Stage = z.infer<typeof Stage>

const Person = line(64).refine((name) => name.trim() !== '')
const Reason = line(200).refine((reason) => reason.trim() !== '')

/** Everything that ever happened to a draft, one entry a revision; none is changed or taken away. */
export const Deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edited'), step: Step }),
  z.object({ kind: z.literal('undone'), revision: z.number().int(), step: Step }),
  z.object({ kind: z.literal('numbered'), step: Step }),
  z.object({ kind: z.literal('reviewSet'), on: z.boolean() }),
  z.object({ kind: z.literal('passed'), to: Stage, by: Person, next: line(64), version: z.number().int() }),
  z.object({ kind: z.literal('sentBack'), to: Stage, by: Person, reason: Reason, version: z.number().int() }),
  z.object({ kind: z.literal('kept'), by: Person, reason: Reason, version: z.number().int() }),
  z.object({ kind: z.literal('signed'), by: Person, version: z.number().int() }),
  z.object({ kind: z.literal('reopened'), by: Person, reason: Reason }),
])
export type Deed = z.infer<typeof Deed>

export const DeedEntry = z.object({
  revision: z.number().int().positive(),
  at: Instant,
  zone: z.number().int(),
  deed: Deed,
})
export type DeedEntry = z.infer<typeof DeedEntry>

const Moment = z.object({ at: Instant, zone: z.number().int(), reason: z.string() })
/** Who holds a draft at a stage, and when it came and went. */
export const Held = z.object({ by: z.string(), from: Moment.nullable(), left: Moment.nullable() })
export type Held = z.infer<typeof Held>

export const Course = z.object({
  revision: z.number().int().nonnegative(),
  stage: Stage,
  /** Whether 审核 is one of the stages. */
  review: z.boolean(),
  edits: z.array(Edit),
  held: z.record(Stage, Held),
  /** The edit that would be undone next, and the step back from it. */
  undo: z.object({ revision: z.number().int(), step: Step }).nullable(),
})
export type Course = Readonly<z.infer<typeof Course>>

const order: readonly Stage[] = ['drafting', 'checking', 'reviewing', 'signing', 'signed']
export const stagesOf = ({ review }: Pick<Course, 'review'>): readonly Stage[] =>
  order.filter((stage) => review || stage !== 'reviewing')
export const nextStage = (course: Pick<Course, 'stage' | 'review'>): Stage | null =>
  order.slice(order.indexOf(course.stage) + 1).find((stage) => stagesOf(course).includes(stage)) ?? null
export const isBefore = (a: Stage, b: Stage): boolean => order.indexOf(a) < order.indexOf(b)

const nobody: Held = { by: '', from: null, left: null }

/** Folds what happened. `drafter` and `signer` hold their stages until somebody else is named. */
export function courseOf(
  entries: readonly DeedEntry[],
  { drafter, signer }: { drafter: string; signer: string },
): Course {
  const start: Course = {
    revision: 0,
    stage: 'drafting',
    review: true,
    edits: [],
    held: {
      drafting: { ...nobody, by: drafter },
      checking: nobody,
      reviewing: nobody,
      signing: { ...nobody, by: signer },
      signed: nobody,
    },
    undo: null,
  }
  let stack: { revision: number; step: Step }[] = []
  return entries.reduce((course, entry) => {
    const { deed, revision } = entry
    const back = 'step' in deed ? undone(course.edits, deed.step) : null
    if (deed.kind === 'edited' && back !== null) stack.push({ revision, step: back })
    else if (deed.kind === 'undone') stack.pop()
    // What was handed on, numbered or signed is not taken back by undoing.
    else if (deed.kind !== 'reviewSet') stack = []
    return { ...after(course, entry), revision, undo: stack.at(-1) ?? null }
  }, start)
}

function after(course: Course, { deed, at, zone }: DeedEntry): Course {
  const entry = { at, zone, reason: 'reason' in deed ? deed.reason : '' }
  const { held, stage } = course
  switch (deed.kind) {
    case 'edited':
    case 'undone':
    case 'numbered':
      return { ...course, edits: [...stepped(course.edits, deed.step)] }
    case 'reviewSet':
      return { ...course, review: deed.on }
    case 'kept':
      return course
    case 'passed': {
      const left = { ...held[stage], by: deed.by, left: entry }
      const by = deed.next === '' ? held[deed.to].by : deed.next
      return {
        ...course,
        stage: deed.to,
        held: { ...held, [stage]: left, [deed.to]: { by, from: entry, left: null } },
      }
    }
    case 'sentBack':
    case 'reopened': {
      const to = deed.kind === 'sentBack' ? deed.to : 'drafting'
      const again = order.map((each): [Stage, Held] => [
        each,
        isBefore(each, to) ? held[each] : { by: held[each].by, from: each === to ? entry : null, left: null },
      ])
      return { ...course, stage: to, held: { ...held, ...Object.fromEntries(again) } }
    }
    case 'signed':
      return {
        ...course,
        stage: 'signed',
        held: {
          ...held,
          signing: { ...held.signing, by: deed.by, left: entry },
          signed: { by: deed.by, from: entry, left: null },
        },
      }
    default:
      return deed satisfies never
  }
}
