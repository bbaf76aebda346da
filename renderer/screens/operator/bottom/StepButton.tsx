// The next step as the one big button. What cannot be taken back is held; a press that was meant for the step before is not taken.
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { HoldButton } from '../../../parts/HoldButton.tsx'
import { useKeys } from '../../../parts/keys.ts'
import type { Step, StepKind } from '../next-step.ts'
import { usePanels } from '../panels.tsx'
import { stepKey, stepWords } from '../step-words.ts'
import { useRead } from '../use-read.ts'
import styles from './StepButton.module.css'

/** What the hall has heard is not taken back. */
const heldSteps: readonly StepKind[] = [
  'publishResult',
  'voidVote',
  'publishElection',
  'voidElection',
  'publishAppraisal',
  'voidAppraisal',
]

export function StepButton({ step, onTake }: { step: Step; onTake: () => void }) {
  const { t } = useTranslation('operator')
  const checker = useSession(
    ({ room }) => room.votes.list.findLast((vote) => vote.checkedBy !== '')?.checkedBy ?? '',
  )
  const { motion } = usePanels()
  const form = motion === null || motion.form === 'election' ? null : motion.form
  const isRead = useRead(stepKey(step))
  const take = () => {
    if (isRead()) onTake()
  }
  const held = heldSteps.includes(step.kind)
  useKeys({ Enter: take }, !held)
  const words = <span className={styles['words']}>{stepWords(t, step, checker, form)}</span>
  if (held)
    return (
      <HoldButton size="step" keyCap="Enter" holdKey="Enter" onHeld={onTake}>
        {words}
      </HoldButton>
    )
  const cap = step.kind === 'startSpeech' || step.kind === 'resumeSpeech' ? t('key.space') : 'Enter'
  return (
    <Button look="primary" size="step" keyCap={cap} onPress={take}>
      {words}
    </Button>
  )
}
