// The host process's side of the windows: it asks its supervisor, which outlives it and keeps them.
import { FromSupervisor, type FromHost } from './kinship.ts'
import type { Role, Windows } from './windows.ts'

export type Parent = {
  /** Resolves when it has left; a supervisor that is gone is told nothing. */
  tell(message: FromHost): Promise<void>
  windows: Windows
  onCrashed(listener: (role: Role) => void): void
  /** Resolves when the supervisor asks for the end, or is gone itself. */
  ended: Promise<void>
  end(): void
}

/** `process` of a child that was spawned with a channel. */
type Channel = Pick<NodeJS.Process, 'send' | 'on' | 'connected'>

export function openParent(channel: Channel): Parent {
  const waiting = new Map<number, (done: boolean) => void>()
  const crashed: ((role: Role) => void)[] = []
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  let asked = 0

  const tell = (message: FromHost) =>
    new Promise<void>((resolve) => {
      if (channel.connected) channel.send?.(message, undefined, undefined, () => resolve())
      else resolve()
    })
  const ask = (make: (id: number) => FromHost) =>
    new Promise<boolean>((resolve) => {
      asked += 1
      waiting.set(asked, resolve)
      void tell(make(asked))
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
    ended,
    windows: {
      open: (role, address) => ask((id) => ({ kind: 'open', id, role, address })),
      close: (role) => ask((id) => ({ kind: 'close', id, role })),
    },
    onCrashed: (listener) => void crashed.push(listener),
  }
}
