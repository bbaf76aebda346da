// A published result: the verdict in one word, why, the four counts with their base, and one cell for every member.
import type { CSSProperties } from 'react'
import { Trans } from 'react-i18next'
import { type Vote, needed, notVoted } from '../../shared/session/votes.ts'
import type { ItemId } from '../../shared/id.ts'
import type { Room } from '../../shared/session/room.ts'
import type { Counts } from '../../shared/session/values.ts'
import { Shape, type ShapeName } from '../parts/Shape.tsx'
import { AppraisalResult } from './AppraisalResult.tsx'
import { shownAppraisal } from './appraisal-page.ts'
import { Heads } from './Heads.tsx'
import { MemberCells } from './MemberCells.tsx'
import { Motion, motionWords } from './Motion.tsx'
import { Nothing, Page, useBodyHeight } from './Page.tsx'
import { usePicture, useShape } from './picture.ts'
import { isHalf, shareName, useWords } from './wall-words.ts'
import styles from './ResultScene.module.css'

export function ResultScene() {
  const { room, about } = usePicture()
  const t = useWords()
  const appraisal = shownAppraisal(room, about)
  if (appraisal !== undefined) return <AppraisalResult appraisal={appraisal} />
  const vote = shownVote(room, about)
  if (vote === undefined || vote.counts === null)
    return (
      <Page>
        <Nothing>{t('result.none')}</Nothing>
      </Page>
    )
  return <Result vote={vote} counts={vote.counts} />
}

/** The published result of the item it is held for, else of the open one, else the last of the meeting. */
function shownVote({ agenda, votes }: Room, about: ItemId | null): Vote | undefined {
  const published = votes.list.filter((vote) => vote.state === 'published')
  return published.findLast((vote) => vote.item === (about ?? agenda.open)) ?? published.at(-1)
}

function Result({ vote, counts }: { vote: Vote; counts: Counts }) {
  const { meeting } = usePicture()
  const t = useWords()
  const shape = useShape()
  const height = useBodyHeight()
  const parts = partsFor(height, (most) => motionWords(vote.motion, shape, most).height)
  const all = t(`all.${meeting?.kind ?? 'standing'}`)
  const four = { ...counts, notVoted: notVoted(vote, counts) }
  const numbers = { ...four, all, base: vote.base, needed: needed(vote) ?? 0, present: vote.present }
  const corrected = vote.corrections.length > 0 ? `\u3000${t('result.corrected')}` : ''
  const how = vote.round > 1 ? t('vote.again', { round: vote.round }) : t('vote.title')
  return (
    <Page className={styles['result']}>
      <Motion vote={vote} title={`${t('result.title')}\u3000${how}${corrected}`} most={parts.motion} />
      <div className={styles['main']}>
        <div className={styles['left']}>
          <p className={`${styles['verdict']} song`}>
            {t(vote.passed === true ? 'result.passed' : 'result.failed')}
          </p>
          <p className={styles['why']}>
            <Trans
              t={t}
              i18nKey={whyKey(vote)}
              values={{ ...numbers, share: shareName(t, vote.rule) }}
              components={{ b: <b />, br: <br /> }}
            />
          </p>
        </div>
        <Tally counts={four} />
      </div>
      {parts.cells ? (
        <MemberCells
          counts={{ ...four, away: Math.max(0, vote.base - vote.present) }}
          needed={numbers.needed}
          line={t('result.line', numbers)}
          label={t('result.plot', { ...numbers, away: vote.base - vote.present })}
        />
      ) : null}
      {parts.heads ? (
        <Heads expected={vote.base} present={vote.present}>
          {t('result.sum', numbers)}
        </Heads>
      ) : null}
    </Page>
  )
}

const [gap, cellsHeight, headsHeight, leastMain] = [18, 110, 81, 290]

/** What a low page leaves out, so that verdict and counts keep their size: first the cells, then the heads, then lines. */
function partsFor(height: number, motionHeight: (most: number) => number) {
  const all = [
    { cells: true, heads: true, motion: 3 },
    { cells: false, heads: true, motion: 3 },
    { cells: false, heads: false, motion: 3 },
    { cells: false, heads: false, motion: 2 },
  ]
  const main = ({ cells, heads, motion }: (typeof all)[number]) =>
    height - motionHeight(motion) - gap - (cells ? cellsHeight + gap : 0) - (heads ? headsHeight + gap : 0)
  return all.find((parts) => main(parts) >= leastMain) ?? { cells: false, heads: false, motion: 1 }
}

function whyKey({ rule, passed }: Vote) {
  const end = isHalf(rule) ? 'Half' : ''
  return passed === true ? (`result.why.passed${end}` as const) : (`result.why.failed${end}` as const)
}

const choices = [
  { kind: 'for', shape: 'circle' },
  { kind: 'against', shape: 'cross' },
  { kind: 'abstain', shape: 'triangle' },
  { kind: 'notVoted', shape: 'dash' },
] as const satisfies { kind: string; shape: ShapeName }[]

/** The number of digits, for the type size that holds them. */
const placesOf = (count: number): CSSProperties & { '--places': number } => ({
  '--places': String(count).length,
})

function Tally({ counts }: { counts: Counts & { notVoted: number } }) {
  const t = useWords()
  return (
    <ul className={styles['tally']}>
      {choices.map(({ kind, shape }) => (
        <li key={kind} style={placesOf(counts[kind])}>
          <Shape name={shape} size={44} />
          <span>{t(`result.${kind}`)}</span>
          <span className={styles['count']}>
            <b className="num">{counts[kind]}</b>
            <small>{t('result.person')}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
