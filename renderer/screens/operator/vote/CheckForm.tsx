// The second person counts raised hands again without the first figures: only when both say the same may the result be announced.
import { useTranslation } from 'react-i18next'
import { checkField } from '../../../../shared/draft.ts'
import { cleaned } from '../../../../shared/line.ts'
import type { Vote } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { useEntry } from '../use-entry.ts'
import { CountTriple } from './CountTriple.tsx'
import { enteredIn, wholeCounts } from './entered.ts'
import styles from './VoteForms.module.css'

export function CheckForm({ vote }: { vote: Vote }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act, refuse } = useActs()
  const { openCentre, toStage } = usePanels()
  const last = room.votes.list.findLast((one) => one.checkedBy !== '')?.checkedBy ?? ''
  const { entry, current, change, put, settle, drop } = useEntry(checkField(vote.vote), { by: last })
  const leave = () => {
    openCentre({})
    toStage()
  }
  const check = async () => {
    const { figures, by } = current()
    const counts = wholeCounts(enteredIn(figures))
    if (counts === null) return refuse('vote', 'NOT_COUNTED')
    if (cleaned(by) === '') return refuse('vote', 'NAME_MISSING')
    const checked = { vote: vote.vote, counts, ballots: null, by: cleaned(by) }
    if (!(await act('vote', { kind: 'checkCount', ...checked }))) return
    settle()
    leave()
  }
  const giveUp = () => {
    drop()
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
            autoFocus={last === ''}
            value={entry.by}
            onChange={(by) => change({ by })}
            onEscape={giveUp}
          />
        </div>
        <CountTriple
          entered={enteredIn(entry.figures)}
          onPut={put}
          onDone={() => void check()}
          onEscape={giveUp}
          autoFocus={last !== ''}
        />
        <Button onPress={() => void check()}>{t('vote.checkDo')}</Button>
        <Button look="quiet" onPress={giveUp}>
          {t('vote.leave')}
        </Button>
      </div>
      <Refused at="vote" />
    </section>
  )
}
