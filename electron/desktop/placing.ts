// Where the projector window belongs, from the displays there are: pure, since plugs are pulled in the middle of meetings.
export type Rect = { x: number; y: number; width: number; height: number }
export type Display = { id: number; label: string; bounds: Rect }

/** The display the projector was on: ids change when a plug is pulled and put back, labels mostly do not. */
export type Remembered = { id: number; label: string } | null

export type Placing =
  | { kind: 'fill'; display: Display }
  /** One display and no other known: an ordinary window, to be moved by hand. */
  | { kind: 'window' }
  /** Its display is gone: hidden, and never on the display the secretary works at. */
  | { kind: 'park' }

export function placeProjector(
  displays: readonly Display[],
  operatorDisplay: number,
  remembered: Remembered,
): Placing {
  const others = displays.filter(({ id }) => id !== operatorDisplay)
  const known =
    others.find(({ id }) => id === remembered?.id) ??
    others.find(({ label }) => label !== '' && label === remembered?.label) ??
    others[0]
  if (known !== undefined) return { kind: 'fill', display: known }
  return remembered === null ? { kind: 'window' } : { kind: 'park' }
}

/** Mixed scales make a window land a few pixels off the first time it is moved. */
export const isPlaced = (asked: Rect, found: Rect): boolean =>
  asked.x === found.x && asked.y === found.y && asked.width === found.width && asked.height === found.height
