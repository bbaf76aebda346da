// The pages of a paper as they will print, in React; the last ones stay in sight while new ones come.
import { useEffect, useRef, useState } from 'react'
import type { PaperKind } from '../../../shared/contract.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { useTools } from '../../live/tools.tsx'
import { type Follower, type Preview, followPreview } from './follow-preview.ts'

export type PreviewState = { shown: Preview | null; failed: boolean; retry: () => void }

const settleAfter = 2500

/** A component that follows another meeting is another component: the caller keys it so. */
export function usePreview(meeting: MeetingId, paper: PaperKind, version: string): PreviewState {
  const { link } = useTools()
  const [shown, setShown] = useState<Preview | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const follower = useRef<Follower | null>(null)

  useEffect(() => {
    const opened = followPreview({
      settleAfter,
      async layOut(wanted) {
        const [{ openPages }, { pdf, substitutions }] = await Promise.all([
          import('./open-pages.ts'),
          link.client.paper.preview({ meeting, paper: wanted }),
        ])
        return { paper: wanted, pages: await openPages(bytesOf(pdf)), substitutions }
      },
      onShown(preview) {
        setFailed(false)
        setShown(preview)
      },
      onFailed(error) {
        setFailed(true)
        if (!link.isLineFault(error)) reportError(error)
      },
    })
    follower.current = opened
    return () => opened.close()
  }, [link, meeting])

  useEffect(() => {
    follower.current?.want({ paper, version: `${version} ${tries}` })
  }, [paper, version, tries])

  const retry = () => {
    setFailed(false)
    setTries((times) => times + 1)
  }
  return { shown: shown?.paper === paper ? shown : null, failed, retry }
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
