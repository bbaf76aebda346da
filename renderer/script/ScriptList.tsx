// The script in order, section by section: one passage is at hand, and what can be done to it stands below its words.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inForm, leftOut, ownBehind, reworded } from '../../shared/host-cue-edit.ts'
import { type Passage, nextOwn } from '../../shared/host-cue.ts'
import type { Section } from '../../shared/host-script-sections.ts'
import { useTools } from '../live/tools.tsx'
import { useKeys } from '../parts/keys.ts'
import { PassageRow } from './PassageRow.tsx'
import type { Cues } from './use-cues.ts'
import { WordsField } from './WordsField.tsx'
import styles from './ScriptList.module.css'

type Props = {
  sections: readonly Section[]
  cues: Cues
  /** The passage of this moment of the meeting; null before there is any. */
  present: string | null
  isLocked?: boolean
  /** Live targets in the room, slim ones at the desk. */
  size: 'live' | 'slim'
  /** The keyboard goes back to where single keys act. */
  onLeave?: () => void
}

export function ScriptList({ sections, cues, present, isLocked = false, size, onLeave }: Props) {
  const { t } = useTranslation('script')
  const { freshId } = useTools()
  const passages = sections.flatMap((section) => section.passages)
  const first = present ?? passages[0]?.cue ?? null
  /** Where the reader is: led by the meeting until a key turns the page, and again when the meeting moves on. */
  const [at, setAt] = useState({ cue: first, led: present })
  if (at.led !== present) setAt({ cue: present, led: present })
  const [editing, setEditing] = useState<string | null>(null)
  /** Behind which passage one of one's own is being written, and the name it will have. */
  const [adding, setAdding] = useState<{ behind: string; cue: string } | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const place = passages.findIndex(({ cue }) => cue === at.cue)
  const hand = passages[place]
  const go = (cue: string) => setAt({ cue, led: present })
  const turn = (by: number) => {
    const next = passages[Math.max(0, Math.min(passages.length - 1, place + by))]
    if (next !== undefined) go(next.cue)
  }
  const add = (passage: Passage) => {
    setEditing(null)
    setAdding({ behind: passage.cue, cue: nextOwn(passages, freshId()) })
  }
  useKeys({ PageDown: () => turn(1), PageUp: () => turn(-1) })
  useKeys(
    {
      F8: () => hand !== undefined && setEditing(hand.cue),
      Insert: () => hand !== undefined && add(hand),
    },
    !isLocked,
  )
  useEffect(() => {
    if (list.current !== null) toMiddle(list.current)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another cue is another current one: that is when it scrolls
  }, [at.cue])
  const leave = () => {
    setEditing(null)
    setAdding(null)
    onLeave?.()
  }
  const { edits, keep, remove } = cues
  return (
    <div ref={list} className={styles['list']}>
      {sections.map((section) => (
        <section key={section.passages[0]?.cue} className={styles['section']}>
          <h3 className={`song ${styles['title']}`} data-kind={section.kind}>
            {section.kind === 'item' ? section.title : t(`section.${section.kind}`)}
          </h3>
          <ol>
            {section.passages
              .filter(({ cue }) => cue !== adding?.cue)
              .map((passage) => (
                <PassageRow
                  key={passage.cue}
                  passage={passage}
                  isPresent={passage.cue === present}
                  isAtHand={passage.cue === at.cue}
                  isEditing={editing === passage.cue}
                  isLocked={isLocked}
                  size={size}
                  onPick={() => go(passage.cue)}
                  onEdit={() => setEditing(passage.cue)}
                  onAdd={() => add(passage)}
                  onKeep={(words) => void keep(reworded(edits, passage, words))}
                  onForm={(form) => void keep(inForm(edits, passage, form))}
                  onLeaveOut={(out) => void keep(leftOut(edits, passage, out))}
                  onGiveBack={() => void remove(passage.cue)}
                  onDone={leave}
                >
                  {adding?.behind === passage.cue ? (
                    <WordsField
                      label={t('moment.own')}
                      words=""
                      slots={[]}
                      onEmpty={() => void remove(adding.cue)}
                      onKeep={(words) => void keep(ownBehind(adding.cue, adding.behind, words))}
                      onDone={leave}
                      size={size}
                    />
                  ) : null}
                </PassageRow>
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** By hand, and not scrollIntoView, which moves the whole console along. A long passage begins at the top, below its section. */
function toMiddle(list: HTMLElement): void {
  const row = list.querySelector<HTMLElement>('[aria-current="step"]')
  const head = row?.closest('section')?.querySelector('h3')?.clientHeight ?? 0
  if (row === null) return
  const rest = list.clientHeight - head - row.offsetHeight
  list.scrollTop = row.offsetTop - head - Math.max(0, rest / 2)
}
