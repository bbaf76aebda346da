// A break: when the meeting goes on, and the ring that runs towards it; beyond its end it counts on. Without a length only 休会. Between sittings: the next one.
import { countdownText, clockText, sittingName } from '../../shared/numerals.ts'
import type { LiveSitting } from '../../shared/session/agenda.ts'
import { betweenSince, nextSitting } from '../../shared/session/agenda-sittings.ts'
import { type Duration, type Stamp, duration, instant, since } from '../../shared/time.ts'
import { Ring } from '../parts/Ring.tsx'
import { Head } from './Head.tsx'
import { Notice, useNoticeHeight } from './Notice.tsx'
import { useMoment, usePicture, useShape } from './picture.ts'
import { partsOfRound } from './speech-reading.ts'
import { dayWords, lengthWords, useWords } from './wall-words.ts'
import styles from './RecessScene.module.css'

export function RecessScene() {
  const { room } = usePicture()
  const { pause } = room
  const shape = useShape()
  const t = useWords()
  const length = pause?.length ?? null
  const place = length === null ? 'band' : 'column'
  const notice = useNoticeHeight(place)
  const next = betweenSince(room.agenda) === null ? undefined : nextSitting(room.agenda)
  return (
    <div className={styles['scene']} data-shape={shape} data-between={next !== undefined}>
      <Head short={shape === 'wide' && length !== null} strip={false} />
      <section className={styles['words']} style={{ bottom: Math.max(54, notice) }}>
        <h1 className="song">{t('recess.title')}</h1>
        {next === undefined ? null : <Next sitting={next} />}
        {pause === null || length === null ? null : (
          <p>{t('recess.resumes', { time: clockText(after(pause.since, length)) })}</p>
        )}
      </section>
      {pause === null || length === null ? null : <Countdown since={pause.since} length={length} />}
      <Notice place={place} />
    </div>
  )
}

/** The next sitting by day, hour and place: nobody in the hall has the plan at hand. */
function Next({ sitting }: { sitting: LiveSitting }) {
  const t = useWords()
  const { meeting } = usePicture()
  const { date, time } = dayWords(t, sitting.starts)
  const place = sitting.place === '' ? (meeting?.place ?? '') : sitting.place
  return (
    <>
      <p className="song">{t('recess.next', { name: sittingName(sitting) })}</p>
      <p>
        <span className="nowrap">{date}</span>
        {'\u3000'}
        <span className="nowrap">{time}</span>
      </p>
      {place === '' ? null : <p className={styles['place']}>{place}</p>}
    </>
  )
}

const after = ({ at, zone }: Stamp, length: Duration) => ({ at: instant(at + length), zone })

const lastMinute = 60_000

function Countdown({ since: began, length }: { since: Stamp; length: Duration }) {
  const t = useWords()
  const shape = useShape()
  const { lost } = usePicture()
  const left = useMoment((now) => Math.ceil((length - since(began.time, now.time)) / 1000))
  const over = left < 0
  const soon = !over && left * 1000 <= lastMinute
  const digits = countdownText(duration(left * 1000))
  const word = t(lost ? 'state.unsure' : over ? 'recess.over' : soon ? 'recess.soon' : 'recess.left')
  return (
    <div className={styles['ring']}>
      <Ring
        dress={shape === 'wide' ? 'wall' : 'tightWall'}
        phase={over ? 'overtime' : soon ? 'warning' : 'normal'}
        fraction={length <= 0 ? 0 : Math.min(1, Math.abs(left * 1000) / length)}
        digits={digits}
        word={word}
        limit={t('recess.length', { length: lengthWords(t, length) })}
        stale={lost}
        parts={partsOfRound(length)}
        label={t('recess.label', { word, digits })}
      />
    </div>
  )
}
