// Applause and consensus: the chair asks, nobody counts. An objection is a reason to give it up, or to raise hands instead.
import { useTranslation } from 'react-i18next'
import type { Vote } from '../../../../shared/session/votes.ts'
import { Button } from '../../../parts/Button.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { AbandonForm } from './AbandonForm.tsx'
import { VoteHead } from './VoteHead.tsx'
import styles from './VotePanel.module.css'

export function AgreementPanel({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { abandoning, openCentre } = usePanels()
  const form = vote.form === 'applause' ? 'applause' : 'consensus'
  const raiseHands = () =>
    void act(
      'vote',
      { kind: 'abandonVote', vote: vote.vote, reason: t('vote.objected') },
      {
        kind: 'openVote',
        item: vote.item,
        motion: vote.motion,
        form: 'hands',
        rule: vote.rule,
        officers: null,
      },
    ).then(() => openCentre({}))
  return (
    <section className={styles['vote']} aria-label={t(`vote.form.${form}`)}>
      <VoteHead item={vote.item} form={t(`vote.form.${form}`)} round={vote.round} title={vote.motion} />
      <div className={styles['agree']}>
        <p className="cap">{t('chair.says')}</p>
        <q className="song">{t(`vote.agreeAsk.${form}`)}</q>
        <p>{t('vote.agreeHow')}</p>
        {abandoning === vote.vote ? (
          <AbandonForm asks={(reason) => ({ kind: 'abandonVote', vote: vote.vote, reason })} />
        ) : (
          <>
            <span>
              <Button onPress={raiseHands}>{t('vote.raiseHands')}</Button>
            </span>
            <Refused at="vote" />
          </>
        )}
      </div>
    </section>
  )
}
