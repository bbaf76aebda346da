// Word, PDF, print and the sign-in as a table: one at a time, and what came of the last one in words.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Handed, PaperKind, Printed } from '../../../shared/contract.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { useTools } from '../../live/tools.tsx'
import { download } from '../../parts/download.ts'

export type Export = 'docx' | 'pdf' | 'print' | 'attendance'
export type Outcome = { tone: 'plain' | 'warn'; words: string; nth: number }

export function useExports(meeting: MeetingId, paper: PaperKind) {
  const { t } = useTranslation('paper')
  const { link } = useTools()
  const [busy, setBusy] = useState<Export | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const say = (tone: Outcome['tone'], words: string) =>
    setOutcome((before) => ({ tone, words, nth: (before?.nth ?? 0) + 1 }))

  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), outcome.tone === 'warn' ? 20_000 : 8000)
    return () => clearTimeout(timer)
  }, [outcome])

  const handed = (result: Handed) => {
    if (result.kind === 'cancelled') return
    if (result.kind === 'handed') download(result.name, result.bytes)
    say(
      'plain',
      result.kind === 'saved' ? t('saved', { path: result.path }) : t('handed', { name: result.name }),
    )
  }
  const printed = (result: Printed) => {
    if (result.kind === 'cancelled') return
    if (result.kind === 'failed') return say('warn', t('printFailed', { reason: result.reason }))
    say('plain', result.kind === 'opened' ? t('printOpened') : t('printSent', { printer: result.printer }))
  }
  const run = async (what: Export) => {
    if (what === 'attendance') return handed(await link.client.paper.saveAttendance({ meeting }))
    if (what === 'print') return printed(await link.client.paper.print({ meeting, paper }))
    handed(await link.client.paper.save({ meeting, paper, format: what }))
  }
  const begin = (what: Export) => {
    if (busy !== null) return
    setBusy(what)
    setOutcome(null)
    run(what)
      .catch((error: unknown) => {
        say('warn', t('exportFailed'))
        if (!link.isLineFault(error)) reportError(error)
      })
      .finally(() => setBusy(null))
  }
  return { busy, outcome, begin }
}
