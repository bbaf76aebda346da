// Keeps what is being written on the host's disk at every pause, field by field, and brings it back. The page alone writes them.
import type { DraftField } from '../../shared/draft.ts'
import type { MeetingId } from '../../shared/id.ts'
import type { Stamp } from '../../shared/time.ts'
import type { Link } from '../link/open-link.ts'

/** `saved` at a moment of the room; `failed` until a later try succeeds. */
export type Keeping =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'failed' }
  | { kind: 'saved'; at: Stamp }

export type Drafts = {
  get(field: DraftField): string | undefined
  keeping(): Keeping
  subscribe(listener: () => void): () => void
  /** Writes `text` into the field; it reaches the disk at the next pause. An empty field (`blank`) is forgotten there. */
  keep(field: DraftField, text: string, blank: boolean): void
  /** What stood in the field is on record, which clears it on the disk as well. */
  settle(field: DraftField, text?: string): void
  /** Given up: gone here and on the disk. */
  drop(field: DraftField): void
  /** The pause is over: what is unsaved goes to the disk now. */
  flush(): void
  close(): void
}

/** Milliseconds: a pause in typing, the longest that typing without a pause stays unsaved, and between two tries. */
const pause = 500
const longest = 900
const again = 2000

export function keepDrafts(
  meeting: MeetingId,
  link: Pick<Link, 'client' | 'onState'>,
  now: () => Stamp,
): Drafts {
  const values = new Map<DraftField, string>()
  /** What the disk has yet to hear of each field. */
  const unsaved = new Map<DraftField, string>()
  const touched = new Set<DraftField>()
  const listeners = new Set<() => void>()
  let keeping: Keeping = { kind: 'idle' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Number.POSITIVE_INFINITY
  let sending = false
  let closed = false
  const tell = (next: Keeping = keeping) => {
    keeping = next
    for (const listener of listeners) listener()
  }
  const sendAfter = (wait: number) => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void send(), wait)
  }

  const send = async () => {
    clearTimeout(timer)
    if (sending) return
    sending = true
    try {
      for (let next = first(unsaved); next !== undefined; next = first(unsaved)) {
        const [field, text] = next
        await link.client.session.keepDraft({ meeting, field, text })
        if (unsaved.get(field) === text) unsaved.delete(field)
      }
      due = Number.POSITIVE_INFINITY
      tell({ kind: 'saved', at: now() })
    } catch (error) {
      reportError(error)
      tell({ kind: 'failed' })
      sendAfter(again)
    } finally {
      sending = false
    }
  }

  const put = (field: DraftField, text: string) => {
    unsaved.set(field, text)
    const at = performance.now()
    due = Math.min(due, at + longest)
    if (keeping.kind !== 'failed') tell({ kind: 'saving' })
    sendAfter(Math.max(0, Math.min(pause, due - at)))
  }

  const bringBack = async () => {
    try {
      for (const { field, text } of await link.client.session.drafts({ meeting }))
        if (!touched.has(field)) values.set(field, text)
      tell()
    } catch (error) {
      reportError(error)
      if (!closed) timer ??= setTimeout(() => void bringBack(), again)
    }
  }
  void bringBack()
  const stop = link.onState(() => {
    if (keeping.kind === 'failed') void send()
  })

  return {
    get: (field) => values.get(field),
    keeping: () => keeping,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    keep(field, text, blank) {
      touched.add(field)
      values.set(field, text)
      put(field, blank ? '' : text)
      tell()
    },
    settle(field, text) {
      touched.add(field)
      unsaved.delete(field)
      if (text === undefined) values.delete(field)
      else values.set(field, text)
      tell(unsaved.size === 0 && keeping.kind === 'saving' ? { kind: 'idle' } : keeping)
    },
    drop(field) {
      touched.add(field)
      values.delete(field)
      put(field, '')
      tell()
    },
    flush() {
      if (unsaved.size > 0 && keeping.kind !== 'failed') void send()
    },
    close() {
      closed = true
      void send()
      stop()
      clearTimeout(timer)
    },
  }
}

const first = <K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined => map.entries().next().value
