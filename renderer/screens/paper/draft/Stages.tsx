// 拟稿 → 核稿 → 审核 → 签发: who has the draft, since when, and who had it.
import { useTranslation } from 'react-i18next'
import { type Course, type Stage, isBefore, stagesOf } from '../../../../shared/manuscript-stages.ts'
import { clockText } from '../../../../shared/numerals.ts'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import type { Drafting } from './use-manuscript.ts'
import styles from './Stages.module.css'

export function Stages({ course, drafting }: { course: Course; drafting: Drafting }) {
  const { t } = useTranslation('paper')
  const shown = stagesOf(course).filter((stage) => stage !== 'signed')
  const canSet = course.stage !== 'reviewing' && course.stage !== 'signed'
  const set = (on: boolean) => void drafting.change({ kind: 'setReview', on })
  return (
    <ol className={styles['stages']} aria-label={t('draft.stages')}>
      {shown.map((stage) => {
        const standing = standingOf(course.stage, stage)
        const { by, from, left } = course.held[stage]
        const when = left ?? from
        return (
          <li key={stage} data-standing={standing} aria-current={standing === 'now' ? 'step' : undefined}>
            <span className={standing === 'done' ? 'ok' : undefined}>
              <Shape name={standing === 'done' ? 'check' : standing === 'now' ? 'halfDisc' : 'circle'} />
              <span className="hidden-text">{t(`draft.stand.${standing}`)}</span>
            </span>
            <b className="song">{t(`draft.stage.${stage}`)}</b>
            <span className="line1">{by}</span>
            <span className="cap nowrap">
              {when === null ? '' : clockText(when)}
              {stage === 'reviewing' && canSet ? (
                <Button look="quiet" size="slim" onPress={() => set(false)}>
                  {t('draft.noReview')}
                </Button>
              ) : null}
              {stage === 'signing' && canSet && !course.review ? (
                <Button look="quiet" size="slim" onPress={() => set(true)}>
                  {t('draft.withReview')}
                </Button>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const standingOf = (now: Stage, stage: Stage): 'done' | 'now' | 'later' =>
  isBefore(stage, now) ? 'done' : stage === now ? 'now' : 'later'
