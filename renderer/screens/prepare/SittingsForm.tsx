// 场次: a meeting sits once, unless it is spread over several sittings; each has its day and hour, and where it differs its place.
import { useTranslation } from 'react-i18next'
import type { Sitting } from '../../../shared/meeting.ts'
import { sittingName } from '../../../shared/numerals.ts'
import { readClock, readDate } from '../../../shared/written-date.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { TypedBox } from '../../parts/TypedBox.tsx'
import { mostSittings, withAnother, withSitting, withoutSitting } from './sitting-edits.ts'
import { useEdits, useIsLocked, usePlanState } from './use-plan.tsx'
import styles from './SittingsForm.module.css'

export function SittingsForm() {
  const { t } = useTranslation('prepare')
  const { edited } = usePlanState()
  const { sittings } = edited.facts
  const edit = useEdits()
  const locked = useIsLocked()
  const add = () => edit.facts((now) => withAnother(now, edited.agenda), 'sittings')
  return (
    <div data-field="sittings">
      {sittings.length === 0 ? null : (
        <ol className={styles['sittings']}>
          {sittings.map((sitting, at) => (
            <SittingRow key={sitting.sitting} sitting={sitting} no={at + 1} isLocked={locked} />
          ))}
        </ol>
      )}
      <div className={styles['add']}>
        {sittings.length === 0 ? <span className="cap">{t('sittings.once')}</span> : null}
        {locked || sittings.length >= mostSittings ? null : (
          <Button size="slim" look="quiet" onPress={add}>
            <Shape name="plus" />
            {t(sittings.length === 0 ? 'sittings.several' : 'sittings.add')}
          </Button>
        )}
      </div>
    </div>
  )
}

function SittingRow({ sitting, no, isLocked }: { sitting: Sitting; no: number; isLocked: boolean }) {
  const { t } = useTranslation('prepare')
  const { edited } = usePlanState()
  const edit = useEdits()
  const { title, starts, place } = sitting
  const [date, time] = [starts.slice(0, 10), starts.slice(11)]
  const [year = 2000, month, day] = date.split('-').map(Number)
  const name = sittingName({ title: '', no })
  const change = (part: Partial<Omit<Sitting, 'sitting'>>, field: string) =>
    edit.facts((now) => withSitting(now, sitting.sitting, part), `${sitting.sitting} ${field}`)
  const tooLong = (text: string, most: number) =>
    text.length > most ? t('facts.tooLong', { most }) : undefined
  return (
    <li className={styles['sitting']}>
      <span className={`song ${styles['no']}`}>{no}</span>
      <Field
        label={t('sittings.title', { name })}
        slim
        value={title}
        placeholder={name}
        isDisabled={isLocked}
        wrong={tooLong(title, 64)}
        onChange={(value) => change({ title: value }, 'title')}
      />
      <TypedBox
        label={t('sittings.date', { name })}
        value={date}
        isDisabled={isLocked}
        read={(words) => readDate(words, year)}
        show={() => t('sittings.dateWords', { month, day })}
        wrongWords={t('facts.wrongDate')}
        onSettle={(next) => change({ starts: `${next}T${time}` }, 'starts')}
      />
      <TypedBox
        label={t('sittings.time', { name })}
        value={time}
        isDisabled={isLocked}
        read={readClock}
        show={(clock) => clock.replace(/^0/, '')}
        wrongWords={t('facts.wrongTime')}
        onSettle={(next) => change({ starts: `${date}T${next}` }, 'starts')}
      />
      {isLocked ? (
        <span />
      ) : (
        <Button
          size="slim"
          look="quiet"
          aria-label={t('sittings.remove', { name })}
          onPress={() => edit.facts((now) => withoutSitting(now, sitting.sitting), 'sittings')}
        >
          <Shape name="cross" />
        </Button>
      )}
      <div className={styles['place']}>
        <Field
          label={t('sittings.place', { name })}
          slim
          value={place}
          placeholder={edited.facts.place === '' ? t('facts.place') : edited.facts.place}
          isDisabled={isLocked}
          wrong={tooLong(place, 200)}
          onChange={(value) => change({ place: value }, 'place')}
        />
      </div>
    </li>
  )
}
