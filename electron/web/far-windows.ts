// The host process's side of the windows: it asks its supervisor, which outlives it and keeps them.
import { FromSupervisor, type FromHost } from './kinship.ts'
import type { Role, Windows } from './windows.ts'

export type Parent = {
  tell(message: FromHost): void
  windows: Windows
  onCrashed(listener: (role: Role) => void): void
  /** The supervisor asked for the end, or is gone itself. */
  onEnd(listener: () => void): void
  end(): void
}

/** `process` of a child that was spawned with a channel. */
type Channel = Pick<NodeJS.Process, 'send' | 'on'>

export function openParent(channel: Channel): Parent {
  const waiting = new Map<number, (done: boolean) => void>()
  const crashed: ((role: Role) => void)[] = []
  const ends: (() => void)[] = []
  const end = () => {
    for (const listener of ends) listener()
  }
  let asked = 0

  const tell = (message: FromHost) => channel.send?.(message)
  const ask = (make: (id: number) => FromHost) =>
    new Promise<boolean>((resolve) => {
      asked += 1
      waiting.set(asked, resolve)
      tell(make(asked))
    })
  channel.on('message', (raw) => {
    const message = FromSupervisor.parse(raw)
    switch (message.kind) {
      case 'done':
        waiting.get(message.id)?.(message.done)
        waiting.delete(message.id)
        return
      case 'crashed':
        for (const listener of crashed) listener(message.role)
        return
      case 'end':
        return end()
      default:
        message satisfies never
    }
  })
  channel.on('disconnect', end)
  return {
    tell,
    end,
    windows: {
      open: (role, address) => ask((id) => ({ kind: 'open', id, role, address })),
      close: (role) => ask((id) => ({ kind: 'close', id, role })),
    },
    onCrashed: (listener) => void crashed.push(listener),
    onEnd: (listener) => void ends.push(listener),
  }
}
