// The 会标: whose meeting it is, which, when and where. Before the opening it says so; after adjourning it says 散会.
import { clockText } from '../../shared/numerals.ts'
import type { MeetingFacts } from '../../shared/meeting.ts'
import { Mark } from '../parts/Mark.tsx'
import { Reconnecting } from './Head.tsx'
import { Lines } from './Lines.tsx'
import { Notice, useNoticeHeight } from './Notice.tsx'
import { usePicture, useShape } from './picture.ts'
import { Strip, useStrip } from './Strip.tsx'
import { dayWords, useWords } from './wall-words.ts'
import { wrap } from './wrap.ts'
import styles from './WelcomeScene.module.css'

export function WelcomeScene() {
  const { meeting, room } = usePicture()
  const strip = useStrip()
  const notice = useNoticeHeight('band')
  return (
    <>
      <Rounds />
      <div className={styles['top']}>
        <Mark size={96} />
        <span className={styles['sign']}>
          <Reconnecting otherwise="" />
        </span>
        {strip === undefined ? null : <Strip speech={strip} />}
      </div>
      <section className={styles['body']} style={{ bottom: Math.max(54, notice) }}>
        {meeting === null ? (
          <NotYet />
        ) : room.phase === 'adjourned' ? (
          <Adjourned meeting={meeting} />
        ) : (
          <Banner meeting={meeting} />
        )}
      </section>
      <Notice place="band" />
    </>
  )
}

function NotYet() {
  return <h1 className={`${styles['title']} song`}>{useWords()('welcome.notYet')}</h1>
}

function Banner({ meeting }: { meeting: MeetingFacts }) {
  const t = useWords()
  const { date, time } = dayWords(t, meeting.starts)
  return (
    <>
      <Name meeting={meeting} />
      <i className={styles['line']} />
      <p>
        <span className="nowrap">{date}</span>
        {'\u3000'}
        <span className="nowrap">{time}</span>
      </p>
      <p className={styles['place']}>{meeting.place}</p>
    </>
  )
}

function Adjourned({ meeting }: { meeting: MeetingFacts }) {
  const t = useWords()
  const { adjourned } = usePicture().room
  return (
    <>
      <p className={`${styles['committee']} song`}>{meeting.title}</p>
      <h1 className={`${styles['end']} song`}>{t('welcome.adjourned')}</h1>
      <i className={styles['line']} />
      <p className={styles['place']}>
        {adjourned === null ? '' : t('welcome.adjournedAt', { time: clockText(adjourned) })}
      </p>
    </>
  )
}

/** The long name breaks where its bodies part: …第十一届委员会 / 常务委员会第十二次会议. */
function Name({ meeting }: { meeting: MeetingFacts }) {
  const width = useShape() === 'wide' ? 1500 : 1200
  const bodies = bodiesOf(meeting.fullTitle === '' ? meeting.title : meeting.fullTitle)
  const set = (size: number) => bodies.flatMap((body) => wrap(body, Math.floor(width / (size * 1.05))))
  const size = sizes.find((one) => set(one).length <= Math.max(2, bodies.length)) ?? smallest
  return (
    <>
      <p className={`${styles['committee']} song`}>{meeting.committee}</p>
      <h1 className={`${styles['title']} song`} style={{ fontSize: size }}>
        <Lines>{set(size).slice(0, 4)}</Lines>
      </h1>
    </>
  )
}

const smallest = 64
const sizes = [104, 92, 80, smallest]

export function bodiesOf(title: string): readonly string[] {
  const [, body, session] = /^(.{4,}?届委员会)(.{4,})$/u.exec(title) ?? []
  return body === undefined || session === undefined ? [title] : [body, session]
}

/** The concentric circles, large and quiet, running off the edge. */
function Rounds() {
  return (
    <svg className={styles['rounds']} viewBox="-560 -560 1120 1120" aria-hidden="true">
      {[110, 220, 330, 440, 550].map((radius) => (
        <circle key={radius} r={radius} />
      ))}
    </svg>
  )
}
