// Who registered to speak under the chosen item, in order: added by a few letters or by name; the opened one with topic, reader and limit.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../shared/line.ts'
import type { AgendaItem, Registration } from '../../../shared/meeting.ts'
import type { RegistrationId } from '../../../shared/id.ts'
import { minutes } from '../../../shared/time.ts'
import { limitName } from '../../../shared/timing-card.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { meant, registeredWith, shifted, under } from './registered-edits.ts'
import type { RollRow } from './roll-row.ts'
import { useEdits, usePlanState } from './use-plan.tsx'
import styles from './Registrations.module.css'

export function Registrations({ item, isLocked }: { item: AgendaItem; isLocked: boolean }) {
  const { t } = useTranslation('prepare')
  const { registered } = usePlanState().edited
  const [opened, open] = useState<RegistrationId | null>(null)
  const listed = under(registered, item.item)
  if (isLocked && listed.length === 0) return null
  return (
    <section className={styles['registered']} aria-labelledby="registered-head">
      <div className={styles['head']}>
        <h3 className="song" id="registered-head">
          {t('registered.heading')}
        </h3>
        <span className="cap">
          {listed.length === 0 ? t('registered.hint') : t('registered.count', { count: listed.length })}
        </span>
      </div>
      {listed.length === 0 ? null : (
        <ol>
          {listed.map((one, place) => (
            <Row
              key={one.registration}
              one={one}
              place={place + 1}
              isLast={place === listed.length - 1}
              isOpen={opened === one.registration}
              isLocked={isLocked}
              onOpen={() => open(opened === one.registration ? null : one.registration)}
            />
          ))}
        </ol>
      )}
      {isLocked ? null : <Add item={item} />}
    </section>
  )
}

const mostMeant = 4

function Add({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('prepare')
  const { roll, registered } = usePlanState().edited
  const edit = useEdits()
  const [typed, setTyped] = useState('')
  const waits = (row: RollRow) =>
    under(registered, item.item).some((one) => one.person === row.person && one.name === row.name)
  const found = meant(roll, cleaned(typed), mostMeant)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (typed !== '') box.current?.scrollIntoView({ block: 'nearest' })
  }, [typed])
  const add = (who: RollRow | string) => {
    setTyped('')
    const about = typeof who === 'string' ? who : who.name
    edit.registered((now) => registeredWith(now, item.item, who), { words: 'registered', about })
  }
  const [first] = found
  const name = cleaned(typed)
  return (
    <div className={styles['add']} ref={box}>
      <Field
        label={t('registered.add')}
        slim
        value={typed}
        placeholder={t('registered.example')}
        wrong={name.length > 64 ? t('facts.tooLong', { most: 64 }) : undefined}
        onChange={setTyped}
        onEnter={() => {
          if (name !== '' && name.length <= 64) add(first ?? name)
        }}
      />
      {name === '' ? null : (
        <div className={styles['found']}>
          {found.map((row) => (
            <Button key={row.key} size="slim" isDisabled={waits(row)} onPress={() => add(row)}>
              {row.name} <span className="cap">{row.sector || row.unit}</span>
            </Button>
          ))}
          {roll.some((row) => row.name === name) ? null : (
            <Button size="slim" look="quiet" onPress={() => add(name)}>
              {t('registered.asTyped', { name })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

type RowProps = {
  one: Registration
  place: number
  isLast: boolean
  isOpen: boolean
  isLocked: boolean
  onOpen: () => void
}

function Row({ one, place, isLast, isOpen, isLocked, onOpen }: RowProps) {
  const { t } = useTranslation('prepare')
  const edit = useEdits()
  const { registration, name } = one
  const change = (part: Partial<Registration>, field: string) =>
    edit.registered(
      (now) => now.map((each) => (each.registration === registration ? { ...each, ...part } : each)),
      {
        words: 'typed',
        about: '',
        same: `${registration} ${field}`,
      },
    )
  const move = (by: 1 | -1) =>
    edit.registered((now) => shifted(now, registration, by), { words: 'registeredMoved', about: name })
  const told = [one.topic, one.reader === '' ? '' : t('registered.reads', { name: one.reader })]
  return (
    <li>
      <div className={styles['row']}>
        <button type="button" className={styles['who']} aria-expanded={isOpen} onClick={onOpen}>
          <span className="num cap">{place}</span>
          <span className="line1">
            <b>{name}</b> <span className="cap">{one.from}</span>
          </span>
          <span className={`cap line1 ${styles['topic']}`}>
            {told.filter((text) => text !== '').join('　')}
          </span>
          {one.limit === null ? null : <span className="cap nowrap">{limitName(one.limit)}</span>}
        </button>
        {isLocked ? null : (
          <span className={styles['tools']}>
            <Button
              size="slim"
              look="quiet"
              isDisabled={place === 1}
              aria-label={t('registered.up', { name })}
              onPress={() => move(-1)}
            >
              <Shape name="up" />
            </Button>
            <Button
              size="slim"
              look="quiet"
              isDisabled={isLast}
              aria-label={t('registered.down', { name })}
              onPress={() => move(1)}
            >
              <Shape name="down" />
            </Button>
            <Button
              size="slim"
              look="quiet"
              aria-label={t('registered.remove', { name })}
              onPress={() =>
                edit.registered((now) => now.filter((each) => each.registration !== registration), {
                  words: 'registeredRemoved',
                  about: name,
                })
              }
            >
              <Shape name="cross" />
            </Button>
          </span>
        )}
      </div>
      {isOpen ? <Details one={one} isLocked={isLocked} change={change} /> : null}
    </li>
  )
}

type Change = (part: Partial<Registration>, field: string) => void

function Details({ one, isLocked, change }: { one: Registration; isLocked: boolean; change: Change }) {
  const { t } = useTranslation('prepare')
  const tooLong = (text: string, most: number) =>
    text.length > most ? t('facts.tooLong', { most }) : undefined
  return (
    <div className={styles['details']}>
      <Field
        label={t('registered.topic')}
        labelShown
        slim
        isDisabled={isLocked}
        value={one.topic}
        wrong={tooLong(one.topic, 200)}
        onChange={(topic) => change({ topic }, 'topic')}
      />
      {one.person === null ? (
        <Field
          label={t('registered.from')}
          labelShown
          slim
          isDisabled={isLocked}
          value={one.from}
          wrong={tooLong(one.from, 200)}
          onChange={(from) => change({ from }, 'from')}
        />
      ) : null}
      <Field
        label={t('registered.reader')}
        labelShown
        slim
        isDisabled={isLocked}
        value={one.reader}
        placeholder={t('registered.readerHint')}
        wrong={tooLong(one.reader, 64)}
        onChange={(reader) => change({ reader }, 'reader')}
      />
      <div>
        <p className="cap" aria-hidden="true">
          {t('registered.limit')}
        </p>
        <NumberBox
          label={t('registered.limit')}
          value={one.limit === null ? null : one.limit / 60_000}
          most={240}
          isDisabled={isLocked}
          placeholder={t('registered.asItem')}
          unit={<span className="cap">{t('unit.minutes')}</span>}
          wrongWords={t('facts.wrongNumber', { most: 240 })}
          onSettle={(count) => change({ limit: count === null ? null : minutes(count) }, 'limit')}
        />
      </div>
    </div>
  )
}
