// Keeps the pages of one paper at a time up with a meeting: one asks, the next waits, and what comes is always shown. No React.
import type { PaperKind, Substitution } from '../../../shared/contract.ts'
import type { OpenPages } from './open-pages.ts'

export type Preview = { paper: PaperKind; pages: OpenPages; substitutions: readonly Substitution[] }
/** `version` changes when the pages have to be laid out again. */
export type Wanted = { paper: PaperKind; version: string }

type Parts = {
  layOut(paper: PaperKind): Promise<Preview>
  onShown(preview: Preview): void
  onFailed(error: unknown): void
  /** How long a running meeting may move on before its pages follow. */
  settleAfter: number
}

export type Follower = { want(next: Wanted): void; close(): void }

export function followPreview({ layOut, onShown, onFailed, settleAfter }: Parts): Follower {
  let wanted: Wanted | null = null
  let shown: Preview | null = null
  let answered = ''
  let busy = false
  let closed = false
  let hurry = () => {}

  const settle = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, settleAfter)
      hurry = () => {
        clearTimeout(timer)
        done()
      }
    })

  const due = () => (closed || wanted === null || keyOf(wanted) === answered ? null : wanted)
  const run = async () => {
    for (let next = due(); next !== null; next = due()) {
      if (shown?.paper === next.paper) await settle()
      const asked = due() ?? next
      answered = keyOf(asked)
      try {
        show(asked, await layOut(asked.paper))
      } catch (error) {
        if (!closed) onFailed(error)
      }
    }
  }
  const show = (asked: Wanted, preview: Preview) => {
    if (closed || asked.paper !== wanted?.paper) return preview.pages.close()
    shown?.pages.close()
    shown = preview
    onShown(preview)
  }

  return {
    want(next) {
      if (wanted !== null && next.paper !== wanted.paper) hurry()
      wanted = next
      if (busy) return
      busy = true
      void run().finally(() => {
        busy = false
      })
    },
    close() {
      closed = true
      hurry()
      shown?.pages.close()
    },
  }
}

const keyOf = ({ paper, version }: Wanted): string => `${paper} ${version}`
