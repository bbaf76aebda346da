// The three figures beside the dial: how much was used, when it began, and what the clock will say next.
import { useTranslation } from 'react-i18next'
import { remaining, spentBy } from '../../../../shared/clock.ts'
import { clockTextWithSeconds, lengthText } from '../../../../shared/numerals.ts'
import type { Speech } from '../../../../shared/session/speeches-record.ts'
import { type Duration, duration } from '../../../../shared/time.ts'
import { bellsFor } from '../../../../shared/timing-card.ts'
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

type Coming = 'unlimited' | 'notYet' | 'paused' | 'held' | 'over' | 'toLimit' | 'toBell'

function Hint({ speech }: { speech: Speech }) {
  const { t } = useTranslation('operator')
  const { t: timing } = useTranslation('timing')
  const coming = useNow<Coming>(({ time }) => comingAt(speech, remaining(speech.clock, time)))
  const time = useNow(({ time }) => {
    const left = remaining(speech.clock, time)
    if (left === null) return ''
    const until = duration(left - (nextBefore(speech, left)?.left ?? 0))
    return coming === 'over' ? lengthText(left) : spell(until)
  })
  const strokes = useNow(({ time }) => nextBefore(speech, remaining(speech.clock, time))?.strokes ?? 1)
  if (coming !== 'over' && coming !== 'toLimit' && coming !== 'toBell')
    return <small>{t(`hint.${coming}`)}</small>
  return (
    <>
      <small>{t(`hint.${coming}Before`)}</small> <span className="num">{time}</span>{' '}
      <small>{t(`hint.${coming}After`, { strokes: timing(`strokes.${strokes}`) })}</small>
    </>
  )
}

function comingAt(speech: Speech, left: Duration | null): Coming {
  if (left === null) return 'unlimited'
  if (speech.state === 'called') return 'notYet'
  if (isHeld(speech) && left > -1000) return 'held'
  if (left < 0) return 'over'
  if (speech.state === 'paused') return 'paused'
  return nextBefore(speech, left) === undefined ? 'toLimit' : 'toBell'
}

/** The card has stopped the clock at the limit; it waits for the operator. */
const isHeld = ({ state, timing, bells }: Speech) =>
  state === 'paused' && timing.overtime.kind === 'hold' && bells.at(-1)?.left === 0

/** The bell that comes next before the limit itself. */
const nextBefore = ({ timing, clock }: Speech, left: Duration | null) =>
  left === null || clock.budget === null
    ? undefined
    : bellsFor(timing, clock.budget).find((bell) => bell.left > 0 && bell.left < left)

const spell = (until: Duration): string => {
  const seconds = secondsLeft(until)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
