// The bar below a draft: what was just done and the way back, sending back, and the next stage as the one big button.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Manuscript } from '../../../../shared/drafting.ts'
import { nextStage } from '../../../../shared/manuscript-stages.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { Button } from '../../../parts/Button.tsx'
import { useKeys } from '../../../parts/keys.ts'
import { StageDialog, type Asked } from './StageDialog.tsx'
import type { Drafting } from './use-manuscript.ts'
import styles from './NextStage.module.css'

type Props = { session: Session; manuscript: Manuscript; drafting: Drafting }

export function NextStage({ session, manuscript, drafting }: Props) {
  const { t } = useTranslation('paper')
  const [asked, setAsked] = useState<Asked | null>(null)
  const { course } = manuscript
  const next = nextStage(course)
  const { stage, undo } = course
  const undoLast = () => {
    if (undo !== null) void drafting.change({ kind: 'undo' }, t('draft.undone'))
  }
  const goOn = () => setAsked(stage === 'signed' ? 'reopen' : stage === 'signing' ? 'sign' : 'passOn')
  useKeys({ 'Ctrl+Enter': goOn, 'Ctrl+z': undoLast }, asked === null)
  const { notice } = drafting
  return (
    <footer className={styles['bottom']}>
      <span className={`line1 ${notice?.tone === 'warn' ? 'warn' : ''}`} role="status">
        {notice?.words ?? ''}
      </span>
      <span className="grow" />
      {undo === null ? null : (
        <Button look="quiet" keyCap="Ctrl Z" onPress={undoLast}>
          {t('draft.undo')}
        </Button>
      )}
      {stage === 'drafting' || stage === 'signed' ? null : (
        <Button onPress={() => setAsked('sendBack')}>{t('draft.sendBack')}</Button>
      )}
      {stage === 'signed' ? (
        <Button keyCap="Ctrl Enter" onPress={goOn}>
          {t('draft.reopen')}
        </Button>
      ) : (
        <Button look="primary" keyCap="Ctrl Enter" onPress={goOn}>
          {next === null || next === 'signed'
            ? t('draft.sign')
            : t('draft.passOn', { done: t(`draft.stage.${stage}`), next: t(`draft.stage.${next}`) })}
        </Button>
      )}
      {asked === null ? null : (
        <StageDialog
          asked={asked}
          session={session}
          manuscript={manuscript}
          drafting={drafting}
          onClose={() => setAsked(null)}
        />
      )}
    </footer>
  )
}
