// The chosen item: its words, kind and length, who presents it, how long one may speak, and how it is decided.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SittingId } from '../../../shared/id.ts'
import { decisionOf, kindOf } from '../../../shared/agenda-text-kind.ts'
import { DecisionForm } from '../../../shared/decision-form.ts'
import { type AgendaItem, ItemKind } from '../../../shared/meeting.ts'
import { itemCode, itemLabel, sittingName, sittingTime } from '../../../shared/numerals.ts'
import { inSittings } from '../../../shared/session/agenda-sittings.ts'
import { plannedLength } from '../../../shared/session/agenda-timetable.ts'
import { isLeaf, numbered } from '../../../shared/session/agenda.ts'
import { type Duration, minutes } from '../../../shared/time.ts'
import { limitedTo } from '../../../shared/timing-card.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Field } from '../../parts/Field.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { Shape } from '../../parts/Shape.tsx'
import type { ItemActs } from './item-acts.ts'
import { AppraisalForm } from './AppraisalForm.tsx'
import { FormLine, Pair } from './FormLine.tsx'
import { moved, nested, unnested } from './agenda-edits.ts'
import { useCardOptions, useCards } from './use-cards.ts'
import { useEdits, usePlanState } from './use-plan.tsx'
import { Registrations } from './Registrations.tsx'
import styles from './ItemDetail.module.css'

type Props = { item: AgendaItem; acts: ItemActs; asked: { field: string; no: number }; isLocked: boolean }

