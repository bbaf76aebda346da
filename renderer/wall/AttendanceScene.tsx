// Who is here: 应到, 实到, 请假 in that order, whether that is enough, and turnout by group. Never why anybody is away.
import type { CSSProperties } from 'react'
import { quorumLine } from '../../shared/turnout-words.ts'
import { type GroupTurnout, gatheringOf, mainTurnout } from '../../shared/turnout.ts'
import { Shape } from '../parts/Shape.tsx'
import { groupPage } from './group-page.ts'
import { Nothing, Page, useBodyHeight } from './Page.tsx'
import { useMoment, usePicture, useShape } from './picture.ts'
import { turnAt } from './queue-page.ts'
import { useWords } from './wall-words.ts'
import styles from './AttendanceScene.module.css'

/** Below this height, under a long notice, only the figures and the verdict stay. */
const lowBody = 700
const [headHeight, figuresHeight, verdictHeight, othersHeight, rowHeight] = [132, 262, 104, 74, 80]
/** What the large figures take more than the usual ones. */
const larger = 110

export function AttendanceScene() {
  const { room, meeting } = usePicture()
  const t = useWords()
  const shape = useShape()
  const height = useBodyHeight()
  const turn = useMoment((now) => turnAt(now.time))
  const gathering = gatheringOf({ room, meeting })
  const { figures } = gathering
  const low = height < lowBody
  const left = height - headHeight - figuresHeight - verdictHeight - othersHeight
  const rows = low ? 0 : Math.floor(left / rowHeight)
  const { shown, page, pages } = groupPage(mainTurnout(room), rows, turn)
  const spare = left - Math.ceil(shown.length / 2) * rowHeight
  const size = low ? 'low' : shown.length === 0 ? 'alone' : spare >= larger ? 'large' : 'usual'
  if (figures.expected + figures.observers + figures.guests === 0)
    return (
      <Page>
        <Nothing>{t('attendance.none')}</Nothing>
      </Page>
    )
  return (
    <Page className={styles['attendance']}>
      <div className={styles['top']}>
        <h1 className="song">{t('attendance.title')}</h1>
        {pages > 1 ? <span>{t('queue.page', { page, pages })}</span> : null}
      </div>
      <dl
        className={styles['figures']}
        data-size={size}
        data-shape={shape}
        style={placesOf(figures.expected)}
      >
        <Figure word={t('heads.expected')} value={figures.expected} />
        <Figure word={t('heads.present')} value={figures.present} strong />
        <Figure word={t('heads.leave')} value={figures.leave} />
      </dl>
      <Verdict gathering={gathering} />
      {low ? null : <Others figures={figures} />}
      {shown.length === 0 ? null : (
        <ul className={styles['groups']}>
          {shown.map((group) => (
            <Group key={group.name} group={group} />
          ))}
        </ul>
      )}
    </Page>
  )
}

/** The number of digits, for the type size that holds them. */
const placesOf = (count: number): CSSProperties & { '--places': number } => ({
  '--places': String(count).length,
})

const Figure = ({ word, value, strong = false }: { word: string; value: number; strong?: boolean }) => (
  <div data-strong={strong}>
    <dt>{word}</dt>
    <dd className="num">{value}</dd>
  </div>
)

type Gathering = ReturnType<typeof gatheringOf>

/** A word with a shape, and the rule with its base: 应到32人，过半数为17人. */
function Verdict({ gathering }: { gathering: Gathering }) {
  const t = useWords()
  const shape = useShape()
  const { figures, rule, met } = gathering
  if (rule === null || met === null) return null
  return (
    <p className={styles['verdict']} data-shape={shape}>
      <b className="song">
        <Shape name={met ? 'check' : 'fullSquare'} size={56} />
        {t(met ? 'attendance.met' : 'attendance.notMet')}
      </b>
      <span>{quorumLine(figures.expected, rule)}</span>
    </p>
  )
}

const others = ['left', 'absent', 'unmarked', 'observers', 'guests'] as const

function Others({ figures }: { figures: Gathering['figures'] }) {
  const t = useWords()
  const some = others.filter((one) => figures[one] > 0)
  if (some.length === 0) return null
  return (
    <p className={styles['others']}>
      {some.map((one) => (
        <span key={one}>
          {t(`attendance.${one}`)} <b>{figures[one]}</b>
        </span>
      ))}
    </p>
  )
}

function Group({ group: { name, present, expected } }: { group: GroupTurnout }) {
  const t = useWords()
  return (
    <li aria-label={t('attendance.group', { name, present, expected })}>
      <span className={styles['name']}>{name}</span>
      <span className={`num ${styles['count']}`}>
        <b>{present}</b> / {expected}
      </span>
    </li>
  )
}
