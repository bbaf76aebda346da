// The ring of a speech, with its words. The moment is the picture's: a frozen picture stands still.
import { type Speech, openInterruption, seenBell } from '../../shared/session/speeches-record.ts'
import { Ring } from '../parts/Ring.tsx'
import { useMoment, usePicture } from './picture.ts'
import { partsOfRound, readSpeech } from './speech-reading.ts'
import { type Words, lengthWords, useWords } from './wall-words.ts'

export function SpeechRing({ speech, dress }: { speech: Speech; dress: 'wall' | 'tightWall' }) {
  const t = useWords()
  const { lost } = usePicture()
  const state = useMoment((now) => readSpeech(speech, now.time).state)
  const phase = useMoment((now) => readSpeech(speech, now.time).phase)
  const digits = useMoment((now) => readSpeech(speech, now.time).digits)
  const fraction = useMoment((now) => readSpeech(speech, now.time).fraction)
  const rung = useMoment((now) => seenBell(speech, now.time)?.strokes ?? 0)
  const word = lost ? t('state.unsure') : t(`state.${state}`)
  const name = openInterruption(speech)?.voice.name ?? speech.voice.name
  return (
    <Ring
      dress={dress}
      phase={phase}
      fraction={fraction}
      digits={digits}
      word={word}
      limit={rung !== 0 ? t(`speech.rung.${rung}`) : state === 'interjects' ? '' : limitWords(t, speech)}
      rung={rung !== 0}
      stale={lost}
      parts={partsOfRound(speech.clock.budget)}
      label={t('speech.label', { name, word, digits })}
    />
  )
}

function limitWords(t: Words, { clock, extensions }: Speech): string {
  if (clock.budget === null) return t('speech.limitNone')
  const length = lengthWords(t, clock.budget)
  return extensions.length === 0 ? t('speech.limit', { length }) : t('speech.limitExtended', { length })
}
