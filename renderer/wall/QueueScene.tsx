// The order of speakers: who speaks, who is next, and the others in their order, at most eight lines.
import { type Speech, currentSpeech } from '../../shared/session/speeches-record.ts'
import { listed } from './measure.ts'
import { Nothing, Page, useBodyHeight } from './Page.tsx'
import { useMoment, usePicture } from './picture.ts'
import { queuePage, turnAt } from './queue-page.ts'
import { useWords } from './wall-words.ts'
import styles from './QueueScene.module.css'

const [headHeight, nowHeight, rowHeight] = [156, 130, 92]

export function QueueScene() {
  const { room } = usePicture()
  const t = useWords()
  const speech = currentSpeech(room.speeches)
  const turn = useMoment((now) => turnAt(now.time))
  const height = useBodyHeight() - headHeight - (speech === undefined ? 0 : nowHeight)
  const { waiting, closed } = room.queue
  const { rows, page, pages } = queuePage(waiting, Math.min(8, Math.floor(height / rowHeight)), turn)
  return (
    <Page>
      <div className={styles['top']}>
        <h1 className="song">{t('queue.title')}</h1>
        {pages > 1 ? <span>{t('queue.page', { page, pages })}</span> : null}
        {closed || waiting.length > 0 ? (
          <span>{t(closed ? 'queue.closed' : 'queue.waiting', { count: waiting.length })}</span>
        ) : null}
      </div>
      {speech === undefined ? null : <Speaking speech={speech} />}
      {waiting.length === 0 && speech === undefined ? <Nothing>{t('queue.empty')}</Nothing> : null}
      <ol>
        {rows.map(({ speaker, place, kind }) => (
          <li key={speaker.speaker} className={styles['row']} data-next={place === 1}>
            <span className={`${styles['place']} num`}>{place}</span>
            <b className={`${styles['name']} song`}>{listed(speaker.voice.name)}</b>
            <span className={styles['from']}>
              {speaker.reader === '' ? speaker.voice.from : t('speech.reads', { name: speaker.reader })}
            </span>
            <span className={styles['state']}>
              {kind === null ? null : <span className={styles['kind']}>{t(`queue.kind.${kind}`)}</span>}
              {place === 1 ? <span className={styles['next']}>{t('queue.next')}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </Page>
  )
}

function Speaking({ speech }: { speech: Speech }) {
  const t = useWords()
  return (
    <p className={`${styles['row']} ${styles['now']}`} aria-current="true">
      <span />
      <b className={`${styles['name']} song`}>{listed(speech.voice.name)}</b>
      <span className={styles['from']}>{speech.voice.from}</span>
      <span className={styles['state']}>{t('queue.speaking')}</span>
    </p>
  )
}
