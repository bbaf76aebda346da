// A published appraisal as a plot: one bar an object with its figures beside it, a page at a time, the rule and its base below.
import type { CSSProperties } from 'react'
import { readingsOf } from '../../shared/appraisal-result.ts'
import { halfOf } from '../../shared/appraisal-words.ts'
import { itemLabel } from '../../shared/numerals.ts'
import { itemOf } from '../../shared/session/agenda.ts'
import { type Appraisal, appraisedBy } from '../../shared/session/appraisals.ts'
import { AppraisalBar, Swatch } from './AppraisalBar.tsx'
import { barOf, endsOf, patternsOf, rowHeight, rowsFor, wholeOf } from './appraisal-page.ts'
import { Lines } from './Lines.tsx'
import { Page, useBodyHeight } from './Page.tsx'
import { usePicture, useShape } from './picture.ts'
import { useTurn } from './use-turn.ts'
import { type Words, useWords } from './wall-words.ts'
import { wrap } from './wrap.ts'
import styles from './AppraisalResult.module.css'

const [topHeight, headHeight, footHeight] = [100, 120, 112]
const [figureWidth, nameSize] = [132, 44]
/** Below this height, under a long notice, the foot goes. */
const lowBody = 700

export function AppraisalResult({ appraisal }: { appraisal: Appraisal }) {
  const t = useWords()
  const { room } = usePicture()
  const shape = useShape()
  const turn = useTurn(appraisal)
  const height = useBodyHeight()
  const appraised = appraisedBy(appraisal)
  const readings = readingsOf(appraised, appraisal.tally?.rows ?? [])
  const patterns = patternsOf(appraised.classes)
  const ends = endsOf(appraised, {
    verdict: t('appraisal.verdict'),
    score: t('appraisal.score'),
    rank: t('appraisal.rank'),
    combined: t('appraisal.combined'),
    rate: t('appraisal.rate', { name: appraised.classes[0]?.name ?? '' }),
  })
  const width = shape === 'wide' ? 1728 : 1296
  const figures = (appraised.classes.length + 1) * figureWidth + ends.reduce((sum, end) => sum + end.width, 0)
  const perLine = Math.floor((width - figures - 90) / nameSize)
  // Where many classes leave a name no room beside its figures, it stands above them.
  const stacked = perLine < 8
  const names = readings.map(({ object }) =>
    stacked ? wrap(object.name, Math.floor((width - 90) / nameSize), 1) : wrap(object.name, perLine, 2),
  )
  const lines = stacked ? 2 : Math.max(...names.map((name) => name.length))
  const low = height < lowBody
  const each = rowsFor(height - topHeight - headHeight - (low ? 0 : footHeight), lines)
  const pages = Math.ceil(readings.length / each)
  const page = turn % Math.max(1, pages)
  const base = wholeOf(appraised)
  const columns: CSSProperties & Record<`--${string}`, string> = {
    '--row': `${rowHeight(lines)}px`,
    '--columns': [
      '72px minmax(0, 1fr)',
      `repeat(${appraised.classes.length + 1}, ${figureWidth}px)`,
      ...ends.map((end) => `${end.width}px`),
    ].join(' '),
  }
  const path = itemOf(room.agenda, appraisal.item)?.path ?? []
  const title = titleOf(t, appraisal)
  return (
    <Page className={styles['result']}>
      <header className={styles['top']}>
        <span>
          {path.length === 1
            ? t('numberAndTitle', { number: itemLabel(path), title })
            : `${itemLabel(path)}${title}`}
        </span>
        {pages > 1 ? <span className="num">{t('appraisal.page', { page: page + 1, pages })}</span> : null}
      </header>
      <div className={styles['table']} role="table" aria-label={title} style={columns} data-stacked={stacked}>
        <div className={styles['head']} role="row">
          <span role="columnheader" className={styles['object']}>
            {t('appraisal.object')}
          </span>
          {[...appraised.classes.map(({ name }) => name), t('appraisal.blank')].map((name, at) => (
            <span key={name} role="columnheader" className={styles['class']}>
              <Swatch pattern={patterns[at] ?? 'empty'} />
              <Lines>{wrap(name, 3, 2)}</Lines>
            </span>
          ))}
          {ends.map(({ head }) => (
            <span key={head} role="columnheader" className={styles['end']}>
              {head}
            </span>
          ))}
        </div>
        {readings.slice(page * each, (page + 1) * each).map((reading, at) => (
          <div key={page * each + at} className={styles['row']} role="row">
            <span role="cell" className={`num ${styles['no']}`}>
              {page * each + at + 1}
            </span>
            <span role="cell" className={styles['name']}>
              <Lines>{names[page * each + at] ?? []}</Lines>
            </span>
            {[...reading.row.marks, reading.row.blank].map((count, nth) => (
              <b
                key={patterns[nth] ?? 'blank'}
                role="cell"
                className={`num ${styles['figure']}`}
                data-none={count === 0}
              >
                {count}
              </b>
            ))}
            {ends.map((end) => (
              <b key={end.head} role="cell" className={`song ${styles['outcome']}`}>
                {end.of(reading)}
              </b>
            ))}
            <span role="cell" className={styles['bar']}>
              <AppraisalBar
                pieces={barOf(appraised, reading)}
                width={width}
                half={base === null ? null : 0.5}
              />
            </span>
          </div>
        ))}
      </div>
      {low ? null : <Foot appraisal={appraisal} />}
    </Page>
  )
}

function titleOf(t: Words, { round, corrections }: Appraisal): string {
  const title = round > 1 ? t('appraisal.resultAgain', { round }) : t('appraisal.result')
  return corrections.length > 0 ? `${title}\u3000${t('result.corrected')}` : title
}

function Foot({ appraisal }: { appraisal: Appraisal }) {
  const t = useWords()
  const appraised = appraisedBy(appraisal)
  const base = wholeOf(appraised)
  const { rule, expected, present } = appraised
  const ballots = appraisal.tally?.ballots
  return (
    <footer className={styles['foot']}>
      <p>
        {rule.by === 'majority' && base !== null
          ? t(`appraisal.rule.${rule.of}.${rule.boundary}`, { base, needed: halfOf(base, rule.boundary) })
          : t(`appraisal.rule.${rule.by === 'score' ? 'score' : 'rates'}`)}
      </p>
      <p>{t('appraisal.papers', { expected, present, ...ballots })}</p>
    </footer>
  )
}
