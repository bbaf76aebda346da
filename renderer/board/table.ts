// What lies on the board now: the records as they were told, over them what this hand has done and nobody has confirmed yet.
// A piece that is held is never touched from outside; what came meanwhile holds from when it is put down.
import { createField, type Field } from './field.ts'
import { marked } from './paint.ts'
import { alike, type Piece, type Place, readPieces, type Refused } from './piece.ts'

/** One thing a hand did, as one command. `copies` says which new piece was made after which. */
export type Gesture = {
  put: readonly Piece[]
  remove: readonly string[]
  copies: ReadonlyMap<string, string>
}

/** Resolves to false where it was refused: then everything lies again as it did. */
export type OnGesture = (gesture: Gesture) => Promise<boolean>

export type Table = {
  field: Field
  /** Puts the board's drawing right by the records; says which of them cannot be drawn. */
  reconcile(records: readonly Piece[]): readonly Refused[]
  piece(id: string): Piece | undefined
  pieces(): Iterable<Piece>
  /** As it will lie when it is put down: what came from outside while it was held included. */
  latest(id: string): Piece | undefined
  /** Takes them off the still layer. */
  lift(ids: Iterable<string>): void
  /** Lays all that is held back down as the records have it. */
  settle(): void
  isHeld(id: string): boolean
  finish(gesture: Gesture): Promise<boolean>
}

type Needed = {
  onGesture: OnGesture
  /** These places look different now. */
  changed(areas: readonly Place[]): void
  /** They are not there any more. */
  gone(ids: readonly string[]): void
  /** What was made here has got its name: from the one it had until then. */
  named(names: ReadonlyMap<string, string>): void
}

type Awaited = { before: Piece | undefined; after: Piece | null; answered: boolean; overtaken: boolean }

const samePlace = (a: Piece, b: Piece): boolean =>
  a.look.as === b.look.as &&
  Math.abs(a.place.x - b.place.x) + Math.abs(a.place.y - b.place.y) < 0.01 &&
  Math.abs(a.place.width - b.place.width) + Math.abs(a.place.height - b.place.height) < 0.01

const same = (a: Piece | undefined, b: Piece | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && alike(a, b))

export function createTable({ onGesture, changed, gone, named }: Needed): Table {
  const field = createField()
  const shown = new Map<string, Piece>()
  const awaited = new Map<string, Awaited>()
  const held = new Set<string>()
  let told: ReadonlyMap<string, Piece> = new Map()

  const wanted = (id: string): Piece | undefined => {
    const mine = awaited.get(id)
    return mine === undefined ? told.get(id) : (mine.after ?? undefined)
  }

  function sync(ids: Iterable<string>): void {
    const areas: Place[] = []
    const lost: string[] = []
    for (const id of ids) {
      if (held.has(id)) continue
      const [before, after] = [shown.get(id), wanted(id)]
      if (before === after) continue
      if (before !== undefined && after !== undefined && alike(before, after)) continue
      if (before !== undefined) areas.push(marked(before))
      if (after === undefined) {
        shown.delete(id)
        field.remove(id)
        lost.push(id)
      } else {
        shown.set(id, after)
        field.put(after)
        areas.push(marked(after))
      }
    }
    if (areas.length > 0) changed(areas)
    if (lost.length > 0) gone(lost)
  }

  /** What a hand made has a name of this page's own until the record comes, at the same place and under its lasting name. */
  function rename(arrived: readonly Piece[]): void {
    const names = new Map<string, string>()
    const taken = new Set<string>()
    for (const [id, { before, after }] of awaited) {
      if (before !== undefined || after === null || told.has(id)) continue
      const found = arrived.find((one) => !taken.has(one.id) && samePlace(one, after))
      if (found === undefined) continue
      taken.add(found.id)
      names.set(id, found.id)
    }
    if (names.size === 0) return
    for (const id of names.keys()) awaited.delete(id)
    sync(names.values())
    named(names)
    sync(names.keys())
  }

  return {
    field,
    piece: (id) => shown.get(id),
    pieces: () => shown.values(),
    latest: wanted,
    isHeld: (id) => held.has(id),
    reconcile(records) {
      const { pieces, refused } = readPieces(records)
      const before = told
      told = pieces
      rename([...told.values()].filter(({ id }) => !before.has(id)))
      for (const [id, mine] of awaited) {
        mine.overtaken = true
        if (mine.answered || !same(told.get(id), mine.before)) awaited.delete(id)
      }
      sync(new Set([...before.keys(), ...shown.keys(), ...told.keys()]))
      return refused
    },
    lift(ids) {
      const areas: Place[] = []
      for (const id of ids) {
        const piece = shown.get(id)
        if (piece === undefined || held.has(id)) continue
        held.add(id)
        field.remove(id)
        areas.push(marked(piece))
      }
      changed(areas)
    },
    settle() {
      const areas: Place[] = []
      const lost: string[] = []
      for (const id of held) {
        const piece = wanted(id)
        if (piece === undefined) {
          shown.delete(id)
          lost.push(id)
          continue
        }
        shown.set(id, piece)
        field.put(piece)
        areas.push(marked(piece))
      }
      held.clear()
      changed(areas)
      if (lost.length > 0) gone(lost)
    },
    async finish(gesture) {
      const mine = new Map<string, Awaited>()
      const remember = (id: string, after: Piece | null) =>
        mine.set(id, { before: told.get(id), after, answered: false, overtaken: false })
      for (const piece of gesture.put) remember(piece.id, piece)
      for (const id of gesture.remove) remember(id, null)
      if (mine.size === 0) return true
      for (const [id, each] of mine) awaited.set(id, each)
      sync(mine.keys())
      const accepted = await onGesture(gesture).catch((error: unknown) => {
        reportError(error)
        return false
      })
      for (const [id, each] of mine) {
        each.answered = true
        // Records that know of it may be here already; or a later gesture waits for its own answer.
        if ((!accepted || each.overtaken) && awaited.get(id) === each) awaited.delete(id)
      }
      sync(mine.keys())
      return accepted
    },
  }
}
