// What the tests of drafts share: the demo meeting, a small one with a vote, and a draft that is asked for changes.
import { expect } from 'vitest'
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { type Edit, type TextChange, stepFor, stepped, undone } from '../../shared/manuscript-edits.ts'
import { merge } from '../../shared/manuscript.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import type { Paper } from '../../shared/paper.ts'
import { type Passage, passagesOf } from '../../shared/passage.ts'
import type { Session } from '../../shared/session/session.ts'
import { instant } from '../../shared/time.ts'
import { type Stage, agendaItem, itemId, sitting } from './stage.ts'

const start = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }
export const demo = () => playScript(demoPlan('2026-09-17T09:00'), demoScript, start).session

export const paperOf = (session: Session): Paper => {
  const paper = minutesOf(session)
  if (paper === null) throw new Error('there is no paper')
  return paper
}
export const passages = (session: Session) => passagesOf(paperOf(session))

/** A draft that is asked for changes one after the other. */
export class Draft {
  composed: readonly Passage[]
  edits: readonly Edit[] = []
  constructor(composed: readonly Passage[]) {
    this.composed = composed
  }
  get pieces() {
    return merge(this.composed, this.edits)
  }
  ask(change: TextChange): string {
    const step = stepFor(this.composed, this.edits, change)
    if (typeof step === 'string') return step
    const before = this.edits
    this.edits = stepped(before, step)
    // Every step can be taken back.
    const back = stepped(this.edits, undone(before, step))
    expect(new Set(back.map((edit) => JSON.stringify(edit)))).toEqual(
      new Set(before.map((edit) => JSON.stringify(edit))),
    )
    return 'done'
  }
  write(passage: string, words: string) {
    const made = this.composed.find((each) => each.passage === passage)?.words ?? ''
    return this.ask({ kind: 'write', writes: [{ passage, made, words }] })
  }
  piece(passage: string) {
    return this.pieces.find((piece) => piece.passage === passage)
  }
}

/** Five of five present; four for, one against; a second item that nobody takes up. */
export const voted = (): Stage => {
  const on = sitting({
    agenda: [agendaItem('a', { kind: 'adopt', title: '审议《试行办法》' }), agendaItem('b')],
  })
  on.do({
    kind: 'openVote',
    item: itemId('a'),
    motion: '《试行办法》',
    form: 'hands',
    rule: null,
    officers: null,
  })
  const { vote } = on.vote
  const counts = { for: 4, against: 1, abstain: 0 }
  on.do({ kind: 'countVotes', ballots: null, override: '', vote, counts, by: '宋佳' })
  on.do({ kind: 'checkCount', ballots: null, vote, counts, by: '马文斌' })
  return on.do({ kind: 'publishResult', vote })
}
