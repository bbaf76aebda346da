// The timer strip: whoever speaks while the wall shows something else stays in sight, with shape, word and digits.
import { type Speech, currentSpeech, seenBell } from '../../shared/session/speeches-record.ts'
import { Shape, type ShapeName } from '../parts/Shape.tsx'
import { useMoment, usePicture } from './picture.ts'
import { type SpeechState, readSpeech } from './speech-reading.ts'
import { useWords } from './wall-words.ts'
import styles from './Strip.module.css'

const shapes: Record<SpeechState, ShapeName> = {
  left: 'disc',
  soon: 'fullTriangle',
  over: 'fullSquare',
  paused: 'pause',
  called: 'circle',
  spent: 'circle',
  interjects: 'circle',
}

/** The speech that belongs into the strip: the current one, unless the meeting has a break. */
export function useStrip(): Speech | undefined {
  const { room } = usePicture()
  return room.pause === null && room.phase === 'open' ? currentSpeech(room.speeches) : undefined
}

export function Strip({ speech }: { speech: Speech }) {
  const t = useWords()
  const { lost } = usePicture()
  const state = useMoment((now) => readSpeech(speech, now.time).state)
  const digits = useMoment((now) => readSpeech(speech, now.time).digits)
  const rung = useMoment((now) => seenBell(speech, now.time)?.strokes ?? 0)
  const name = useMoment((now) => readSpeech(speech, now.time).voice.name)
  return (
    <span className={styles['strip']} data-state={state} data-wall-strip>
      <b className={`${styles['name']} song`}>{name}</b>
      <span className={styles['state']}>
        <Shape name={lost ? 'dashedCircle' : shapes[state]} size={36} />
        {lost ? t('state.unsure') : rung !== 0 ? t(`speech.rung.${rung}`) : t(`state.${state}`)}
        <b className={`${styles['digits']} num`}>{digits}</b>
      </span>
    </span>
  )
}
