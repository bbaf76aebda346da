// One of all the pages of this browser does something that must be done once: whoever came first, then whoever came next.
export type Office = { isMine(): boolean; leave(): void }

export function holdOffice(name: string): Office {
  let mine = false
  const left = new AbortController()
  const held = async () => {
    mine = true
    await new Promise<void>((resolve) =>
      left.signal.addEventListener('abort', () => resolve(), { once: true }),
    )
    mine = false
  }
  navigator.locks.request(`office-${name}`, { signal: left.signal }, held).catch((error: unknown) => {
    if (!left.signal.aborted) reportError(error)
  })
  return { isMine: () => mine, leave: () => left.abort() }
}
