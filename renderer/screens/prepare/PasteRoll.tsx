// Pasting a roll: the text at the left, at the right everybody who was found in it, row by row, to be taken or left.
import { useMemo, useState } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RollProblem } from '../../../shared/roll-text-parsed.ts'
import { readRoll } from '../../../shared/roll-text.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { Shape, type ShapeName } from '../../parts/Shape.tsx'
import { Tick } from '../../parts/Tick.tsx'
import { type PastedPerson, isDoubtful, noticesOf, pastedAgainst } from './pasted-rows.ts'
import { isTooBig } from './plan-clean.ts'
import { joined, linesOf } from './roll-row.ts'
import { useEdits, usePlanState } from './use-plan.tsx'
import styles from './Paste.module.css'

const notes: Record<PastedPerson['note'], { shape: ShapeName; tone: string }> = {
  fresh: { shape: 'check', tone: 'ok' },
  known: { shape: 'circle', tone: 'cap' },
  duplicate: { shape: 'fullTriangle', tone: 'warn' },
  sameName: { shape: 'fullTriangle', tone: 'warn' },
  stripped: { shape: 'fullTriangle', tone: 'warn' },
  phoneLost: { shape: 'check', tone: 'ok' },
  tooLong: { shape: 'fullTriangle', tone: 'warn' },
}

export function PasteRoll({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('prepare')
  const { roll } = usePlanState().edited
  const edit = useEdits()
  const [text, setText] = useState('')
  /** Rows whose tick was turned round by hand. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [how, setHow] = useState<'behind' | 'instead'>('behind')
  const read = useMemo(() => readRoll(text), [text])
  const standing = useMemo(() => (how === 'behind' ? roll : []), [how, roll])
  const found = useMemo(() => pastedAgainst(read, standing), [read, standing])
  // A row that was not touched stays the same object: the list draws only the others anew.
  const people = useMemo(
    () => found.map((one) => (turned.has(one.id) ? { ...one, wanted: !one.wanted } : one)),
    [found, turned],
  )
  const taken = people.filter((one) => one.wanted).map((one) => one.person)
  const phones = people.filter((one) => one.person.phone !== '').length
  const notices = noticesOf(read)
  const turn = (id: string) => {
    const next = new Set(turned)
    if (!next.delete(id)) next.add(id)
    setTurned(next)
  }
  const take = () => {
    const pasted = { words: 'rollPasted', about: String(taken.length) }
    edit.roll((now) => joined(how === 'behind' ? now : [], taken), pasted)
    onClose()
  }
  const full =
    standing.length + taken.length > 2000 ||
    isTooBig([...linesOf(standing), ...taken.map(({ row: _row, ...one }) => one)])
  return (
    <Dialog
      title={t('pasteRoll.heading')}
      closeLabel={t('close')}
      size="full"
      isOpen
      onClose={onClose}
      foot={
        <>
          {roll.length === 0 ? null : (
            <div className={styles['how']}>
              <Segments
                label={t('pasteRoll.how')}
                value={how}
                options={[
                  { id: 'behind', label: t('pasteRoll.behind', { count: roll.length }) },
                  { id: 'instead', label: t('pasteRoll.instead') },
                ]}
                onChange={setHow}
              />
            </div>
          )}
          <span className={full ? 'bad' : 'cap'}>
            {full ? t('pasteRoll.full') : phones === 0 ? '' : t('pasteRoll.phones', { count: phones })}
          </span>
          <span className="grow" />
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={taken.length === 0 || full} onPress={take}>
            {taken.length === 0 ? t('pasteRoll.nothing') : t('pasteRoll.take', { count: taken.length })}
          </Button>
        </>
      }
    >
      <div className={styles['two']}>
        <section className={styles['source']}>
          <label htmlFor="roll-text">{t('pasteRoll.text')}</label>
          {/* oxlint-disable jsx-a11y/no-autofocus -- the sheet was opened to paste here */}
          <textarea
            id="roll-text"
            autoFocus
            spellCheck={false}
            value={text}
            placeholder={t('pasteRoll.example')}
            onChange={(event) => {
              setText(event.target.value)
              setTurned(new Set())
            }}
          />
          {/* oxlint-enable jsx-a11y/no-autofocus */}
        </section>
        <section className={styles['result']} aria-label={t('pasteRoll.preview')}>
          <p className={styles['count']} role="status">
            {people.length === 0
              ? t('pasteRoll.preview')
              : t('pasteRoll.found', { count: people.length, taken: taken.length })}
          </p>
          {people.length === 0 ? (
            <p className={`cap ${styles['hint']} ${styles['scroll']}`}>{t('pasteRoll.hint')}</p>
          ) : (
            <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 44 }}>
              <GridList
                aria-label={t('pasteRoll.preview')}
                className={styles['people'] ?? ''}
                items={people}
                onAction={(key) => turn(String(key))}
              >
                {(one) => (
                  <GridListItem
                    id={one.id}
                    className={styles['person'] ?? ''}
                    textValue={one.person.name}
                    data-off={!one.wanted}
                  >
                    <Tick
                      label={t('pasteRoll.takeOne', { name: one.person.name })}
                      isSelected={one.wanted}
                      onChange={() => turn(one.id)}
                    />
                    <span className="cap nowrap">{t('row', { row: one.person.row })}</span>
                    <span className={`line1 ${styles['name']}`}>{one.person.name}</span>
                    <Known one={one} />
                    <Note one={one} />
                  </GridListItem>
                )}
              </GridList>
            </Virtualizer>
          )}
          {notices.length === 0 ? null : <Notices notices={notices} />}
        </section>
      </div>
    </Dialog>
  )
}

/** All that was understood of a person, in the order of the roll's columns. */
function Known({ one: { person } }: { one: PastedPerson }) {
  const { t } = useTranslation('prepare')
  const leave =
    person.leaveReason === '' ? t('roll.onLeave') : t('roll.onLeaveFor', { reason: person.leaveReason })
  const said = [
    person.sector,
    person.group,
    person.office,
    person.unit,
    person.role === 'member' ? '' : t(`roll.role.${person.role}`),
    person.onLeave ? leave : '',
    person.aside === '' ? '' : t('pasteRoll.aside', { words: person.aside }),
  ].filter((words) => words !== '')
  return (
    <span className="line1" title={said.join('\u3000')}>
      {said.join('\u3000')}
    </span>
  )
}

function Note({ one: { note, person } }: { one: PastedPerson }) {
  const { t } = useTranslation('prepare')
  return (
    <span className={`cap ${styles['state']}`}>
      <span className={notes[note].tone}>
        <Shape name={notes[note].shape} />
      </span>
      <span className="line1">{t(`pasteRoll.note.${note}`, { row: person.twin?.row ?? 0 })}</span>
    </span>
  )
}

function Notices({ notices }: { notices: readonly RollProblem[] }) {
  const { t } = useTranslation('prepare')
  const sorted = notices.toSorted((a, b) => Number(isDoubtful(b)) - Number(isDoubtful(a)))
  return (
    <div className={styles['notes']}>
      <h3 className="cap">{t('pasteRoll.left', { count: notices.length })}</h3>
      <ul className={styles['left']}>
        {sorted.map((one, at) => (
          <li key={`${one.row} ${at}`}>
            <span className="cap nowrap">{t('row', { row: one.row })}</span>
            <span className={styles['quote']}>{one.text}</span>
            <span className={`cap ${styles['state']}`}>
              {isDoubtful(one) ? (
                <span className="warn">
                  <Shape name="fullTriangle" />
                </span>
              ) : null}
              {t(`pasteRoll.why.${one.why}`, { count: one.count ?? 0 })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
