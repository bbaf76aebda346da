// One bar for each speaker of the item, the tick its limit: who kept to the time, who went over, who waits.
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { remaining, spentBy } from '../../../../shared/clock.ts'
import type { ItemId } from '../../../../shared/id.ts'
import { lengthText } from '../../../../shared/numerals.ts'
import { itemOf, timingFor } from '../../../../shared/session/agenda.ts'
import type { Speech } from '../../../../shared/session/speeches-record.ts'
import { useNow, useSession } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { isOral } from '../progress.ts'
import styles from './Pace.module.css'

const places = 9
/** Where the limit stands on a bar, in hundredths of its width. */
const limitAt = 80

export function Pace({ item }: { item: ItemId }) {
  const { t } = useTranslation('operator')
  const limited = useSession(({ meeting, room }) => {
    const open = itemOf(room.agenda, item)
    return meeting !== null && open !== undefined && timingFor(meeting, open).limit !== null
  })
  const spoken = useSession(({ room }) =>
    room.speeches.list.filter((speech) => speech.item === item && isOral(speech)),
  )
  const waiting = useSession(({ room }) => room.queue.waiting)
  const current = useSession(({ room }) => room.speeches.current)
  const shownSpoken = spoken.slice(-Math.max(5, places - waiting.length))
  const shownWaiting = waiting.slice(0, places - shownSpoken.length)
  if (spoken.length + waiting.length < 2) return null // one alone is told by the dial
  return (
    <section className={styles['pace']} aria-label={t('pace.label')}>
      {shownSpoken.map((speech) => (
        <Spoken key={speech.speech} speech={speech} current={speech.speech === current} />
      ))}
      {shownWaiting.map(({ speaker, voice }) => (
        <div key={speaker} className={styles['place']} data-state="waiting">
          <div className="line1">{voice.name}</div>
          <div className={styles['bar']} data-limited={limited}>
            {limited ? <u /> : null}
          </div>
        </div>
      ))}
    </section>
  )
}

const Spoken = memo(function Spoken({ speech, current }: { speech: Speech; current: boolean }) {
  const { t } = useTranslation('operator')
  const { clock } = speech
  const spent = useNow(({ time }) => lengthText(spentBy(clock, time)))
  const over = useNow(({ time }) => {
    const left = remaining(clock, time)
    return left === null || left > -1000 ? null : lengthText(left)
  })
  const share = useNow(({ time }) =>
    clock.budget === null || clock.budget === 0
      ? 0
      : Math.round((spentBy(clock, time) / clock.budget) * 500) / 500,
  )
  return (
    <div className={styles['place']} data-state={current ? 'current' : 'spoken'}>
      <div className="line1">{speech.voice.name}</div>
      <div className={styles['bar']} data-limited={clock.budget !== null}>
        <i style={{ width: `${Math.min(1, share) * limitAt}%` }} />
        {share > 1 ? (
          <i className={styles['over']} style={{ width: `${Math.min(share - 1, 0.24) * limitAt}%` }} />
        ) : null}
        {clock.budget === null ? null : <u />}
      </div>
      {over === null ? (
        <span className="num">{spent}</span>
      ) : (
        <span className={`num ${styles['overTime']}`}>
          <Shape name="fullSquare" size={9} />
          {t('pace.over', { time: over })}
        </span>
      )}
    </div>
  )
})
