// Before hands are raised: what exactly is put to the vote, in words that can still be mended, and on which base.
import { useTranslation } from 'react-i18next'
import { itemCode } from '../../../../shared/numerals.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { headcount, quorum } from '../../../../shared/session/attendance.ts'
import { threshold } from '../../../../shared/share.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Field } from '../../../parts/Field.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import type { MeetingId } from '../../../../shared/id.ts'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { shareName } from '../share-name.ts'
import { useSteps, useTakeStep } from '../use-step.ts'
import { spaced } from '../spaced.ts'
import styles from './MotionPanel.module.css'

export function MotionPanel({ item, text, meeting }: { item: LiveItem; text: string; meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const { room, meeting: facts } = useSession()
  const { openCentre, toStage } = usePanels()
  const { step } = useSteps()
  const take = useTakeStep(meeting)
  if (facts === null) return null
  const count = headcount(room.attendance)
  const needs = quorum(count, facts.rules.quorum)
  const { pass } = facts.rules
  const leave = () => {
    openCentre({})
    toStage()
  }
  return (
    <section className={styles['motion']} aria-label={t('vote.motion')}>
      <p className="cap">{spaced(itemCode(item.path), t('vote.byHands'))}</p>
      <h2 className="song">{t('vote.ask')}</h2>
      <Field
        label={t('vote.motion')}
        lines
        autoFocus
        value={text}
        onChange={(next) => openCentre({ motion: { item: item.item, text: next } })}
        onEnter={() => take(step)}
        onEscape={leave}
        wrong={text.trim() === '' ? t('vote.motionMissing') : undefined}
      />
      <dl className={styles['base']}>
        <dt>{t('vote.base')}</dt>
        <dd>{t('vote.baseOf', { body: t(`body.${facts.kind}`), count: count.expected })}</dd>
        <dt>{t('vote.present')}</dt>
        <dd>
          {t('vote.people', { count: count.present })}
          {needs === null ? null : (
            <span className={needs.met ? 'ok' : 'bad'}>
              <Shape name={needs.met ? 'check' : 'fullSquare'} />{' '}
              {t(needs.met ? 'vote.quorumMet' : 'count.short', needs)}
            </span>
          )}
        </dd>
        <dt>{t('vote.rule')}</dt>
        <dd>
          {t('vote.passes', {
            share: t(`share.${shareName(pass)}`, pass),
            needed: threshold(count.expected, pass),
          })}
        </dd>
      </dl>
      <Refused at="step" />
    </section>
  )
}
