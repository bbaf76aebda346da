// The item that is taken up: its number, its title, who presents it and how long it was given.
import { clockText, itemLabel, chineseNumber } from '../../shared/numerals.ts'
import { type LiveItem, itemOf, openItemOf, partsOf } from '../../shared/session/agenda.ts'
import type { Attendance } from '../../shared/session/attendance.ts'
import { limitFor } from '../../shared/session/session.ts'
import { Title } from '../parts/Title.tsx'
import { unitsOf } from './measure.ts'
import { useNoticeHeight } from './Notice.tsx'
import { Nothing, Page } from './Page.tsx'
import { usePicture, useShape } from './picture.ts'
import { itemName, lengthWords, useWords } from './wall-words.ts'
import styles from './ItemScene.module.css'

export function ItemScene() {
  const { room } = usePicture()
  const t = useWords()
  const item = openItemOf(room.agenda)
  if (item === undefined)
    return (
      <Page>
        <Nothing>{t('item.none')}</Nothing>
      </Page>
    )
  return <OpenItem item={item} />
}

/** Type size and lines by the length of the title: a long one goes down a step, never under the body size. */
const steps = [
  { places: 30, size: 112, lines: 3 },
  { places: 48, size: 92, lines: 4 },
  { places: 66, size: 76, lines: 4 },
  { places: Number.POSITIVE_INFINITY, size: 62, lines: 6 },
]

function OpenItem({ item }: { item: LiveItem }) {
  const { room } = usePicture()
  const t = useWords()
  const tight = useShape() === 'tight'
  const noticed = useNoticeHeight('band') > 0
  const units = unitsOf(item.title) * (tight ? 1.35 : 1)
  const step = steps.find(({ places }) => units <= places)
  const above = itemOf(room.agenda, item.parent)
  return (
    <Page className={styles['item']}>
      <p className={styles['number']}>
        {t('item.number', { number: chineseNumber(item.path[0] ?? 0) })}
        {item.path.length > 1 ? itemLabel(item.path) : ''}
      </p>
      {above === undefined ? null : (
        <p className={styles['above']}>
          <Title>{itemName(t, above)}</Title>
        </p>
      )}
      <h1
        className={`${styles['title']} song`}
        style={{ fontSize: step?.size, WebkitLineClamp: (step?.lines ?? 1) - (noticed ? 1 : 0) }}
      >
        <Title hang>{item.title}</Title>
      </h1>
      <ItemFacts item={item} />
    </Page>
  )
}

function ItemFacts({ item }: { item: LiveItem }) {
  const { room, meeting } = usePicture()
  const t = useWords()
  const began = item.visits[0]?.from
  const takesTurns = item.kind === 'speeches' || item.kind === 'consult'
  const limit = meeting === null || !takesTurns ? null : limitFor(meeting, item)
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
