// 议程: the tree with its times at the left, the chosen item at its right. Every act has a key and a button.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemId } from '../../../shared/id.ts'
import type { AgendaItem } from '../../../shared/meeting.ts'
import { sittingName } from '../../../shared/numerals.ts'
import { planOf, plannedLength } from '../../../shared/session/agenda-timetable.ts'
import { partsOf } from '../../../shared/session/agenda.ts'
import { Button } from '../../parts/Button.tsx'
import { type Keys, useKeys } from '../../parts/keys.ts'
import { Shape } from '../../parts/Shape.tsx'
import { AgendaTree } from './AgendaTree.tsx'
import { ItemDetail } from './ItemDetail.tsx'
import { PasteAgenda } from './PasteAgenda.tsx'
import * as edits from './agenda-edits.ts'
import type { ItemActs } from './item-acts.ts'
import { type Where, clockOf } from './missing.ts'
import type { Step } from './plan-draft.ts'
import { useEdits, useIsLocked, usePlanState } from './use-plan.tsx'
import styles from './AgendaTab.module.css'

export function AgendaTab({ aim }: { aim: Where | undefined }) {
  const { t } = useTranslation('prepare')
  const { edited } = usePlanState()
  const { agenda, facts } = edited
  const edit = useEdits()
  const locked = useIsLocked()
  const [chosen, setChosen] = useState<ItemId | null>(aim?.item ?? null)
  const [pasting, setPasting] = useState(false)
  /** The field of the item to stand in next; counted, so that asking twice works twice. */
  const [asked, setAsked] = useState({ field: aim?.field ?? '', no: aim?.field === undefined ? 0 : 1 })
  const item = agenda.find((one) => one.item === chosen) ?? edits.treeOf(agenda)[0]?.item
  const ask = (field: string) => setAsked((last) => ({ field, no: last.no + 1 }))

  const told = (words: string, about: AgendaItem | undefined): Step => ({
    words,
    about: about?.title || t('agenda.untitled'),
  })
  const shift = (by: (now: readonly AgendaItem[], item: ItemId) => AgendaItem[] | null) => () => {
    if (item !== undefined) edit.agenda((now) => by(now, item.item), told('itemMoved', item))
  }
  const acts: ItemActs = {
    add() {
      edit.agenda(
        (now) => {
          const next = edits.added(now, item?.item ?? null)
          setChosen(next.item)
          return next.agenda
        },
        { words: 'itemAdded', about: '' },
      )
      ask('title')
    },
    move: (by) => shift((now, one) => edits.moved(now, one, by))(),
    nest: shift(edits.nested),
    unnest: shift(edits.unnested),
    drop(moved, drop) {
      const one = agenda.find((each) => each.item === moved)
      edit.agenda((now) => edits.dropped(now, moved, drop), told('itemMoved', one))
      setChosen(moved)
    },
    remove() {
      if (item === undefined) return
      edit.agenda((now) => edits.removed(now, item.item), told('itemRemoved', item))
      setChosen(edits.neighbour(agenda, item.item))
    },
  }
  const keys: Keys = {
    Insert: acts.add,
    Delete: acts.remove,
    'Alt+ArrowUp': () => acts.move(-1),
    'Alt+ArrowDown': () => acts.move(1),
    'Alt+ArrowRight': acts.nest,
    'Alt+ArrowLeft': acts.unnest,
  }
  useKeys(keys, !locked && !pasting)

  const { end, sittings } = planOf(facts.starts, agenda, facts.sittings)
  const roots = partsOf(agenda, null)
  const total = roots.reduce((sum, one) => sum + (plannedLength(agenda, one) ?? 0), 0) / 60_000
  const [hour, minute] = facts.starts.slice(11).split(':')
  return (
    <>
      <main className={styles['main']}>
        <div className={styles['head']}>
          <h2 className="song">{t('tab.agenda')}</h2>
          <span className="cap nowrap">
            {roots.length === 0
              ? ''
              : facts.sittings.length === 0
                ? t('agenda.sum', {
                    count: roots.length,
                    total,
                    from: `${Number(hour)}:${minute}`,
                    to: clockOf(end),
                  })
                : t('agenda.sumSittings', { count: roots.length, total, sittings: facts.sittings.length })}
          </span>
          <span className="grow" />
          {locked ? null : (
            <>
              <Button size="slim" look="quiet" onPress={() => setPasting(true)}>
                {t('agenda.paste')}
              </Button>
              <Button size="slim" look="quiet" keyCap="Ins" onPress={acts.add}>
                <Shape name="plus" />
                {t('agenda.add')}
              </Button>
            </>
          )}
        </div>
        {agenda.length === 0 ? (
          <div className={styles['empty']}>
            <p>{t('agenda.empty')}</p>
            {locked ? null : (
              <div>
                <Button onPress={() => setPasting(true)}>{t('agenda.paste')}</Button>
                <Button onPress={acts.add}>
                  <Shape name="plus" />
                  {t('agenda.add')}
                </Button>
              </div>
            )}
          </div>
        ) : (
          <AgendaTree
            facts={facts}
            agenda={agenda}
            chosen={item?.item ?? null}
            onChoose={setChosen}
            onOpen={() => ask('title')}
            acts={acts}
            keys={locked ? {} : keys}
            isLocked={locked}
          />
        )}
        {agenda.length === 0 ? null : (
          <div className={`cap ${styles['sum']}`}>
            <span className="line1">
              {facts.sittings.length === 0
                ? t('agenda.ends', { at: clockOf(end) })
                : sittings
                    .map(({ starts, end: ends }, at) =>
                      t('sittings.span', {
                        name: sittingName({ title: '', ...facts.sittings[at], no: at + 1 }),
                        from: clockOf(starts),
                        to: clockOf(ends),
                      }),
                    )
                    .join('　')}
            </span>
            <span className="grow" />
            {facts.sittings.length > 0 ? null : (
              <span className="line1">
                {facts.rules.quorum === null
                  ? t('agenda.rulesFree', {
                      pass: t(`rules.share.${facts.rules.pass.den === 2 ? 'half' : 'thirds'}`),
                    })
                  : t('agenda.rules')}
              </span>
            )}
          </div>
        )}
      </main>
      <section className={styles['detail']} aria-label={t('agenda.detail')}>
        {item === undefined ? null : (
          <ItemDetail key={item.item} item={item} acts={acts} asked={asked} isLocked={locked} />
        )}
      </section>
      {pasting ? <PasteAgenda onClose={() => setPasting(false)} /> : null}
    </>
  )
}
