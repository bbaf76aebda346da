// 主持词 beside the meeting: the present passage large, the others before and behind it. For the operator's eyes; never on the wall.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Passage } from '../../../../shared/host-cue.ts'
import type { MeetingId } from '../../../../shared/id.ts'
import { Button } from '../../../parts/Button.tsx'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { useKeys } from '../../../parts/keys.ts'
import { Shape } from '../../../parts/Shape.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { usePanels } from '../panels.tsx'
import { useScript } from './use-script.ts'
import styles from './HostScript.module.css'

export function HostScript({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('script')
  const { toStage } = usePanels()
  const { passages, present, failed, keep, giveBack } = useScript(meeting)
  /** Where the reader is: led by the meeting until a key turns the page, and again when the meeting moves on. */
  const [at, setAt] = useState({ cue: present, led: present })
  if (at.led !== present) setAt({ cue: present, led: present })
  const [editing, setEditing] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const place = passages.findIndex(({ cue }) => cue === at.cue)
  const turn = (by: number) => {
    const next = passages[Math.max(0, Math.min(passages.length - 1, place + by))]
    if (next !== undefined) setAt({ cue: next.cue, led: present })
  }
  useKeys({ PageDown: () => turn(1), PageUp: () => turn(-1) })
  useEffect(() => {
    list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'center' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another cue is another current one: that is when it scrolls
  }, [at.cue])
  const leave = () => {
    setEditing(null)
    toStage()
  }
  return (
    <section className={styles['panel']} aria-label={t('title')}>
      <PanelHead title={t('title')} />
      <p className={`cap ${styles['how']}`}>
        <KeyCap>PgUp</KeyCap> <KeyCap>PgDn</KeyCap> {t('how')}
      </p>
      {failed ? (
        <p className={`bad ${styles['how']}`} role="status">
          <Shape name="fullSquare" /> {t('failed')}
        </p>
      ) : null}
      <ol ref={list} className={styles['list']}>
        {passages.map((passage) => (
          <li
            key={passage.cue}
            className={styles['passage']}
            {...(passage.cue === at.cue ? { 'aria-current': 'step' as const } : {})}
          >
            <p className={`cap ${styles['moment']}`}>
              {t(`moment.${passage.moment}`)}
              {passage.cue === present ? <b>{t('now')}</b> : null}
              {passage.edited ? <span>{t('edited')}</span> : null}
            </p>
            {editing === passage.cue ? (
              <Editing
                passage={passage}
                onKeep={(words) => {
                  void keep(passage, words)
                  leave()
                }}
                onLeave={leave}
              />
            ) : (
              <>
                <p className={`song ${styles['words']}`}>{passage.words}</p>
                {passage.outdated ? (
                  <p className={`warn ${styles['moved']}`}>
                    <Shape name="fullTriangle" /> {t('moved', { words: passage.generated })}
                  </p>
                ) : null}
                {passage.cue === at.cue ? (
                  <div className={styles['acts']}>
                    <Button size="slim" onPress={() => setEditing(passage.cue)}>
                      {t('edit')}
                    </Button>
                    {passage.edited ? (
                      <Button size="slim" look="quiet" onPress={() => void giveBack(passage)}>
                        {t('giveBack')}
                      </Button>
                    ) : null}
                  </div>
                ) : null}
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type EditingProps = { passage: Passage; onKeep: (words: string) => void; onLeave: () => void }

function Editing({ passage, onKeep, onLeave }: EditingProps) {
  const { t } = useTranslation('script')
  const [words, setWords] = useState(passage.words)
  const tooLong = words.length > 2000
  const empty = words.trim() === ''
  return (
    <div>
      <textarea
        className={styles['field']}
        aria-label={t(`moment.${passage.moment}`)}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only ever where a person has just asked for this field
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            event.stopPropagation()
            onLeave()
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !tooLong && !empty)
            onKeep(words.trim())
        }}
      />
      {tooLong || empty ? (
        <p className="bad" role="alert">
          <Shape name="fullSquare" /> {t(empty ? 'empty' : 'tooLong')}
        </p>
      ) : null}
      <div className={styles['acts']}>
        <Button
          size="slim"
          keyCap="Ctrl Enter"
          isDisabled={tooLong || empty}
          onPress={() => onKeep(words.trim())}
        >
          {t('keep')}
        </Button>
        <Button size="slim" look="quiet" keyCap="Esc" onPress={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </div>
  )
}
