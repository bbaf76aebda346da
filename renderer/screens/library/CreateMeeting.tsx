// Making a meeting: its kind brings the rules, the last meeting brings what stays the same, the names write themselves.
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '../../../shared/contract.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { cleaned } from '../../../shared/line.ts'
import type { MeetingKind } from '../../../shared/meeting.ts'
import { isCounted } from '../../../shared/meeting-preset.ts'
import { readClock, readDate, weekdayOf } from '../../../shared/written-date.ts'
import { useTools } from '../../live/tools.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { Tick } from '../../parts/Tick.tsx'
import { TypedBox } from '../../parts/TypedBox.tsx'
import { type Draft, begunFrom, emptyDraft, factsOf, kindsOf, missingIn, named } from './new-meeting.ts'
import { useLastMeetings } from './use-last-meetings.ts'
import styles from './CreateMeeting.module.css'

type Props = {
  rows: readonly MeetingRow[]
  today: string
  onClose: () => void
  onMade: (meeting: MeetingId) => void
}
type Text = 'committee' | 'title' | 'fullTitle' | 'place' | 'chair' | 'chairOffice' | 'recorder'
const derived: readonly Text[] = ['title', 'fullTitle']

export function CreateMeeting({ rows, today, onClose, onMade }: Props) {
  const { t } = useTranslation('library')
  const { link } = useTools()
  const lastOf = useLastMeetings(rows)
  /** Null until something is typed: what is known of the last meeting arrives after the sheet. */
  const [own, setOwn] = useState<Draft | null>(null)
  const [kind, setKind] = useState<MeetingKind>('standing')
  const [asked, setAsked] = useState(false)
  const [failed, setFailed] = useState(false)

  const begun = begunFrom({ ...emptyDraft(today), kind }, lastOf?.(null) ?? null, lastOf?.(kind) ?? null)
  const draft = own ?? begun
  // One press can change two fields, the one that is left and the one that is pressed: each builds on the other.
  const change = (part: Partial<Draft>) => setOwn((now) => named({ ...(now ?? begun), ...part }))
  const choose = (next: MeetingKind) => {
    setKind(next)
    if (own === null) return
    const number = lastOf?.(next)?.number ?? null
    change({
      kind: next,
      ownTitle: false,
      ownFullTitle: false,
      ...(number === null ? {} : { number: number + 1 }),
    })
  }
  const missing = missingIn(draft)
  const wrong = (field: (typeof missing)[number]) =>
    asked && missing.includes(field) ? t(`new.missing.${field}`) : undefined
  const create = async () => {
    setAsked(true)
    const facts = factsOf({ ...draft, title: cleaned(draft.title), fullTitle: cleaned(draft.fullTitle) })
    if (missing.length > 0 || facts === null) return
    const { meeting } = await link.client.library.createMeeting({ facts })
    onMade(meeting)
  }
  const submit = () => {
    create().catch((error: unknown) => {
      setFailed(true)
      if (!link.isLineFault(error)) reportError(error)
    })
  }
  const text = (field: Text, placeholder = '') => (
    <Field
      label={t(`new.${field}`)}
      value={draft[field]}
      slim
      placeholder={placeholder}
      wrong={field === 'committee' || field === 'title' || field === 'fullTitle' ? wrong(field) : undefined}
      onChange={(value) =>
        change({
          [field]: value,
          ...(derived.includes(field) ? { [field === 'title' ? 'ownTitle' : 'ownFullTitle']: true } : {}),
        })
      }
      onEnter={submit}
    />
  )
  return (
    <Dialog
      title={t('new.heading')}
      closeLabel={t('new.close')}
      isOpen
      onClose={onClose}
      foot={
        <>
          <span className={failed ? 'bad' : 'cap'}>
            {failed ? t('new.failed') : asked && missing.length > 0 ? t('new.incomplete') : t('new.after')}
          </span>
          <span className="grow" />
          <Button onPress={onClose}>{t('new.cancel')}</Button>
          <Button look="primary" onPress={submit}>
            {t('new.submit')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Line label={t('new.kind')}>
          <Segments
            label={t('new.kind')}
            value={draft.kind}
            options={kindsOf.map((kind) => ({ id: kind, label: t(`kind.${kind}`) }))}
            onChange={choose}
          />
          <p className={`cap ${styles['hint']}`}>{t(`new.rules.${draft.kind}`)}</p>
        </Line>
        <Line label={t('new.committee')}>{text('committee', t('new.committeeExample'))}</Line>
        {isCounted(draft.kind) ? (
          <Line label={t('new.session')}>
            <div className={styles['two']}>
              <NumberBox
                label={t('new.term')}
                value={draft.term}
                most={99}
                unit={<span className="cap">{t('new.term')}</span>}
                wrongWords={t('new.wrongNumber', { most: 99 })}
                onSettle={(term) => change({ term })}
              />
              <NumberBox
                label={t('new.number')}
                value={draft.number}
                most={999}
                unit={<span className="cap">{t('new.number')}</span>}
                wrongWords={t('new.wrongNumber', { most: 999 })}
                onSettle={(number) => change({ number })}
              />
            </div>
          </Line>
        ) : null}
        <Line label={t('new.title')}>{text('title', t('new.titleExample'))}</Line>
        <Line label={t('new.fullTitle')}>{text('fullTitle')}</Line>
        <hr />
        <Line label={t('new.when')}>
          <div className={styles['two']}>
            <TypedBox
              label={t('new.date')}
              value={draft.date}
              read={(words) => readDate(words, Number(today.slice(0, 4)))}
              show={(date) => dateWords(t, date)}
              onSettle={(date) => change({ date })}
              wrongWords={t('new.wrongDate')}
            />
            <TypedBox
              label={t('new.time')}
              value={draft.time}
              read={readClock}
              show={(time) => time.replace(/^0/, '')}
              onSettle={(time) => change({ time })}
              wrongWords={t('new.wrongTime')}
            />
          </div>
        </Line>
        <Line label={t('new.place')}>{text('place')}</Line>
        <Line label={t('new.chair')}>
          <div className={styles['two']}>
            {text('chair', t('new.chairExample'))}
            {text('chairOffice', t('new.officeExample'))}
          </div>
        </Line>
        <Line label={t('new.recorder')}>{text('recorder')}</Line>
        <hr />
        <div className={styles['secret']}>
          <Tick isSelected={draft.notSecret} onChange={(notSecret) => change({ notSecret })}>
            <span>{t('new.secret')}</span>
          </Tick>
          {wrong('notSecret') === undefined ? null : (
            <p className={styles['wrong']} role="alert">
              <Shape name="fullSquare" />
              {wrong('notSecret')}
            </p>
          )}
        </div>
      </div>
    </Dialog>
  )
}

const Line = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <>
    <span className={styles['label']} aria-hidden="true">
      {label}
    </span>
    <div className={styles['control']}>{children}</div>
  </>
)

const dateWords = (t: TFunction<'library'>, date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return t('new.dateWords', { year, month, day, weekday: t(`weekday.${weekdayOf(date)}`) })
}
