// A published result: the verdict in one word, why, the four counts with their base, and one cell for every member.
import type { CSSProperties } from 'react'
import { Trans } from 'react-i18next'
import { denominator } from '../../shared/electorate.ts'
import { type Vote, isUnanimous, needed, notVoted } from '../../shared/session/votes.ts'
import type { ItemId } from '../../shared/id.ts'
import type { Election } from '../../shared/session/elections.ts'
import type { Stamp } from '../../shared/time.ts'
import type { Counts } from '../../shared/session/values.ts'
import { Shape, type ShapeName } from '../parts/Shape.tsx'
import { AgreedScene } from './AgreedScene.tsx'
import { AppraisalResult } from './AppraisalResult.tsx'
import { shownAppraisal } from './appraisal-page.ts'
import { ElectedScene } from './ElectedScene.tsx'
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
  const vote = published(room.votes.list, about ?? room.agenda.open)
  const election = published(room.elections.list, about ?? room.agenda.open)
  const shown = later(vote, election, about ?? room.agenda.open)
  if (shown === undefined)
    return (
      <Page>
        <Nothing>{t('result.none')}</Nothing>
      </Page>
    )
  if ('election' in shown) return <ElectedScene election={shown} />
  return shown.counts === null ? <AgreedScene vote={shown} /> : <Result vote={shown} counts={shown.counts} />
}

type Published = { item: ItemId; published: Stamp | null }

/** What was published under an item, else the last of the meeting. */
function published<One extends Published>(list: readonly One[], item: ItemId | null): One | undefined {
  const all = list.filter((one) => one.published !== null)
  return all.findLast((one) => one.item === item) ?? all.at(-1)
}

/** The one of the item that is looked at; where both or neither are of it, the later one. */
function later(
  vote: Vote | undefined,
  election: Election | undefined,
  item: ItemId | null,
): Vote | Election | undefined {
  if (vote === undefined || election === undefined) return vote ?? election
  if ((vote.item === item) !== (election.item === item)) return vote.item === item ? vote : election
  return (vote.published?.time ?? 0) >= (election.published?.time ?? 0) ? vote : election
}

function Result({ vote, counts }: { vote: Vote; counts: Counts }) {
  const { meeting } = usePicture()
  const t = useWords()
  const shape = useShape()
  const height = useBodyHeight()
  const parts = partsFor(height, (most) => motionWords(vote.motion, shape, most).height)
  const { of } = vote.rule
  const all = of === 'all' ? t(`all.${meeting?.kind ?? 'standing'}`) : t(`base.${of}`)
  const four = { ...counts, notVoted: notVoted(vote, counts) }
  const base = denominator(vote, vote.ballots?.valid ?? null) ?? 0
  const numbers = { ...four, all, base, needed: needed(vote) ?? 0, present: vote.present }
  const corrected = vote.corrections.length > 0 ? `\u3000${t('result.corrected')}` : ''
  const form = t(`vote.form.${vote.form}`)
  const how = vote.round > 1 ? t('vote.again', { form, round: vote.round }) : form
  return (
    <Page className={styles['result']}>
      <Motion vote={vote} title={`${t('result.title')}\u3000${how}${corrected}`} most={parts.motion} />
      <div className={styles['main']}>
        <div className={styles['left']}>
          <p className={`${styles['verdict']} song`}>
            {t(
              isUnanimous(vote, counts) && vote.passed === true
                ? 'result.unanimous'
                : vote.passed === true
                  ? 'result.passed'
                  : 'result.failed',
            )}
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
        <Tally counts={four} pressed={vote.form === 'keypad'} />
      </div>
      {parts.cells && of === 'all' ? (
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

function Tally({ counts, pressed }: { counts: Counts & { notVoted: number }; pressed: boolean }) {
  const t = useWords()
  return (
    <ul className={styles['tally']}>
      {choices.map(({ kind, shape }) => (
        <li key={kind} style={placesOf(counts[kind])}>
          <Shape name={shape} size={44} />
          <span>{t(pressed && kind === 'notVoted' ? 'result.notPressed' : `result.${kind}`)}</span>
          <span className={styles['count']}>
            <b className="num">{counts[kind]}</b>
            <small>{t('result.person')}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
