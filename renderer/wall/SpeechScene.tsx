// Whoever speaks: name and origin on the left, the ring over the full height on the right.
import { type LiveItem, itemOf } from '../../shared/session/agenda.ts'
import { attendeeOf } from '../../shared/session/attendance.ts'
import { type Speech, currentSpeech, openInterruption } from '../../shared/session/speeches-record.ts'
import { Title } from '../parts/Title.tsx'
import { Head } from './Head.tsx'
import { Notice, useNoticeHeight } from './Notice.tsx'
import { Nothing, Page } from './Page.tsx'
import { type Picture, usePicture, useShape } from './picture.ts'
import { type SpeechWords, nameLine, speechLayout } from './speech-layout.ts'
import { SpeechFoot } from './SpeechFoot.tsx'
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
  const words = wordsOf(t, picture, speech, notice)
  const layout = speechLayout(shape, words)
  return (
    <div className={styles['scene']} data-shape={shape}>
      <Head bare={shape === 'wide'} />
      <section className={styles['who']}>
        <div className={styles['item']}>
          {words.title.slice(words.title.length - layout.title.length).map((line, at) => (
            <p key={line} style={{ WebkitLineClamp: layout.title[at] }}>
              <Title>{line}</Title>
            </p>
          ))}
        </div>
        <h1 className={`${styles['name']} song`} style={{ fontSize: layout.name.size, lineHeight: nameLine }}>
          {layout.name.lines.map((line, at) => (
            <span key={at}>{line}</span>
          ))}
        </h1>
        {layout.sector ? <p className={styles['sector']}>{words.sector}</p> : null}
        {layout.unit === 0 ? null : (
          <p className={styles['unit']} style={{ WebkitLineClamp: layout.unit }}>
            <Title>{words.unit}</Title>
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

function wordsOf(t: Words, { room }: Picture, speech: Speech, notice: number): SpeechWords {
  const interjection = openInterruption(speech)
  const voice = interjection?.voice ?? speech.voice
  const attendee = attendeeOf(room.attendance, voice.person)
  const item = itemOf(room.agenda, speech.item)
  return {
    title: item === undefined ? [] : titleLines(t, item, itemOf(room.agenda, item.parent)),
    name: voice.name,
    sector: attendee === undefined ? voice.from : attendee.sector === '' ? attendee.unit : attendee.sector,
    unit: attendee === undefined || attendee.sector === '' ? '' : attendee.unit,
    foot: interjection !== undefined || room.queue.waiting.length > 0,
    notice,
  }
}

/** 四、专题协商 / 增设北门社区卫生服务中心 / （二）委员协商发言: the part below its item, a colon as the end of a line. */
function titleLines(t: Words, item: LiveItem, above: LiveItem | undefined): readonly string[] {
  return (above === undefined ? [item] : [above, item]).flatMap((one) =>
    itemName(t, one).split(/(?<=^.{2,8})：/u),
  )
}
