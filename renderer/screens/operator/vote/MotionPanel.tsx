// Before a vote: what exactly is put to it, in which form, on which base and by which share; an election is prepared in its own form.
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { VoteForm, isCounted } from '../../../../shared/decision-form.ts'
import type { MeetingId } from '../../../../shared/id.ts'
import { itemCode } from '../../../../shared/numerals.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { headcount, quorum } from '../../../../shared/session/attendance.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Field } from '../../../parts/Field.tsx'
import { Segments } from '../../../parts/Segments.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { ElectionForm } from '../election/ElectionForm.tsx'
import type { Motion } from '../motion.ts'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { spaced } from '../spaced.ts'
import { useSteps, useTakeStep } from '../use-step.ts'
import { OfficerFields } from './OfficerFields.tsx'
import { RuleChoice } from './RuleChoice.tsx'
import styles from './MotionPanel.module.css'

type Props = { item: LiveItem; motion: Motion; meeting: MeetingId }

export function MotionPanel({ item, motion, meeting }: Props) {
  const { t } = useTranslation('operator')
  const { openCentre, toStage } = usePanels()
  const { step } = useSteps()
  const take = useTakeStep(meeting)
  const change = (part: Partial<Motion>) => openCentre({ motion: { ...motion, ...part } })
  // A choice takes Space and the arrows; Enter on it goes on, as it does in the field below. Its library would swallow it.
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'radio')
      return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) take(step)
  }
  const leave = () => {
    openCentre({})
    toStage()
  }
  return (
    <section className={styles['motion']} aria-label={t('vote.motion')} onKeyDownCapture={press}>
      <p className="cap">{spaced(itemCode(item.path), t('vote.formAsk'))}</p>
      <Segments
        label={t('vote.formAsk')}
        value={motion.form}
        options={[...VoteForm.options, 'election' as const].map((form) => ({
          id: form,
          label: t(`vote.form.${form}`),
        }))}
        onChange={(form) => change({ form })}
      />
      {motion.form === 'election' ? (
        <ElectionForm item={item} onLeave={leave} />
      ) : (
        <Asked motion={motion} form={motion.form} onEnter={() => take(step)} change={change} leave={leave} />
      )}
      <Refused at="step" />
    </section>
  )
}

type AskedProps = {
  motion: Motion
  form: VoteForm
  onEnter: () => void
  change: (part: Partial<Motion>) => void
  leave: () => void
}

function Asked({ motion, form, onEnter, change, leave }: AskedProps) {
  const { t } = useTranslation('operator')
  return (
    <>
      <h2 className="song">{t('vote.ask')}</h2>
      <Field
        label={t('vote.motion')}
        lines
        autoFocus
        value={motion.text}
        onChange={(text) => change({ text })}
        onEnter={onEnter}
        onEscape={leave}
        wrong={motion.text.trim() === '' ? t('vote.motionMissing') : undefined}
      />
      {form === 'ballot' ? (
        <OfficerFields
          officers={motion.officers}
          onChange={(officers) => change({ officers })}
          onEscape={leave}
        />
      ) : null}
      <Basis motion={motion} form={form} change={change} />
    </>
  )
}

function Basis({ motion, form, change }: Pick<AskedProps, 'motion' | 'form' | 'change'>) {
  const { t } = useTranslation('operator')
  const { room, meeting } = useSession()
  if (meeting === null) return null
  const count = headcount(room.attendance)
  const needs = quorum(count, meeting.rules.quorum)
  return (
    <dl className={styles['base']}>
      <dt>{t('vote.base')}</dt>
      <dd>{t('vote.baseOf', { body: t(`body.${meeting.kind}`), count: count.expected })}</dd>
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
        {isCounted(form) ? (
          <RuleChoice
            rule={motion.rule}
            bases={form === 'ballot' ? ['all', 'present', 'valid'] : ['all', 'present']}
            members={count.expected}
            present={count.present}
            onChange={(rule) => change({ rule })}
          />
        ) : (
          t(`vote.noFigures.${form === 'applause' ? 'applause' : 'consensus'}`)
        )}
      </dd>
    </dl>
  )
}
