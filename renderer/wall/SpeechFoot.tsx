// Below the speaker: who is next; during an interjection, whose speech waits and what it keeps.
import { useMemo } from 'react'
import { remaining, spentBy } from '../../shared/clock.ts'
import { countdownText } from '../../shared/numerals.ts'
import { type BudgetClock, budgetClocks } from '../../shared/session/room-budgets.ts'
import { type Speech, openInterruption } from '../../shared/session/speeches-record.ts'
import { zero } from '../../shared/time.ts'
import { useMoment, usePicture } from './picture.ts'
import { elapsedText } from './speech-reading.ts'
import { useWords } from './wall-words.ts'
import styles from './SpeechFoot.module.css'

export function SpeechFoot({ speech }: { speech: Speech }) {
  const budget = useBudget()
  if (openInterruption(speech) !== undefined) return <Kept speech={speech} />
  return budget === null ? <Next /> : <Left budget={budget} />
}

/** What is left to the speaker's sector or group, where it is for the hall; null where there is none. */
export function useBudget(): BudgetClock | null {
  const { room, budgets } = usePicture()
  const charged = useMemo(() => budgetClocks(room).find(({ speaks }) => speaks), [room])
  return budgets ? (charged ?? null) : null
}

/** 农业界合计还剩 06:12: chosen by hand, it stands in the place of whoever is next. */
function Left({ budget: { name, clock } }: { budget: BudgetClock }) {
  const t = useWords()
  const over = useMoment((now) => (remaining(clock, now.time) ?? zero) < 0)
  const digits = useMoment((now) => countdownText(remaining(clock, now.time) ?? zero))
  return (
    <p className={styles['foot']} data-over={over}>
      <span className={styles['from']}>{t(over ? 'speech.budgetOver' : 'speech.budgetLeft', { name })}</span>
      <b className={`num ${styles['kept']}`}>{digits}</b>
    </p>
  )
}

function Next() {
  const [next] = usePicture().room.queue.waiting
  const t = useWords()
  if (next === undefined) return null
  return (
    <p className={styles['foot']}>
      <span className={styles['two']}>{t('speech.next')}</span>
      <b className={`${styles['name']} song`}>{next.voice.name}</b>
      <span className={styles['from']}>{next.voice.from}</span>
    </p>
  )
}

/** 周明远 发言暂停 剩余 04:12: whoever was interrupted loses nothing, and the hall sees it. */
function Kept({ speech }: { speech: Speech }) {
  const t = useWords()
  const left = useMoment((now) => remaining(speech.clock, now.time))
  const spent = useMoment((now) => elapsedText(spentBy(speech.clock, now.time)))
  const kept =
    left === null
      ? t('speech.keepsSpent', { digits: spent })
      : t(left < 0 ? 'speech.keepsOver' : 'speech.keepsLeft', { digits: countdownText(left) })
  return (
    <p className={styles['foot']}>
      <b className={`${styles['name']} song`}>{speech.voice.name}</b>
      <span className={styles['two']}>{t('state.paused')}</span>
      <span className={styles['kept']}>{kept}</span>
    </p>
  )
}
