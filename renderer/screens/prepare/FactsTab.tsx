// 会议信息: what the meeting is, when, where and who leads it; beside it the rules it is held by, told in a sentence.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingFacts, MeetingKind } from '../../../shared/meeting.ts'
import { isCounted, paperTitle, presetRules, screenTitle } from '../../../shared/meeting-preset.ts'
import { readClock, readDate, weekdayOf } from '../../../shared/written-date.ts'
import { Choice } from '../../parts/Choice.tsx'
import { Field } from '../../parts/Field.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { TypedBox } from '../../parts/TypedBox.tsx'
import { FormLine, Pair } from './FormLine.tsx'
import { RulesForm } from './RulesForm.tsx'
import { SittingsForm } from './SittingsForm.tsx'
import { startingAt } from './sitting-edits.ts'
import type { Where } from './missing.ts'
import { useEdits, useIsLocked, usePlanState } from './use-plan.tsx'
import styles from './FactsTab.module.css'

type Text = 'committee' | 'title' | 'fullTitle' | 'place' | 'chair' | 'chairOffice' | 'recorder'
const caps: Record<Text, number> = {
  committee: 64,
  title: 200,
  fullTitle: 200,
  place: 200,
  chair: 64,
  chairOffice: 64,
  recorder: 64,
}
const kinds: readonly MeetingKind[] = ['standing', 'chair', 'plenary', 'sectoral', 'micro']

export function FactsTab({ aim }: { aim: Where | undefined }) {
  const { t } = useTranslation('prepare')
  const { edited } = usePlanState()
  const { facts } = edited
  const edit = useEdits()
  const locked = useIsLocked()
  const form = useRef<HTMLElement>(null)
  const field = aim?.field
  useEffect(() => {
    if (field !== undefined)
      form.current?.querySelector<HTMLInputElement>(`[data-field="${field}"] input`)?.focus()
  }, [field])

  const change = (part: Partial<MeetingFacts>, name: string) => edit.facts((now) => renamed(now, part), name)
  const text = (name: Text, placeholder = '') => (
    <div data-field={name}>
      <Field
        label={t(`facts.${name}`)}
        slim
        value={facts[name]}
        placeholder={placeholder}
        isDisabled={locked}
        wrong={facts[name].length > caps[name] ? t('facts.tooLong', { most: caps[name] }) : undefined}
        onChange={(value) => change({ [name]: value }, name)}
      />
    </div>
  )
  const [date, time] = [facts.starts.slice(0, 10), facts.starts.slice(11)]
  const [year, month, day] = date.split('-').map(Number)
  return (
    <main className={styles['page']} ref={form}>
      <section className={styles['part']} aria-labelledby="facts-head">
        <h2 className="song" id="facts-head">
          {t('facts.heading')}
        </h2>
        <div className={styles['form']}>
          <FormLine label={t('facts.kind')}>
            <Choice
              label={t('facts.kind')}
              value={facts.kind}
              isDisabled={locked}
              options={kinds.map((kind) => ({ id: kind, label: t(`kindOfMeeting.${kind}`) }))}
              onChange={(kind) =>
                change(
                  {
                    kind,
                    rules: presetRules[kind],
                    ...(isCounted(kind) ? {} : { term: null, number: null }),
                  },
                  'kind',
                )
              }
            />
          </FormLine>
          <FormLine label={t('facts.committee')}>{text('committee')}</FormLine>
          {isCounted(facts.kind) ? (
            <FormLine label={t('facts.session')}>
              <Pair>
                <NumberBox
                  label={t('facts.term')}
                  value={facts.term}
                  most={99}
                  isDisabled={locked}
                  unit={<span className="cap">{t('facts.term')}</span>}
                  wrongWords={t('facts.wrongNumber', { most: 99 })}
                  onSettle={(term) => change({ term }, 'term')}
                />
                <NumberBox
                  label={t('facts.number')}
                  value={facts.number}
                  most={999}
                  isDisabled={locked}
                  unit={<span className="cap">{t('facts.number')}</span>}
                  wrongWords={t('facts.wrongNumber', { most: 999 })}
                  onSettle={(number) => change({ number }, 'number')}
                />
              </Pair>
            </FormLine>
          ) : null}
          <FormLine label={t('facts.title')}>{text('title')}</FormLine>
          <FormLine label={t('facts.fullTitle')}>{text('fullTitle')}</FormLine>
          <hr />
          <FormLine label={t('facts.when')}>
            <Pair>
              <TypedBox
                label={t('facts.date')}
                value={date}
                isDisabled={locked}
                read={(words) => readDate(words, year ?? 2000)}
                show={() =>
                  t('facts.dateWords', { year, month, day, weekday: t(`weekday.${weekdayOf(date)}`) })
                }
                wrongWords={t('facts.wrongDate')}
                onSettle={(next) => edit.facts((now) => startingAt(now, `${next}T${time}`), 'starts')}
              />
              <TypedBox
                label={t('facts.time')}
                value={time}
                isDisabled={locked}
                read={readClock}
                show={(clock) => clock.replace(/^0/, '')}
                wrongWords={t('facts.wrongTime')}
                onSettle={(next) => edit.facts((now) => startingAt(now, `${date}T${next}`), 'starts')}
              />
            </Pair>
          </FormLine>
          <FormLine label={t('facts.place')}>{text('place')}</FormLine>
          <FormLine label={t('sittings.label')}>
            <SittingsForm />
          </FormLine>
          <hr />
          <FormLine label={t('facts.chair')}>
            <Pair>
              {text('chair', t('facts.chairExample'))}
              {text('chairOffice', t('facts.officeExample'))}
            </Pair>
          </FormLine>
          <FormLine label={t('facts.recorder')}>{text('recorder')}</FormLine>
        </div>
      </section>
      <RulesForm />
    </main>
  )
}

/** Names that were derived follow what they are derived from; names written by hand stay. */
function renamed(facts: MeetingFacts, part: Partial<MeetingFacts>): MeetingFacts {
  const next = { ...facts, ...part }
  const follows = (title: string, derive: (named: MeetingFacts) => string) =>
    title === '' || title === derive(facts) ? derive(next) : title
  return {
    ...next,
    title: 'title' in part ? next.title : follows(facts.title, screenTitle),
    fullTitle: 'fullTitle' in part ? next.fullTitle : follows(facts.fullTitle, paperTitle),
  }
}
