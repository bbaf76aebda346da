// The three figures beside the dial: how much was used, when it began, and what the clock will say next.
import { useTranslation } from 'react-i18next'
import { remaining, spentBy } from '../../../../shared/clock.ts'
import { clockTextWithSeconds, lengthText } from '../../../../shared/numerals.ts'
import type { Speech } from '../../../../shared/session/speeches-record.ts'
import { type Duration, duration } from '../../../../shared/time.ts'
import { useNow } from '../../../live/use-live.tsx'
import { secondsLeft } from '../times.ts'
import styles from './SpeechFacts.module.css'

export function SpeechFacts({ speech }: { speech: Speech }) {
  const { t } = useTranslation('operator')
  const spent = useNow(({ time }) => lengthText(spentBy(speech.clock, time)))
  const [first] = speech.intervals
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t('speech.spent')}</dt>
        <dd className="num">{spent}</dd>
      </div>
      <div>
        <dt>{t('speech.began')}</dt>
        <dd className="num">
          {first === undefined ? <small>{t('speech.notYet')}</small> : clockTextWithSeconds(first.from)}
        </dd>
      </div>
      <div>
        <dt>{t('speech.hint')}</dt>
        <dd>
          <Hint speech={speech} />
        </dd>
      </div>
    </dl>
  )
}

type Coming = 'unlimited' | 'notYet' | 'paused' | 'over' | 'toLimit' | 'toWarning'

function Hint({ speech }: { speech: Speech }) {
  const { t } = useTranslation('operator')
  const coming = useNow<Coming>(({ time }) => comingAt(speech, remaining(speech.clock, time)))
  const time = useNow(({ time }) => {
    const left = remaining(speech.clock, time)
    if (left === null) return ''
    const until = coming === 'toWarning' ? duration(left - speech.warnBefore) : left
    return coming === 'over' ? lengthText(left) : spell(until)
  })
  if (coming !== 'over' && coming !== 'toLimit' && coming !== 'toWarning')
    return <small>{t(`hint.${coming}`)}</small>
  return (
    <>
      <small>{t(`hint.${coming}Before`)}</small> <span className="num">{time}</span>{' '}
      <small>{t(`hint.${coming}After`)}</small>
    </>
  )
}

function comingAt(speech: Speech, left: Duration | null): Coming {
  if (left === null) return 'unlimited'
  if (speech.state === 'called') return 'notYet'
  if (left < 0) return 'over'
  if (speech.state === 'paused') return 'paused'
  return left > speech.warnBefore && speech.warnBefore > 0 ? 'toWarning' : 'toLimit'
}

const spell = (until: Duration): string => {
  const seconds = secondsLeft(until)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
