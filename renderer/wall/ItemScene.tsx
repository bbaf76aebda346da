// The item that is taken up: its number, its title, who presents it and how long it was given.
import { clockText, itemLabel, chineseNumber } from '../../shared/numerals.ts'
import { type LiveItem, itemOf, openItemOf, partsOf, timingFor } from '../../shared/session/agenda.ts'
import type { Attendance } from '../../shared/session/attendance.ts'
import { Lines } from './Lines.tsx'
import { Nothing, Page, useBodyHeight } from './Page.tsx'
import { usePicture, useShape } from './picture.ts'
import { type Words, itemName, lengthWords, useWords } from './wall-words.ts'
import { wrap } from './wrap.ts'
import styles from './ItemScene.module.css'

export function ItemScene() {
  const { room, about } = usePicture()
  const t = useWords()
  const item = itemOf(room.agenda, about) ?? openItemOf(room.agenda)
  if (item === undefined)
    return (
      <Page>
        <Nothing>{t('item.none')}</Nothing>
      </Page>
    )
  return <OpenItem item={item} />
}

/** The largest type that holds the title; the last one stands on as many lines as there are, never under the body size. */
const sizes = [112, 96, 80, 68, 60]
const titleLine = 1.36
const [numberHeight, aboveLine, factsHeight] = [128, 76, 180]

function OpenItem({ item }: { item: LiveItem }) {
  const { room } = usePicture()
  const t = useWords()
  const width = useShape() === 'wide' ? 1728 : 1296
  const body = useBodyHeight()
  const parent = itemOf(room.agenda, item.parent)
  const above = parent === undefined ? [] : wrap(itemName(t, parent), 22, 2)
  const height = body - numberHeight - above.length * aboveLine - factsHeight
  const { size, lines } = fitTitle(item.title, width, height)
  return (
    <Page className={styles['item']}>
      <p className={styles['number']}>
        {t('item.number', { number: chineseNumber(item.path[0] ?? 0) })}
        {item.path.length > 1 ? itemLabel(item.path) : ''}
        <span className={styles['kind']}>{kindWords(t, item)}</span>
      </p>
      <p className={styles['above']}>
        <Lines>{above}</Lines>
      </p>
      <h1 className={`${styles['title']} song`} style={{ fontSize: size, lineHeight: titleLine }}>
        <Lines hang>{lines}</Lines>
      </h1>
      <ItemFacts item={item} />
    </Page>
  )
}

/** What is done under the item, where its title does not begin by saying so itself. */
function kindWords(t: Words, { kind, title }: LiveItem): string {
  if (kind === 'other') return ''
  const words = t(`item.kinds.${kind}`)
  return title.includes(words.slice(0, 2)) ? '' : words
}

function fitTitle(title: string, width: number, height: number): { size: number; lines: readonly string[] } {
  const set = (size: number, most?: number) =>
    wrap(title, Math.min(22, Math.floor(width / (size * 1.02))), most)
  const holds = (size: number) => Math.max(1, Math.floor(height / (size * titleLine)))
  for (const size of sizes) {
    const lines = set(size)
    if (lines.length <= Math.min(size > 90 ? 3 : 4, holds(size))) return { size, lines }
  }
  const smallest = sizes.at(-1) ?? 60
  return { size: smallest, lines: set(smallest, holds(smallest)) }
}

function ItemFacts({ item }: { item: LiveItem }) {
  const { room, meeting } = usePicture()
  const t = useWords()
  const began = item.visits[0]?.from
  const takesTurns = item.kind === 'speeches' || item.kind === 'consult'
  const limit = meeting === null || !takesTurns ? null : timingFor(meeting, item).limit
  const leaf = partsOf(room.agenda.items, item.item).length === 0
  return (
    <dl className={styles['facts']}>
      {item.presenter === '' ? null : (
        <div className={styles['presenter']}>
          <dt>{t(`item.presenters.${item.kind}`)}</dt>
          <dd>
            <b className="song">{item.presenter}</b>
            <span className={styles['unit']}>{unitOf(room.attendance, item.presenter)}</span>
          </dd>
        </div>
      )}
      {limit === null ? null : (
        <div>
          <dt>{t('item.limit')}</dt>
          <dd>{lengthWords(t, limit)}</dd>
        </div>
      )}
      {item.planned === null || !leaf ? null : (
        <div>
          <dt>{t('item.planned')}</dt>
          <dd>{lengthWords(t, item.planned)}</dd>
        </div>
      )}
      {began === undefined ? null : (
        <div>
          <dt>{t('item.began')}</dt>
          <dd className="num">{clockText(began)}</dd>
        </div>
      )}
    </dl>
  )
}

/** Where the presenter comes from, when the roll knows exactly one person of that name. */
function unitOf({ roll }: Attendance, name: string): string {
  const [person, ...others] = roll.filter((attendee) => attendee.name === name)
  return person === undefined || others.length > 0 ? '' : person.unit
}
