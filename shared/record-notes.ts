// The words of a note as the 会议记录 has them: its kind in front, then the text as it was written down.
import { type LineNote, lineSentence, namedWith, wordsOf } from './minutes-cards.ts'
import { closed } from './paper-sentences.ts'
import { type Run, runsWithOpen, text } from './paper.ts'
import { leadOf } from './phrase-bank.ts'
import type { Note } from './session/notes.ts'
import type { Room } from './session/room.ts'
import type { NoteKind } from './session/values.ts'

const kinds: Readonly<Record<Exclude<NoteKind, 'line'>, string>> = {
  ask: '诉求',
  advice: '建议',
  worry: '顾虑',
  fact: '事实',
  reply: '回应',
  pledge: '现场表态',
  dissent: '不同意见',
}

/** Only a missing full stop is added, and who, by when and how where it was noted with it. */
export function notedRuns(room: Room, note: Note): readonly Run[] {
  if (note.as === 'line') return lineRuns(note)
  const named = 'who' in note && (note.who !== null || (note.as === 'pledge' && note.unit !== ''))
  const who = named ? namedWith(room, note) : null
  const kept = note.as === 'dissent' && note.reserved ? '声明保留' : ''
  const beside = [who ?? '', kept].filter((each) => each !== '').join('，')
  const head = `${kinds[note.as]}${beside === '' ? '' : `（${beside}）`}：`
  return [text(head, 'kai'), ...runsWithOpen(closed(wordsOf(note)))]
}

/** 会议指出： stands apart from its words; a phrase that runs around them is told as a sentence. */
function lineRuns(note: LineNote): readonly Run[] {
  const lead = leadOf(note.phrase)
  return lead === null
    ? runsWithOpen(closed(lineSentence(note)))
    : [text(`${lead.replace(/[，：]$/u, '')}：`, 'kai'), ...runsWithOpen(closed(note.text))]
}
