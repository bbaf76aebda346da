// Saves the sign-in as an Excel file: where the shell has no save dialog, as a download. One at a time, and what came of it in words.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../../shared/id.ts'
import { useTools } from '../../../live/tools.tsx'
import { download } from '../../../parts/download.ts'

export function useSheetFile(meeting: MeetingId) {
  const { t } = useTranslation('operator')
  const { link } = useTools()
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState('')
  const run = async () => {
    const handed = await link.client.paper.saveAttendance({ meeting })
    if (handed.kind === 'cancelled') return ''
    if (handed.kind === 'saved') return t('turnout.saved', { path: handed.path })
    download(handed.name, handed.bytes)
    return t('turnout.handed', { name: handed.name })
  }
  const save = () => {
    if (busy) return
    setBusy(true)
    run()
      .then(setWords, (error: unknown) => {
        setWords(t('turnout.failed'))
        if (!link.isLineFault(error)) reportError(error)
      })
      .finally(() => setBusy(false))
  }
  return { busy, words, save }
}
