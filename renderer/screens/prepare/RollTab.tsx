// 名册: who is expected, who observes, who is on leave. The list at the left, the chosen person at its right.
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { useKeys } from '../../parts/keys.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { PasteRoll } from './PasteRoll.tsx'
import { PersonDetail } from './PersonDetail.tsx'
import { RollTable } from './RollTable.tsx'
import type { Where } from './missing.ts'
import { type RollRow, added, countsOf, expectedOf, found } from './roll-row.ts'
import { useEdits, useIsLocked, usePlanState } from './use-plan.tsx'
import agendaStyles from './AgendaTab.module.css'
import styles from './RollTab.module.css'

export function RollTab({ aim }: { aim: Where | undefined }) {
  const { t } = useTranslation('prepare')
  const { roll, facts } = usePlanState().edited
  const edit = useEdits()
  const locked = useIsLocked()
  const [chosen, setChosen] = useState<string | null>(aim?.row ?? null)
  const [wanted, setWanted] = useState('')
  const [pasting, setPasting] = useState(false)
  const [asked, setAsked] = useState({ field: aim?.field ?? 'name', no: aim?.row === undefined ? 0 : 1 })
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const ask = (field: string) => setAsked((last) => ({ field, no: last.no + 1 }))

  const shown = useMemo(() => found(roll, wanted), [roll, wanted])
  const order = roll.map((one) => one.key).join(' ')
  // Changes with the order alone: typing in one row leaves the others drawn as they are.
  const numberOf = useMemo(() => new Map(order.split(' ').map((key, at) => [key, at + 1])), [order])
  const row = shown.find((one) => one.key === chosen) ?? shown[0]
  const add = () => {
    setWanted('')
    edit.roll(
      (now) => {
        const next = added(now)
        setChosen(next.key)
        return next.rows
      },
      { words: 'personAdded', about: '' },
    )
    ask('name')
  }
  const remove = (gone: RollRow | undefined) => {
    if (gone === undefined) return
    const at = shown.indexOf(gone)
    setChosen((shown[at + 1] ?? shown[at - 1])?.key ?? null)
    const step = { words: 'personRemoved', about: gone.name || t('roll.nameless') }
    edit.roll((now) => now.filter((one) => one.key !== gone.key), step)
  }
  useKeys({ Insert: add, Delete: () => remove(row), '/': () => search.current?.focus() }, !locked && !pasting)
  const { leave, observers, guests } = countsOf(roll)
  const expected = expectedOf(roll, facts.rules)
  return (
    <>
      <main className={agendaStyles['main']}>
        <div className={agendaStyles['head']}>
          <h2 className="song">{t('tab.roll')}</h2>
          <span className="cap nowrap">
            {roll.length === 0 && expected === 0
              ? ''
              : t(guests === 0 ? 'roll.counts' : 'roll.countsGuests', { expected, leave, observers, guests })}
          </span>
          <span className="grow" />
          {locked ? null : (
            <>
              <Button size="slim" look="quiet" onPress={() => setPasting(true)}>
                {t('roll.paste')}
              </Button>
              <Button size="slim" look="quiet" keyCap="Ins" onPress={add}>
                <Shape name="plus" />
                {t('roll.add')}
              </Button>
            </>
          )}
        </div>
        {roll.length === 0 ? (
          <div className={agendaStyles['empty']}>
            <p>
              {facts.rules.expected === null
                ? t('roll.empty')
                : t('roll.emptyCounted', { count: facts.rules.expected })}
            </p>
            {locked ? null : (
              <div>
                <Button onPress={() => setPasting(true)}>{t('roll.paste')}</Button>
                <Button onPress={add}>
                  <Shape name="plus" />
                  {t('roll.add')}
                </Button>
              </div>
            )}
          </div>
        ) : (
          <>
            <div className={styles['search']}>
              <Field
                label={t('roll.search')}
                slim
                value={wanted}
                placeholder={t('roll.searchExample')}
                input={search}
                onChange={setWanted}
                onEscape={() => setWanted('')}
                after={
                  wanted === '' ? (
                    <KeyCap>/</KeyCap>
                  ) : (
                    <span className="cap nowrap" role="status">
                      {t('roll.foundCount', { count: shown.length })}
                    </span>
                  )
                }
              />
            </div>
            {shown.length === 0 ? (
              <p className={`cap ${styles['none']}`}>{t('roll.noneFound', { text: wanted })}</p>
            ) : (
              <RollTable
                rows={shown}
                numberOf={numberOf}
                chosen={row?.key ?? null}
                onChoose={setChosen}
                onOpen={() => ask('name')}
              />
            )}
          </>
        )}
      </main>
      <section className={agendaStyles['detail']} aria-label={t('roll.detail')}>
        {row === undefined ? null : (
          <PersonDetail
            key={row.key}
            row={row}
            asked={asked}
            isLocked={locked}
            onRemove={() => remove(row)}
          />
        )}
      </section>
      {pasting ? <PasteRoll onClose={() => setPasting(false)} /> : null}
    </>
  )
}
