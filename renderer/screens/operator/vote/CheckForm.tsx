// The second person counts again without the first figures: only when both say the same may the result be announced.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Vote } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { CountTriple } from './CountTriple.tsx'
import { type Entered, nothingEntered, wholeCounts } from './entered.ts'
import styles from './VoteForms.module.css'

export function CheckForm({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act, refuse } = useActs()
  const { openCentre, toStage } = usePanels()
  const [by, setBy] = useState(() => room.votes.list.findLast((one) => one.checkedBy !== '')?.checkedBy ?? '')
  const [entered, setEntered] = useState(nothingEntered)
  const leave = () => {
    openCentre({})
    toStage()
  }
  const check = async (all: Entered) => {
    const counts = wholeCounts(all)
    if (counts === null) return refuse('vote', 'NOT_COUNTED')
    if (by.trim() === '') return refuse('vote', 'NAME_MISSING')
    if (await act('vote', { kind: 'checkCount', vote: vote.vote, counts, ballots: null, by: by.trim() }))
      leave()
  }
  return (
    <section className={styles['form']} aria-label={t('vote.checkTitle')} data-check>
      <p className={styles['lead']}>
        <b className="song">{t('vote.checkTitle')}</b> <span className="cap">{t('vote.checkHow')}</span>
      </p>
      <div className={styles['fields']}>
        <div className={styles['name']}>
          <Field
            label={t('vote.checker')}
            labelShown
            autoFocus={by === ''}
            value={by}
            onChange={setBy}
            onEscape={leave}
          />
        </div>
        <CountTriple
          entered={entered}
          onEntered={setEntered}
          onDone={(all) => void check(all)}
          onEscape={leave}
          autoFocus={by !== ''}
        />
        <Button onPress={() => void check(entered)}>{t('vote.checkDo')}</Button>
        <Button look="quiet" onPress={leave}>
          {t('vote.leave')}
        </Button>
      </div>
      <Refused at="vote" />
    </section>
  )
}
