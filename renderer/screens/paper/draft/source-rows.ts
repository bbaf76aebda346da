// What a passage rests on, one row each: what was opened, said, noted, decided, and when.
import type { Source } from '../../../../shared/paper.ts'
import { itemCode, noteCode, speechCode } from '../../../../shared/numerals.ts'
import { voiceOfNote } from '../../../../shared/session/room-voices.ts'
import type { Session } from '../../../../shared/session/session.ts'
import type { Stamp } from '../../../../shared/time.ts'

export type SourceRow = {
  id: string
  kind: 'item' | 'speech' | 'note' | 'vote' | 'election' | 'appraisal' | 'people' | 'session'
  at: Stamp | null
  values: Record<string, string | number>
}

export function sourceRows({ room }: Session, sources: readonly Source[]): readonly SourceRow[] {
  const rows = sources.flatMap((id): SourceRow[] => {
    const item = room.agenda.items.find((one) => one.item === id)
    if (item !== undefined) {
      const values = { code: itemCode(item.path), words: item.title }
      return [{ id, kind: 'item', at: item.visits[0]?.from ?? null, values }]
    }
    const speech = room.speeches.list.find((one) => one.speech === id)
    if (speech !== undefined) {
      const values = { code: speechCode(speech.no), words: speech.voice.name }
      return [{ id, kind: 'speech', at: speech.called, values }]
    }
    const note = room.notes.list.find((one) => one.note === id)
    if (note !== undefined) {
      const values = { code: noteCode(note.no), who: voiceOfNote(room, note)?.name ?? '', words: note.text }
      return [{ id, kind: 'note', at: note.taken, values }]
    }
    const vote = room.votes.list.find((one) => one.vote === id)
    if (vote !== undefined) return [{ id, kind: 'vote', at: vote.published, values: { words: vote.motion } }]
    const election = room.elections.list.find((one) => one.election === id)
    if (election !== undefined)
      return [{ id, kind: 'election', at: election.published, values: { words: election.office } }]
    const appraisal = room.appraisals.list.find((one) => one.appraisal === id)
    if (appraisal !== undefined)
      return [{ id, kind: 'appraisal', at: appraisal.published, values: { count: appraisal.objects.length } }]
    return id === 'session' ? [{ id, kind: 'session', at: room.opened, values: {} }] : []
  })
  const people = room.attendance.roll.filter(({ person }) => sources.includes(person))
  const [first] = people
  if (first === undefined) return rows
  const values = {
    count: people.length,
    words: people
      .map(({ name }) => name)
      .slice(0, 6)
      .join('、'),
  }
  return [...rows, { id: 'people', kind: 'people', at: null, values }]
}
