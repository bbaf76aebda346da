// Pasting an agenda: the text at the left, at the right what was understood of it and, line by line, what was not.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOf } from '../../../shared/agenda-text-kind.ts'
import type { ParsedItem } from '../../../shared/agenda-text-item.ts'
import { type Ignored, readAgenda } from '../../../shared/agenda-text.ts'
import { itemLabel } from '../../../shared/numerals.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { inTheirSittings, joined } from './agenda-edits.ts'
import { clockOf } from './missing.ts'
import { useEdits, usePlanState } from './use-plan.tsx'
import styles from './Paste.module.css'

export function PasteAgenda({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('prepare')
  const { agenda, facts } = usePlanState().edited
  const edit = useEdits()
  const [text, setText] = useState('')
  /** Lines that were left out and are wanted after all. */
  const [wanted, setWanted] = useState<readonly number[]>([])
  const [how, setHow] = useState<'behind' | 'instead'>('instead')
  const read = readAgenda(text)
  const isWanted = (line: Ignored) => wanted.includes(line.line) && !isHead(line)
  const items = [...read.items, ...read.ignored.filter(isWanted).map(asItem)]
  const left = read.ignored.filter((line) => !isWanted(line))
  const count = countOf(items)
  const take = () => {
    const pasted = { words: 'agendaPasted', about: String(count) }
    edit.agenda((now) => inTheirSittings(joined(how === 'behind' ? now : [], items), facts.sittings), pasted)
    onClose()
  }
  return (
    <Dialog
      title={t('pasteAgenda.heading')}
      closeLabel={t('close')}
      size="wide"
      isOpen
      onClose={onClose}
      foot={
        <>
          {agenda.length === 0 ? null : (
            <div className={styles['how']}>
              <Segments
                label={t('pasteAgenda.how')}
                value={how}
                options={[
                  { id: 'instead', label: t('pasteAgenda.instead', { count: agenda.length }) },
                  { id: 'behind', label: t('pasteAgenda.behind') },
                ]}
                onChange={setHow}
              />
            </div>
          )}
          <span className="grow" />
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={count === 0} onPress={take}>
            {count === 0 ? t('pasteAgenda.nothing') : t('pasteAgenda.take', { count })}
          </Button>
        </>
      }
    >
      <div className={styles['two']}>
        <section className={styles['source']}>
          <label htmlFor="agenda-text">{t('pasteAgenda.text')}</label>
          {/* oxlint-disable jsx-a11y/no-autofocus -- the sheet was opened to paste here */}
          <textarea
            id="agenda-text"
            autoFocus
            spellCheck={false}
            value={text}
            placeholder={t('pasteAgenda.example')}
            onChange={(event) => setText(event.target.value)}
          />
          {/* oxlint-enable jsx-a11y/no-autofocus */}
        </section>
        <section className={styles['result']} aria-label={t('pasteAgenda.preview')}>
          <p className={styles['count']} role="status">
            {text.trim() === ''
              ? t('pasteAgenda.preview')
              : t('pasteAgenda.found', { count, left: left.length })}
          </p>
          <div className={styles['scroll']}>
            {text.trim() === '' ? <p className={`cap ${styles['hint']}`}>{t('pasteAgenda.hint')}</p> : null}
            <ol>
              <Items items={items} path={[]} />
            </ol>
            {read.stripped.length === 0 ? null : (
              <p className={`cap ${styles['hint']}`}>
                <span className="warn">
                  <Shape name="fullTriangle" />
                </span>{' '}
                {t('stripped', { rows: read.stripped.join(t('comma')) })}
              </p>
            )}
            {left.length === 0 ? null : (
              <>
                <h3 className="cap">{t('pasteAgenda.left', { count: left.length })}</h3>
                <ul className={styles['left']}>
                  {left.map((line, at) => (
                    <li key={`${line.line} ${at}`}>
                      <span className="cap nowrap">{t('row', { row: line.line })}</span>
                      <span>
                        <span className={styles['quote']}>{line.text}</span>
                        <span className={`cap ${styles['why']}`}>{t(`ignored.${line.why}`)}</span>
                      </span>
                      {isHead(line) ? null : (
                        <Button size="slim" look="quiet" onPress={() => setWanted([...wanted, line.line])}>
                          {t('pasteAgenda.want')}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </section>
      </div>
    </Dialog>
  )
}

function Items({ items, path }: { items: readonly ParsedItem[]; path: readonly number[] }) {
  return items.map((item, at) => <Item key={at} item={item} path={[...path, at + 1]} />)
}

function Item({ item, path }: { item: ParsedItem; path: readonly number[] }) {
  const { t } = useTranslation('prepare')
  const { title, kind, planned, presenter, decision, limit, starts, parts } = item
  const said = [
    t(`kind.${kind}`),
    ...(decision === 'none' ? [] : [t(`item.decisionOf.${decision}`)]),
    ...(starts === null ? [] : [t('pasteAgenda.starts', { at: clockOf(starts) })]),
    ...(planned === null ? [] : [t('item.minutes', { count: planned / 60_000 })]),
    ...(limit === null ? [] : [t('pasteAgenda.limit', { count: limit / 60_000 })]),
    ...(presenter === '' ? [] : [presenter]),
  ]
  return (
    <>
      <li className={styles['item']} data-depth={Math.min(4, path.length)}>
        <span className={path.length === 1 ? `song ${styles['no']}` : styles['no']}>{itemLabel(path)}</span>
        <span>
          {title}
          <span className={`cap ${styles['said']}`}>{said.join('\u3000')}</span>
        </span>
      </li>
      <Items items={parts} path={path} />
    </>
  )
}

/** The head of the paper or of a table is never an item. */
const isHead = (line: Ignored): boolean =>
  line.why === 'tableHead' || line.why === 'decoration' || line.why === 'tooMany' || line.why === 'tooLong'

const asItem = (line: Ignored): ParsedItem => ({
  title: line.text.slice(0, 200),
  kind: kindOf(line.text),
  planned: null,
  presenter: '',
  decision: 'none',
  limit: null,
  starts: null,
  parts: [],
  lines: [line.line],
})

const countOf = (items: readonly ParsedItem[]): number =>
  items.reduce((sum, item) => sum + 1 + countOf(item.parts), 0)
