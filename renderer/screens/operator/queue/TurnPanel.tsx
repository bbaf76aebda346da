// One who waits, picked out of the queue: what kind of turn, on which side, how long, whose time they may have; to be called or taken out.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { kindsInOrder } from '../../../../shared/session/queue-order.ts'
import { waitingOf } from '../../../../shared/session/queue.ts'
import { Side } from '../../../../shared/session/values.ts'
import { minutes } from '../../../../shared/time.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { NumberBox } from '../../../parts/NumberBox.tsx'
import { Segments } from '../../../parts/Segments.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import { useRead } from '../use-read.ts'
import panel from '../Panel.module.css'
import { Cede } from './Cede.tsx'
import styles from './TurnPanel.module.css'

const sides = ['none', ...Side.options] as const

export function TurnPanel() {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { waiting: speaker, closeRight } = usePanels()
  const one = speaker === null ? undefined : waitingOf(room.queue, speaker)
  const body = useRef<HTMLElement>(null)
  const isRead = useRead(`${speaker} ${room.speeches.current}`)
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [])
  if (one === undefined)
    return (
      <section className={panel['panel']} aria-label={t('queue.title')}>
        <PanelHead title={t('queue.title')} />
        <p className={`cap ${panel['body']}`}>{t('SPEAKER_UNKNOWN', { ns: 'refusals' })}</p>
      </section>
    )
  const { name, from } = one.voice
  const asked = async (...commands: Parameters<typeof act> extends [unknown, ...infer C] ? C : never) => {
    if (await act('panel', ...commands)) closeRight()
  }
  return (
    <section
      className={panel['panel']}
      aria-label={name}
      ref={body}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeRight()
      }}
    >
      <PanelHead title={name}>
        <span className="cap line1">{from}</span>
      </PanelHead>
      <div className={panel['body']}>
        {one.topic === '' && one.reader === '' ? null : (
          <p>
            {one.topic}{' '}
            <span className="cap">{one.reader === '' ? '' : t('queue.reads', { name: one.reader })}</span>
          </p>
        )}
        <p className="cap">{t('turn.kind')}</p>
        <Segments
          isLive
          label={t('turn.kind')}
          value={one.turn}
          options={kindsInOrder.map((id) => ({ id, label: t(`turn.short.${id}`) }))}
          onChange={(turn) => void act('panel', { kind: 'changeTurn', speaker: one.speaker, turn })}
        />
        <p className="cap">{t('side.title')}</p>
        <Segments
          isLive
          label={t('side.title')}
          value={one.side ?? 'none'}
          options={sides.map((id) => ({ id, label: t(`side.${id}`) }))}
          onChange={(side) =>
            void act('panel', {
              kind: 'takeSide',
              speaker: one.speaker,
              side: side === 'none' ? null : side,
            })
          }
        />
        <p className="cap">{t('limit.own')}</p>
        <NumberBox
          isLive
          label={t('limit.own')}
          value={one.limit === null ? null : one.limit / 60_000}
          most={240}
          placeholder={t('limit.asAll')}
          unit={<span className="cap">{t('limit.minutes')}</span>}
          wrongWords={t('limit.wrong', { most: 240 })}
          onSettle={(count) =>
            void act('panel', {
              kind: 'limitSpeaker',
              speaker: one.speaker,
              limit: count === null ? null : minutes(count),
            })
          }
        />
        <Cede to={one} />
        <div className={styles['acts']}>
          {room.agenda.open === null ? null : (
            <Button
              onPress={() => {
                if (isRead())
                  void asked({ kind: 'callSpeaker', speaker: one.speaker, after: room.speeches.current })
              }}
            >
              {t('queue.call', { name })}
            </Button>
          )}
          <Button look="quiet" onPress={() => void asked({ kind: 'withdrawSpeaker', speaker: one.speaker })}>
            {t('queue.remove', { name })}
          </Button>
        </div>
        <Refused at="panel" />
      </div>
    </section>
  )
}
