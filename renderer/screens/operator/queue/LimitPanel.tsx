// More or less time, with the name of who allowed it: for whoever speaks, and for all who have still to speak under the item.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import { currentSpeech } from '../../../../shared/session/speeches-record.ts'
import { minutes } from '../../../../shared/time.ts'
import { limitName } from '../../../../shared/timing-card.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { NumberBox } from '../../../parts/NumberBox.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { spaced } from '../spaced.ts'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import panel from '../Panel.module.css'
import styles from './TurnPanel.module.css'

const more = [1, 2, 3, 5, -1] as const
const each = [1, 2, 3, 5, 8] as const

export function LimitPanel() {
  const { t } = useTranslation('operator')
  const { room, meeting } = useSession()
  const { act } = useActs()
  const { closeRight } = usePanels()
  const [by, setBy] = useState(meeting?.chair ?? '')
  const speech = currentSpeech(room.speeches)
  const { waiting, limit } = room.queue
  const allowedBy = cleaned(by)
  const limitAll = (count: number | null) =>
    void act('panel', {
      kind: 'limitWaiting',
      limit: count === null ? null : minutes(count),
      allowedBy,
    }).then((done) => done && closeRight())
  const limited = speech !== undefined && speech.clock.budget !== null ? speech : undefined
  return (
    <section className={panel['panel']} aria-label={t('limit.title')}>
      <PanelHead title={t('limit.title')} />
      <div className={panel['body']}>
        {limited === undefined ? null : (
          <>
            <p>
              {limited.voice.name}{' '}
              <span className="cap">
                {spaced(t('limit.now', { limit: limitName(limited.clock.budget) }), t('limit.addition'))}
              </span>
            </p>
            <div
              className={styles['minutes']}
              role="group"
              aria-label={t('limit.more', { name: limited.voice.name })}
            >
              {more.map((count, place) => (
                <Button
                  key={count}
                  autoFocus={place === 0}
                  aria-label={t(count < 0 ? 'limit.lessOf' : 'limit.moreOf', { minutes: Math.abs(count) })}
                  onPress={() =>
                    void act('panel', {
                      kind: 'extendLimit',
                      speech: limited.speech,
                      by: minutes(count),
                      allowedBy,
                    })
                  }
                >
                  <span className="num">{count < 0 ? `−${-count}` : `+${count}`}</span>
                </Button>
              ))}
            </div>
          </>
        )}
        <p>
          {t('limit.waiting', { count: waiting.length })}{' '}
          <span className="cap">
            {limit === null ? '' : t('limit.now', { limit: limitName(limit.each) })}
          </span>
        </p>
        <div
          className={styles['minutes']}
          role="group"
          aria-label={t('limit.waiting', { count: waiting.length })}
        >
          {each.map((count, place) => (
            <Button
              key={count}
              autoFocus={limited === undefined && place === 0}
              aria-label={t('limit.eachOf', { minutes: count })}
              pressed={limit?.each === minutes(count)}
              onPress={() => limitAll(count)}
            >
              <span className="num">{count}</span>
            </Button>
          ))}
        </div>
        <NumberBox
          isLive
          label={t('limit.each')}
          value={limit === null ? null : limit.each / 60_000}
          most={240}
          placeholder={t('limit.other')}
          unit={<span className="cap">{t('limit.minutes')}</span>}
          wrongWords={t('limit.wrong', { most: 240 })}
          onSettle={limitAll}
        />
        {limit === null ? null : (
          <Button look="quiet" onPress={() => limitAll(null)}>
            {t('limit.lift')}
          </Button>
        )}
        <Field label={t('limit.allowedBy')} labelShown value={by} onChange={setBy} onEscape={closeRight} />
        <Refused at="panel" />
      </div>
    </section>
  )
}