export function ItemDetail({ item, acts, asked, isLocked }: Props) {
  const { t } = useTranslation('prepare')
  const { edited } = usePlanState()
  const { agenda, facts } = edited
  const edit = useEdits()
  const form = useRef<HTMLDivElement>(null)
  const rows = inSittings(numbered(agenda), facts.sittings)
  const row = rows.find((one) => one.item.item === item.item)
  const path = row?.path ?? [1]
  const sitting = row?.item.sitting ?? null
  const leaf = isLeaf(agenda, item)
  const { field, no } = asked
  useEffect(() => {
    if (no > 0)
      form.current
        ?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, button)`)
        ?.focus()
  }, [field, no])

  const write = (title: string) => {
    // The kind follows the words for as long as nobody has chosen another.
    const follows = item.kind === kindOf(item.title)
    const kind = follows ? kindOf(title) : item.kind
    const decision = follows && item.decision === decisionOf(item.kind) ? decisionOf(kind) : item.decision
    edit.item(item, { title, kind, decision }, 'title')
  }
  const { options: cards, chosen } = useCardOptions(useCards(), item.timing ?? facts.rules.timing)
  const own = item.timing !== undefined && item.timing !== null
  const timingOf = { meeting: undefined, free: null }
  const shorten = (limit: Duration) =>
    edit.item(item, { timing: limitedTo(item.timing ?? facts.rules.timing, limit) }, 'limit')
  const sum = plannedLength(agenda, { ...item, planned: null })
  return (
    <>
      <div className={styles['head']}>
        <h2 className="song">{t('item.heading', { no: itemLabel(path) })}</h2>
        <span className="cap">{itemCode(path)}</span>
        <span className="grow" />
        {isLocked ? null : <Moves item={item} acts={acts} />}
      </div>
      <div className={styles['form']} ref={form}>
        <FormLine label={t('item.title')}>
          <div data-field="title">
            <Field
              label={t('item.title')}
              lines
              slim
              value={item.title}
              isDisabled={isLocked}
              placeholder={t('item.titleExample')}
              wrong={item.title.length > 200 ? t('facts.tooLong', { most: 200 }) : undefined}
              onChange={(title) => write(title.replaceAll('\n', ''))}
            />
          </div>
        </FormLine>
        {facts.sittings.length === 0 ? null : (
          <FormLine label={t('sittings.label')}>
            <Choice
              label={t('sittings.label')}
              value={sitting ?? ''}
              isDisabled={isLocked}
              options={facts.sittings.map((one, at) => ({
                id: one.sitting,
                label: `${sittingName({ ...one, no: at + 1 })}　${sittingTime(one.starts)}`,
              }))}
              onChange={(id) => edit.item(item, { sitting: SittingId.parse(id) }, 'sitting')}
            />
          </FormLine>
        )}
        <FormLine label={t('item.kindAndLength')}>
          <Pair>
            <Choice
              label={t('item.kind')}
              value={item.kind}
              isDisabled={isLocked}
              options={ItemKind.options.map((kind) => ({ id: kind, label: t(`kind.${kind}`) }))}
              onChange={(kind) => edit.item(item, { kind, decision: decisionOf(kind) }, 'kind')}
            />
            <div data-field="minutes">
              <NumberBox
                label={t('item.length')}
                value={item.planned === null ? null : item.planned / 60_000}
                most={1440}
                isDisabled={isLocked}
                placeholder={sum === null ? '' : t('item.sum', { count: sum / 60_000 })}
                unit={<span className="cap">{t('unit.minutes')}</span>}
                wrongWords={t('facts.wrongNumber', { most: 1440 })}
                onSettle={(count) =>
                  edit.item(item, { planned: count === null ? null : minutes(count) }, 'minutes')
                }
              />
            </div>
          </Pair>
        </FormLine>
        <FormLine
          label={t(item.kind === 'speeches' || item.kind === 'address' ? 'item.speaker' : 'item.presenter')}
        >
          <Field
            label={t('item.presenter')}
            slim
            value={item.presenter}
            isDisabled={isLocked}
            placeholder={t('item.presenterExample')}
            wrong={item.presenter.length > 64 ? t('facts.tooLong', { most: 64 }) : undefined}
            onChange={(presenter) => edit.item(item, { presenter }, 'presenter')}
          />
        </FormLine>
        <hr />
        <FormLine label={t('item.limit')}>
          <Pair>
            <Choice
              label={t('item.limit')}
              value={item.timing === undefined ? 'meeting' : item.timing === null ? 'free' : chosen}
              isDisabled={isLocked}
              options={[
                { id: 'meeting', label: t('item.limitOf.meeting', { card: facts.rules.timing.name }) },
                { id: 'free', label: t('item.limitOf.free') },
                ...cards.filter(({ card, id }) => card.limit !== null && (own || id !== 'copy')),
              ]}
              onChange={(id) =>
                edit.item(
                  item,
                  {
                    timing:
                      id === 'meeting' || id === 'free'
                        ? timingOf[id]
                        : cards.find((option) => option.id === id)?.card,
                  },
                  'limit',
                )
              }
            />
            {item.timing !== undefined && item.timing !== null && item.timing.limit !== null ? (
              <NumberBox
                label={t('item.limit')}
                value={item.timing.limit / 60_000}
                most={240}
                isDisabled={isLocked}
                unit={<span className="cap">{t('unit.minutes')}</span>}
                wrongWords={t('facts.wrongNumber', { most: 240 })}
                onSettle={(count) => count !== null && shorten(minutes(count))}
              />
            ) : (
              <span />
            )}
          </Pair>
        </FormLine>
        <FormLine label={t('item.decision')}>
          <div data-field="decision">
            {leaf ? (
              <Choice
                label={t('item.decision')}
                value={item.decision}
                isDisabled={isLocked}
                options={DecisionForm.options.map((id) => ({ id, label: t(`item.decisionOf.${id}`) }))}
                onChange={(decision) => edit.item(item, { decision }, 'decision')}
              />
            ) : (
              <p className={`cap ${styles['hint']}`}>{t('item.byParts')}</p>
            )}
            {leaf && (item.kind === 'elect' || item.kind === 'appraise') ? (
              <p className={`cap ${styles['hint']}`}>{t(`item.paper.${item.kind}`)}</p>
            ) : null}
          </div>
        </FormLine>
        {leaf && item.kind === 'appraise' ? (
          <AppraisalForm key={item.item} item={item} isLocked={isLocked} />
        ) : null}
      </div>
      {leaf ? <Registrations item={item} isLocked={isLocked} /> : null}
    </>
  )
}

/** The same as the keys, for hands that do not know them. */
function Moves({ item, acts }: { item: AgendaItem; acts: ItemActs }) {
  const { t } = useTranslation('prepare')
  const { agenda } = usePlanState().edited
  const moves = [
    { id: 'up', shape: 'up', can: moved(agenda, item.item, -1), act: () => acts.move(-1) },
    { id: 'down', shape: 'down', can: moved(agenda, item.item, 1), act: () => acts.move(1) },
    { id: 'nest', shape: 'right', can: nested(agenda, item.item), act: acts.nest },
    { id: 'unnest', shape: 'left', can: unnested(agenda, item.item), act: acts.unnest },
  ] as const
  return (
    <div className={styles['moves']} role="group" aria-label={t('item.moves')}>
      {moves.map(({ id, shape, can, act }) => (
        <span key={id} title={t(`item.move.${id}`)}>
          <Button
            size="slim"
            look="quiet"
            isDisabled={can === null}
            onPress={act}
            aria-label={t(`item.move.${id}`)}
          >
            <Shape name={shape} />
          </Button>
        </span>
      ))}
      <span title={t('item.move.remove')}>
        <Button size="slim" look="quiet" onPress={acts.remove} keyCap="Del">
          {t('remove')}
        </Button>
      </span>
    </div>
  )
}
