// Whoever speaks: the dial, the name, what of the time is gone, and the acts that belong to a speech.
import { useTranslation } from 'react-i18next'
import { speechCode } from '../../../../shared/numerals.ts'
import { attendeeOf } from '../../../../shared/session/attendance.ts'
import { type Speech, openInterruption } from '../../../../shared/session/speeches-record.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Refused } from '../Refused.tsx'
import { SpeakerBudgets } from '../budgets/SpeakerBudgets.tsx'
import { isOral } from '../progress.ts'
import { Dial } from './Dial.tsx'
import { InterruptionLine } from './InterruptionLine.tsx'
import { SpeechActs } from './SpeechActs.tsx'
import { SpeechFacts } from './SpeechFacts.tsx'
import { spaced } from '../spaced.ts'
import styles from './SpeechStage.module.css'

export function SpeechStage({ speech }: { speech: Speech }) {
  const { t } = useTranslation('operator')
  const { place, all, unit } = useSession(({ room }) => {
    const oral = room.speeches.list.filter((one) => one.item === speech.item && isOral(one))
    return {
      place: oral.findIndex((one) => one.speech === speech.speech) + 1,
      all: oral.length + room.queue.waiting.length,
      unit: attendeeOf(room.attendance, speech.voice.person)?.unit ?? '',
    }
  })
  const interruption = openInterruption(speech)
  return (
    <section className={styles['speech']} aria-label={t('speech.stage')}>
      <div className={styles['dial']}>
        <Dial speech={speech} />
      </div>
      <div className={styles['who']}>
        <p className="cap">
          {spaced(
            speechCode(speech.no),
            t('speech.place', { place, all }),
            speech.turn === 'registered' ? null : t(`turn.${speech.turn}`),
            speech.title === '' ? null : speech.title,
          )}
        </p>
        <h3 className="line1" title={speech.voice.name}>
          {speech.voice.name}
        </h3>
        <p className={`line1 ${styles['from']}`}>
          {spaced(
            speech.reader === '' ? null : t('queue.reads', { name: speech.reader }),
            speech.voice.from,
            unit === speech.voice.from ? null : unit,
          )}
        </p>
        {interruption === undefined ? (
          <SpeechFacts speech={speech} />
        ) : (
          <InterruptionLine interruption={interruption} />
        )}
        <SpeakerBudgets />
        <SpeechActs speech={speech} />
        <Refused at="stage" />
      </div>
    </section>
  )
}
