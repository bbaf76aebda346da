// The agenda with the open item marked: at most eight lines, turned to the page on which the meeting is.
import { itemLabel, sittingName } from '../../shared/numerals.ts'
import { Shape } from '../parts/Shape.tsx'
import { type AgendaRow, agendaPage, rowHeight } from './agenda-lines.ts'
import { Lines } from './Lines.tsx'
import { Page, useBodyHeight } from './Page.tsx'
import { usePicture, useShape } from './picture.ts'
import { useWords } from './wall-words.ts'
import styles from './AgendaScene.module.css'

const headHeight = 156

export function AgendaScene() {
  const { room } = usePicture()
  const t = useWords()
  const perLine = useShape() === 'wide' ? 22 : 17
  const { rows, before, after, sitting } = agendaPage(room, useBodyHeight() - headHeight, perLine)
  return (
    <Page>
      <div className={styles['top']}>
        <h1 className="song">{t('agenda.title')}</h1>
        {sitting === undefined ? null : <span className="line1">{sittingName(sitting)}</span>}
        {before > 0 ? (
          <span>
            <Shape name="up" size={36} /> {t('agenda.before', { count: before })}
          </span>
        ) : null}
        {after > 0 ? (
          <span>
            <Shape name="down" size={36} /> {t('agenda.after', { count: after })}
          </span>
        ) : null}
      </div>
      <ol>
        {rows.map((row) => (
          <Row key={row.item.item} row={row} />
        ))}
      </ol>
    </Page>
  )
}

function Row({ row }: { row: AgendaRow }) {
  const { item, state, lines } = row
  const t = useWords()
  const margin = state === 'open' ? 16 : 0
  return (
    <li
      className={styles['row']}
      data-state={state ?? 'waiting'}
      data-part={item.path.length > 1}
      aria-current={state === 'open' ? 'step' : undefined}
      style={{ height: rowHeight(row) - margin }}
    >
      <span className={`${styles['number']} song`}>{itemLabel(item.path)}</span>
      <span>
        <Lines>{lines}</Lines>
      </span>
      <span className={styles['state']}>{state === null ? '' : t(`agenda.${state}`)}</span>
    </li>
  )
}
