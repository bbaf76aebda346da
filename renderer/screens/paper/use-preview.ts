// The pages of a paper as they will print, asked for again when the meeting has moved on; the last ones stay while new ones come.
import { useEffect, useRef, useState } from 'react'
import type { PaperKind, Substitution } from '../../../shared/contract.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { useTools } from '../../live/use-live.tsx'
import type { OpenPages } from './open-pages.ts'

export type Preview = { paper: PaperKind; pages: OpenPages; substitutions: readonly Substitution[] }
export type PreviewState = { shown: Preview | null; failed: boolean; retry: () => void }

/** A running meeting is laid out again this long after its last fact. */
const settleAfter = 2500

export function usePreview(meeting: MeetingId, paper: PaperKind, seq: number): PreviewState {
  const { link } = useTools()
  const [shown, setShown] = useState<Preview | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const answered = useRef('')
  const wait = shown?.paper === paper ? settleAfter : 0
  const wanted = `${paper} ${seq} ${tries}`

  useEffect(() => {
    if (answered.current === wanted) return
    let current = true
    const ask = async () => {
      const [{ openPages }, { pdf, substitutions }] = await Promise.all([
        import('./open-pages.ts'),
        link.client.paper.preview({ meeting, paper }),
      ])
      const pages = await openPages(bytesOf(pdf))
      if (!current) return pages.close()
      answered.current = wanted
      setFailed(false)
      setShown((before) => {
        before?.pages.close()
        return { paper, pages, substitutions }
      })
    }
    const failedToAsk = (error: unknown) => {
      if (!current) return
      setFailed(true)
      if (!link.isLineFault(error)) reportError(error)
    }
    const timer = setTimeout(() => void ask().catch(failedToAsk), wait)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [link, meeting, paper, wanted, wait])

  const retry = () => {
    setFailed(false)
    setTries((times) => times + 1)
  }
  return { shown: shown?.paper === paper ? shown : null, failed, retry }
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
