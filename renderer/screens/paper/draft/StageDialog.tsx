// Asks who hands a draft on, to whom, and why where it goes back: names that are typed, never called a signature.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Manuscript } from '../../../../shared/drafting.ts'
import type { DraftChange } from '../../../../shared/manuscript-decide.ts'
import { isBefore, nextStage, stagesOf } from '../../../../shared/manuscript-stages.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { Field } from '../../../parts/Field.tsx'
import { Segments } from '../../../parts/Segments.tsx'
import type { Drafting } from './use-manuscript.ts'
import styles from './NextStage.module.css'

export type Asked = 'passOn' | 'sendBack' | 'sign' | 'reopen'
type Props = {
  asked: Asked
  session: Session
  manuscript: Manuscript
  drafting: Drafting
  onClose: () => void
}

export function StageDialog({ asked, session, manuscript, drafting, onClose }: Props) {
  const { t } = useTranslation('paper')
  const { course, numbers } = manuscript
  const to = nextStage(course)
  const earlier = stagesOf(course).filter((stage) => isBefore(stage, course.stage))
  const [by, setBy] = useState(course.held[course.stage].by)
  const [next, setNext] = useState(to === null ? '' : course.held[to].by)
  const [reason, setReason] = useState('')
  const [back, setBack] = useState(earlier.at(-1) ?? 'drafting')
  const [tried, setTried] = useState(false)
  const needsReason = asked === 'sendBack' || asked === 'reopen'
  const wrongBy = tried && by.trim() === ''
  const wrongReason = tried && needsReason && reason.trim() === ''

  const change = (): DraftChange => {
    if (asked === 'sendBack') return { kind: 'sendBack', to: back, by, reason }
    if (asked === 'reopen') return { kind: 'reopen', by, reason }
    if (asked === 'sign') return { kind: 'sign', by, seq: session.seq }
    return { kind: 'passOn', by, next }
  }
  const confirm = () => {
    setTried(true)
    if (by.trim() === '' || (needsReason && reason.trim() === '')) return
    void drafting.change(change(), t(`draft.did.${asked}`))
    onClose()
  }
  const step = t(`draft.stage.${course.stage}`)
  return (
    <Dialog
      title={t(`draft.ask.${asked}`, { step })}
      isOpen
      onClose={onClose}
      closeLabel={t('draft.cancel')}
      foot={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('draft.cancel')}
          </Button>
          <Button look="primary" keyCap="Enter" onPress={confirm}>
            {t(`draft.do.${asked}`)}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        {asked === 'sign' ? (
          <p>{t('draft.signMeans')}</p>
        ) : asked === 'reopen' ? (
          <p>{t('draft.reopenMeans')}</p>
        ) : null}
        {asked === 'sendBack' ? (
          <Segments
            label={t('draft.backTo')}
            value={back}
            options={earlier.map((stage) => ({ id: stage, label: t(`draft.stage.${stage}`) }))}
            onChange={setBack}
          />
        ) : null}
        <Field
          label={t('draft.byWhom', { step })}
          labelShown
          autoFocus
          value={by}
          onChange={setBy}
          onEnter={confirm}
          wrong={wrongBy ? t('draft.needsName') : undefined}
        />
        {asked === 'passOn' && to !== null ? (
          <Field
            label={t('draft.toWhom', { step: t(`draft.stage.${to}`) })}
            labelShown
            value={next}
            onChange={setNext}
            onEnter={confirm}
          />
        ) : null}
        {needsReason ? (
          <Field
            label={t('draft.reason')}
            labelShown
            value={reason}
            onChange={setReason}
            onEnter={confirm}
            wrong={wrongReason ? t('draft.needsReason') : undefined}
          />
        ) : null}
        {asked === 'sign' ? (
          <p className="cap">
            {t('draft.nextNumber', { year: numbers.year, number: numbers.next })}
            {numbers.gaps.length === 0 ? '' : t('draft.gaps', { gaps: numbers.gaps.join('、') })}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
