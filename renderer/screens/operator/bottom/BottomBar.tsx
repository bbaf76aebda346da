// The bar below: what was just done and the way back, and the one next thing as a big button.
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../../shared/id.ts'
import { Button } from '../../../parts/Button.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { otherWords } from '../step-words.ts'
import { useSteps, useTakeStep } from '../use-step.ts'
import { StepButton } from './StepButton.tsx'
import { UndoToast } from './UndoToast.tsx'
import styles from './BottomBar.module.css'

export function BottomBar({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const { keySheet, showKeys, motion } = usePanels()
  const { step, other } = useSteps()
  const take = useTakeStep(meeting)
  return (
    <footer className={styles['bottom']}>
      <Sides />
      <span className={styles['undo']}>
        <UndoToast />
      </span>
      <span className="grow" />
      {motion === null ? <Refused at="step" /> : null}
      <span className={styles['keys']}>
        <Button look="quiet" keyCap="F1" aria-expanded={keySheet} onPress={() => showKeys(!keySheet)}>
          <span className="cap">{t('keys.all')}</span>
        </Button>
      </span>
      {other === null ? null : (
        <span className={styles['other']}>
          <Button {...(other.kind === 'endSpeech' ? { keyCap: 'E' } : {})} onPress={() => take(other)}>
            {otherWords(t, other)}
          </Button>
        </span>
      )}
      <StepButton step={step} onTake={() => take(step)} />
    </footer>
  )
}

/** The way to either side where the window is too narrow for both. */
const Sides = memo(function Sides() {
  const { t } = useTranslation('operator')
  const { drawer, toggleDrawer } = usePanels()
  return (
    <span className={styles['sides']}>
      <Button keyCap="[" pressed={drawer === 'left'} onPress={() => toggleDrawer('left')}>
        {t('columns.agenda')}
      </Button>
      <Button keyCap="]" pressed={drawer === 'right'} onPress={() => toggleDrawer('right')}>
        {t('columns.right')}
      </Button>
    </span>
  )
})
