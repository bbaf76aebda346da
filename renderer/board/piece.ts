// What the board draws: plain pieces with a place in board units. Whatever is not one is refused here and told; the rest is drawn.
import { z } from 'zod'

/** Beyond this no sheet reaches, and sums of places stay exact. */
const edge = 1_000_000
const along = z.number().min(-edge).max(edge)
const across = z.number().min(0).max(edge)

export const Place = z.object({ x: along, y: along, width: across, height: across })
export type Place = z.infer<typeof Place>
export type Point = { x: number; y: number }

const text = z.string().max(20_000)
const label = z.string().max(200)

/** The kinds of a card, each with its own colour and shape. */
export const Tone = z.enum(['ask', 'advice', 'worry', 'fact', 'reply', 'pledge'])
export type Tone = z.infer<typeof Tone>

export const Sign = z.enum(['circle', 'disc', 'halfDisc', 'triangle', 'square', 'cross', 'dash'])
export type Sign = z.infer<typeof Sign>

const Card = z.object({
  as: z.literal('card'),
  tone: Tone,
  /** The kind as a word; colour and shape come with the tone. */
  label,
  text,
  who: label,
  code: label,
  /** How many cards went into it; the edges of the others show below it. */
  merged: z.number().int().min(0).max(999),
  stances: z.array(z.object({ sign: Sign, text: label })).max(6),
})

const Line = z.object({ as: z.literal('line'), code: label, text, note: label, reading: z.boolean() })

/** A named column: the sub-question of what stands in it. */
const Column = z.object({ as: z.literal('column'), title: label, note: label })
const Frame = z.object({ as: z.literal('frame'), title: label })

export const Ink = z.enum(['ink', 'red', 'amber', 'green', 'blue'])
export type Ink = z.infer<typeof Ink>

const Words = z.object({ as: z.literal('words'), text, size: z.number().min(8).max(200), ink: Ink })

/** x and y in turn, from the upper left corner of the place. */
const points = z.array(along).min(2).max(100_000)
const Stroke = z.object({
  as: z.enum(['pen', 'highlighter', 'arrow']),
  ink: Ink,
  width: z.number().min(0.5).max(200),
  points,
})

/** Only what is in this page already: nothing a record names is ever fetched. Null while its bytes are not here. */
const source = z
  .string()
  .max(4_000_000)
  .regex(/^(blob:|data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]*$)/)
const Picture = z.object({ as: z.literal('picture'), source: source.nullable(), alt: label })

export const Look = z.discriminatedUnion('as', [Card, Line, Column, Frame, Words, Stroke, Picture])
export type Look = z.infer<typeof Look>
export type LookOf<As extends Look['as']> = Extract<Look, { as: As }>

/** From the lowest to the highest. */
export const layers = ['ground', 'middle', 'ink'] as const
export type Layer = (typeof layers)[number]

export const Piece = z.object({
  id: z.string().min(1).max(100),
  place: Place,
  layer: z.enum(layers),
  /** Within its layer: the higher lies above. */
  order: z.string().max(200),
  /** The frame it is grouped in: what is in one frame goes where the frame goes. */
  frame: z.string().max(100).nullable(),
  locked: z.boolean(),
  look: Look,
})
export type Piece = z.infer<typeof Piece>

export type Refused = { id: string; why: 'place' | 'look' | 'shape' | 'twice' }

const Named = z.object({ id: z.string() })
const known = new WeakSet<object>()

/** Why it cannot be drawn, or null. A record that was found good is not read again. */
function refusalOf(candidate: object): Refused['why'] | null {
  if (known.has(candidate)) return null
  const read = Piece.safeParse(candidate)
  if (read.success) {
    known.add(candidate)
    return null
  }
  const about = read.error.issues[0]?.path[0]
  return about === 'place' ? 'place' : about === 'look' ? 'look' : 'shape'
}

/** The pieces that can be drawn, in their order, and which could not and why. Never throws. */
export function readPieces(candidates: readonly Piece[]): { pieces: Map<string, Piece>; refused: Refused[] } {
  const pieces = new Map<string, Piece>()
  const refused: Refused[] = []
  for (const candidate of candidates) {
    const why = refusalOf(candidate)
    if (why === null && !pieces.has(candidate.id)) pieces.set(candidate.id, candidate)
    else refused.push({ id: Named.safeParse(candidate).data?.id ?? '', why: why ?? 'twice' })
  }
  return { pieces, refused }
}

const rank = (layer: Layer): number => layers.indexOf(layer)

/** The lower first. */
export const byHeight = (a: Piece, b: Piece): number =>
  rank(a.layer) - rank(b.layer) || compare(a.order, b.order) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether two pieces would be drawn alike. */
export function alike(a: Piece, b: Piece): boolean {
  if (a === b) return true
  const samePlace =
    a.place.x === b.place.x &&
    a.place.y === b.place.y &&
    a.place.width === b.place.width &&
    a.place.height === b.place.height
  return (
    samePlace &&
    a.layer === b.layer &&
    a.order === b.order &&
    a.frame === b.frame &&
    a.locked === b.locked &&
    (a.look === b.look || JSON.stringify(a.look) === JSON.stringify(b.look))
  )
}
