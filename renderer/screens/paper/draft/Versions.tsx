// The versions of a draft with reason, person and time, and what changed between one of them and the text as it stands or an earlier one.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareLines, linesOfPaper } from '../../../../shared/comparison.ts'
import type { Manuscript, Version } from '../../../../shared/drafting.ts'
import type { MeetingId } from '../../../../shared/id.ts'
import { clockText, dateText } from '../../../../shared/numerals.ts'
import { paperFrom } from '../../../../shared/paper-schema.ts'
import type { Paper } from '../../../../shared/paper.ts'
import { instant } from '../../../../shared/time.ts'
import { useTools } from '../../../live/tools.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { Differences } from './Differences.tsx'
import type { Drafting } from './use-manuscript.ts'
import styles from './Versions.module.css'

type Props = {
  meeting: MeetingId
  manuscript: Manuscript
  paper: Paper
  drafting: Drafting
  onClose: () => void
}

export function Versions({ meeting, manuscript, paper, drafting, onClose }: Props) {
  const { t } = useTranslation('paper')
  const { link } = useTools()
  const [shown, setShown] = useState<Version | null>(null)
  const { versions, course } = manuscript
  const show = (version: number) => {
    link.client.manuscript
      .version({ meeting, paper: 'minutes', version })
      .then(setShown, (error: unknown) => {
        if (!link.isLineFault(error)) reportError(error)
      })
  }
  const holder = course.held[course.stage].by
  const keep = () =>
    void drafting.change(
      { kind: 'keepVersion', by: holder === '' ? t('draft.keeper') : holder, reason: t('draft.keptByHand') },
      t('draft.did.keep'),
    )
  const lines =
    shown === null
      ? []
      : compareLines(linesOfPaper(paperFrom(shown.content)), linesOfPaper(paper)).filter(
          ({ kind }) => kind !== 'same',
        )
  return (
    <Dialog
      title={t('draft.versions')}
      isOpen
      onClose={onClose}
      closeLabel={t('draft.cancel')}
      size="full"
      foot={
        <>
          {course.stage === 'signed' ? null : <Button onPress={keep}>{t('draft.keep')}</Button>}
          <Button onPress={onClose}>{t('draft.close')}</Button>
        </>
      }
    >
      <div className={styles['sides']}>
        <ul className={styles['list']}>
          {versions.length === 0 ? <li className="cap">{t('draft.noVersions')}</li> : null}
          {versions.toReversed().map(({ version, at, zone, stage, person, reason }) => {
            const stamp = { at: instant(at), zone }
            return (
              <li key={version}>
                <Button look="quiet" pressed={shown?.version === version} onPress={() => show(version)}>
                  {t('draft.version', { version, stage: t(`draft.stage.${stage}`), person })}
                </Button>
                <span className="cap">
                  {dateText(stamp)} {clockText(stamp)}
                  {reason === '' ? '' : t('draft.because', { reason })}
                </span>
              </li>
            )
          })}
        </ul>
        <div className={styles['compared']} role="region" aria-label={t('draft.compared')}>
          {shown === null ? (
            <p className="cap">{t('draft.choose')}</p>
          ) : (
            <>
              <p className="cap">
                {lines.length === 0 ? t('draft.alike') : t('draft.since', { count: lines.length })}
              </p>
              {lines.map(({ spans }, nth) => (
                <p key={nth} className={styles['line']}>
                  <Differences spans={spans} />
                </p>
              ))}
              {shown.stage === 'signed' ? (
                <p className={`cap ${styles['hash']}`}>
                  {shown.whole ? t('draft.code') : t('draft.broken')}
                  <br />
                  {t('draft.sha', { hash: shown.sha256 })}
                  <br />
                  {t('draft.sm3', { hash: shown.sm3 })}
                </p>
              ) : null}
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}
