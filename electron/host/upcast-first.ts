// Reads a fact of the first vocabulary as one of the second: what was not asked then gets the value it always had.
export type Fields = Readonly<Record<string, unknown>>

/** By the kind of fact: what it lacks. A kind that is not here has not changed. */
const lifts: Readonly<Record<string, (fact: Fields) => Fields>> = {
  sceneHeld: (fact) => ({ ...fact, about: null }),
}

export const fromFirst = (fact: Fields): Fields => lifts[String(fact['kind'])]?.(fact) ?? fact
