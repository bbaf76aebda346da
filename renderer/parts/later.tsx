// A component that is loaded when it is first shown, and nothing is shown until then. Not React's lazy: behind an empty fallback
// it holds a loaded screen back for another 300 ms.
import { type ComponentType, useEffect, useState } from 'react'

export type Late<P> = ComponentType<P> & {
  /** Loads it before it is shown: then it is there at once, and also while the line is down. */
  fetch(): Promise<void>
}

/** A failed load is thrown where the component stands, for the barrier around it. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Late<P> {
  let loaded: ComponentType<P> | null = null
  const fetch = async () => {
    loaded ??= await load()
  }
  function Later(props: P) {
    const [Shown, show] = useState(() => loaded)
    const [fault, setFault] = useState<{ error: unknown } | null>(null)
    useEffect(() => {
      const begin = async () => {
        await fetch()
        show(() => loaded)
      }
      if (Shown === null) begin().catch((error: unknown) => setFault({ error }))
    }, [Shown])
    if (fault !== null) throw fault.error
    return Shown === null ? null : <Shown {...props} />
  }
  return Object.assign(Later, { fetch })
}
