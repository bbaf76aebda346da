// The draft of a meeting's paper as this page has it: read once, changed one change after the other, and what came of the last in words.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Manuscript } from '../../../../shared/drafting.ts'
import type { MeetingId } from '../../../../shared/id.ts'
import type { DraftChange } from '../../../../shared/manuscript-decide.ts'
import { useTools } from '../../../live/tools.tsx'

export type Notice = { tone: 'plain' | 'warn'; words: string; nth: number }
export type Drafting = {
  manuscript: Manuscript | null
  notice: Notice | null
  failed: boolean
  /** True when it is on disk. */
  change(change: DraftChange, said?: string): Promise<boolean>
  retry(): void
}

export function useManuscript(meeting: MeetingId, seq: number): Drafting {
  const { t } = useTranslation('paper')
  const { link } = useTools()
  const [manuscript, setManuscript] = useState<Manuscript | null>(null)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [failed, setFailed] = useState(false)
  const latest = useRef<Manuscript | null>(null)
  /** Changes wait for each other: each is made on what the one before left. */
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const open = seq > 0
  const take = useCallback((next: Manuscript) => {
    latest.current = next
    setManuscript(next)
  }, [])
  const read = useCallback(
    async (isGone: () => boolean) => {
      try {
        const found = await link.client.manuscript.read({ meeting, paper: 'minutes' })
        if (isGone() || found === null) return
        setFailed(false)
        take(found)
      } catch (error) {
        setFailed(true)
        if (!link.isLineFault(error)) reportError(error)
      }
    },
    [link, meeting, take],
  )

  useEffect(() => {
    if (!open) return
    let gone = false
    // oxlint-disable-next-line react/set-state-in-effect -- set when the answer is there, not while drawing
    void read(() => gone)
    return () => {
      gone = true
    }
  }, [open, read])

  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(() => setNotice(null), notice.tone === 'warn' ? 20_000 : 8000)
    return () => clearTimeout(timer)
  }, [notice])

  const say = (tone: Notice['tone'], words: string) =>
    setNotice((before) => ({ tone, words, nth: (before?.nth ?? 0) + 1 }))
  const send = async (change: DraftChange, said: string | undefined): Promise<boolean> => {
    const revision = latest.current?.course.revision ?? 0
    const answer = await link.client.manuscript.change({ meeting, paper: 'minutes', revision, change })
    if (answer.kind === 'refused') {
      say('warn', t(`refusal.${answer.refusal}`))
      return false
    }
    take(answer.manuscript)
    if (answer.kind === 'stale') say('warn', t('draft.stale'))
    else if (said !== undefined) say('plain', said)
    return answer.kind === 'done'
  }
  return {
    manuscript,
    notice,
    failed,
    change(change, said) {
      const sent = line.current
        .then(() => send(change, said))
        .catch((error: unknown) => {
          say('warn', t('draft.notSaved'))
          if (!link.isLineFault(error)) reportError(error)
          return false
        })
      line.current = sent
      return sent
    },
    retry: () => void read(() => false),
  }
}
