// What the host has to say about its own state when a page arrives; one of each kind, the newest.
import type { Notice } from '../../shared/contract.ts'

export type Notices = {
  put(notice: Notice): void
  drop(kind: Notice['kind']): void
  all(): readonly Notice[]
}

export function createNotices(): Notices {
  const held = new Map<Notice['kind'], Notice>()
  return {
    put: (notice) => void held.set(notice.kind, notice),
    drop: (kind) => void held.delete(kind),
    all: () => [...held.values()],
  }
}
