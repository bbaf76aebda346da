// Why something is corrected: asked for once it is missing, and the way back without correcting.
import { useState } from 'react'
import { cleaned } from '../../../../shared/line.ts'
import { usePanels } from '../panels.tsx'

export function useReasonAsked() {
  const { openCentre, toStage } = usePanels()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const leave = () => {
    openCentre({})
    toStage()
  }
  const words = cleaned(reason)
  return { reason, setReason, leave, words, wrong: missing && words === '', ask: () => setMissing(true) }
}
