// Whoever speaks: name and origin on the left, the ring over the full height on the right.
import { type LiveItem, itemOf } from '../../shared/session/agenda.ts'
import { type Attendance, attendeeOf } from '../../shared/session/attendance.ts'
import type { Voice } from '../../shared/session/values.ts'
import { type Speech, currentSpeech, openInterruption } from '../../shared/session/speeches-record.ts'
import { Head } from './Head.tsx'
import { Lines } from './Lines.tsx'
import { unitsOf } from './measure.ts'
import { Notice, useNoticeHeight } from './Notice.tsx'
import { Nothing, Page } from './Page.tsx'
import { type Picture, usePicture, useShape } from './picture.ts'
import { type SpeechWords, nameLine, speechLayout } from './speech-layout.ts'
import { SpeechFoot, useBudget } from './SpeechFoot.tsx'
import { SpeechRing } from './SpeechRing.tsx'
import { type Words, itemName, useWords } from './wall-words.ts'
import styles from './SpeechScene.module.css'

export function SpeechScene() {
  const { room } = usePicture()
  const t = useWords()
  const speech = currentSpeech(room.speeches)
  if (speech === undefined)
    return (
      <Page>
        <Nothing>{t('speech.none')}</Nothing>
      </Page>
    )
  return <Stage speech={speech} />
}

function Stage({ speech }: { speech: Speech }) {
  const picture = usePicture()
  const shape = useShape()
  const t = useWords()
  const notice = useNoticeHeight('column')
  const words = wordsOf(t, picture, speech, { notice, budgeted: useBudget() !== null })
  const layout = speechLayout(shape, words)
  const { size } = layout.name
  return (
    <div className={styles['scene']} data-shape={shape}>
      <Head short={shape === 'wide'} strip={false} />
      <section className={styles['who']}>
        <p className={styles['item']}>
          <Lines hang>{layout.title}</Lines>
        </p>
        <h1
          className={`${styles['name']} song`}
          style={{ fontSize: size, lineHeight: nameLine, letterSpacing: size > 120 ? '0.04em' : 0 }}
        >
          <Lines>{layout.name.lines}</Lines>
        </h1>
        {layout.sector ? <p className={styles['sector']}>{words.sector}</p> : null}
        {layout.unit.length === 0 ? null : (
          <p className={styles['unit']}>
            <Lines>{layout.unit}</Lines>
          </p>
        )}
      </section>
      {layout.foot ? <SpeechFoot speech={speech} /> : null}
      <div className={styles['ring']}>
        <SpeechRing speech={speech} dress={shape === 'wide' ? 'wall' : 'tightWall'} />
      </div>
      <Notice place="column" />
    </div>
  )
}

function wordsOf(
  t: Words,
  { room }: Picture,
  speech: Speech,
  { notice, budgeted }: { notice: number; budgeted: boolean },
): SpeechWords {
  const interjection = openInterruption(speech)
  const voice = interjection?.voice ?? speech.voice
  const item = itemOf(room.agenda, speech.item)
  return {
    title: item === undefined ? [] : titleParagraphs(t, item, itemOf(room.agenda, item.parent)),
    name: voice.name,
    ...(interjection === undefined && speech.reader !== ''
      ? { sector: t('speech.reads', { name: speech.reader }), unit: voice.from }
      : originOf(room.attendance, voice)),
    foot: interjection !== undefined || budgeted || room.queue.waiting.length > 0,
    notice,
  }
}

/** Sector and unit as the roll has them; whoever is not on it brings one line, which is a sector when it is short. */
function originOf(attendance: Attendance, { person, from }: Voice): { sector: string; unit: string } {
  const attendee = attendeeOf(attendance, person)
  if (attendee !== undefined && attendee.sector !== '') return attendee
  const only = attendee?.unit ?? from
  return unitsOf(only) <= 8 ? { sector: only, unit: '' } : { sector: '', unit: only }
}

/** 四、专题协商 / 增设北门社区卫生服务中心 / （二）委员协商发言: the part below its item, a colon as the end of a line. */
function titleParagraphs(t: Words, item: LiveItem, above: LiveItem | undefined): readonly string[] {
  return (above === undefined ? [item] : [above, item]).flatMap((one) =>
    itemName(t, one).split(/(?<=^.{2,8})：/u),
  )
}
