// The true moment of one beginning or end: between which it may lie is said beside it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import { clockTextWithSeconds } from '../../../../shared/numerals.ts'
import { type SessionTime, type Stamp, instant } from '../../../../shared/time.ts'
import { typedMoment } from '../../../../shared/typed-moment.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import type { Recorded } from './edges.ts'
import styles from './Correct.module.css'

type Wrong = { field: 'time' | 'reason' | 'by'; words: string }

export function CorrectTime({ recorded, onLeave }: { recorded: Recorded; onLeave: () => void }) {
  const { t } = useTranslation('operator')
  const { meeting } = useSession()
  const { act } = useActs()
  const { closeRight } = usePanels()
  const { edge, name, at, from, to } = recorded
  const [time, setTime] = useState('')
  const [reason, setReason] = useState('')
  const [by, setBy] = useState(meeting?.recorder ?? '')
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const between = { from: textOf(at, from), to: textOf(at, to) }

  const correct = async () => {
    const moment = typedMoment(time, recorded)
    if (moment === null) return setWrong({ field: 'time', words: t('correct.noTime') })
    if (moment < from || moment > to) return setWrong({ field: 'time', words: t('correct.outside', between) })
    if (cleaned(reason) === '') return setWrong({ field: 'reason', words: t('vote.reasonMissing') })
    if (cleaned(by) === '') return setWrong({ field: 'by', words: t('correct.byMissing') })
    setWrong(null)
    const said = { reason: cleaned(reason), by: cleaned(by) }
    if (await act('panel', { kind: 'correctTime', edge, time: moment, ...said })) closeRight()
  }
  const field = (which: Wrong['field'], label: string) => ({
    label,
    before: <span className="cap nowrap">{label}</span>,
    onEnter: () => void correct(),
    onEscape: onLeave,
    wrong: wrong?.field === which ? wrong.words : undefined,
  })
  return (
    <>
      <p>
        <b className="strong">{name || t(`correct.named.${edge.of}`)}</b>　
        {t(`correct.stands.${edge.of}.${edge.end}`)} <b className="num">{clockTextWithSeconds(at)}</b>
        {recorded.with.length === 0 ? null : <span className="cap">{t('correct.with')}</span>}
      </p>
      <Field
        {...field('time', t('correct.time'))}
        autoFocus
        value={time}
        onChange={setTime}
        placeholder={clockTextWithSeconds(at)}
      />
      {wrong?.field === 'time' ? null : <p className="cap">{t('correct.between', between)}</p>}
      <Field
        {...field('reason', t('correct.reason'))}
        value={reason}
        onChange={setReason}
        placeholder={t('correct.example')}
      />
      <div className={styles['acts']}>
        <Field {...field('by', t('correct.by'))} value={by} onChange={setBy} />
        <Button keyCap="Enter" onPress={() => void correct()}>
          {t('correct.do')}
        </Button>
      </div>
      <p className="cap">{t('correct.how')}</p>
      <Button look="quiet" onPress={onLeave}>
        {t('correct.other')}
      </Button>
    </>
  )
}

const textOf = (at: Stamp, time: SessionTime): string =>
  clockTextWithSeconds({ ...at, at: instant(at.at + time - at.time) })
