// Cards and noted lines turned into paragraphs of a 纪要: grouped by kind, in the recorder's own words, nothing added.
import { chineseNumber } from './numerals.ts'
import { bare, closed, withPost } from './paper-sentences.ts'
import { type Block, named, runsWithOpen } from './paper.ts'
import { decided, leadOf, phrased } from './phrase-bank.ts'
import type { NoteKind } from './session/values.ts'
import type { Note } from './session/notes.ts'
import type { Room } from './session/room.ts'
import { voiceOfNote } from './session/room-voices.ts'

/** Who gave a pledge or disagreed: whoever is named with it, else whoever said it. Null where nobody is known. */
export function namedWith(room: Room, note: Note): string | null {
  const voice = ('who' in note ? note.who : null) ?? (note.as === 'dissent' ? null : voiceOfNote(room, note))
  const unit = note.as === 'pledge' ? note.unit.trim() : ''
  if (voice === null) return unit === '' ? null : unit
  return unit === '' ? withPost(room.attendance, voice) : `${unit}${voice.name}`
}

/** The words of a pledge with the date it names, of any other note as they are. */
export const wordsOf = (note: Note): string =>
  note.as === 'pledge' && note.due.trim() !== ''
    ? `${bare(note.text)}（时限：${note.due.trim()}）`
    : note.text

/** Facts as they were told; one noted under an item and not under a speech is the recorder's own and stays in the record. */
export const factBlocks = (notes: readonly Note[], lead: string): readonly Block[] =>
  named(
    'facts',
    enumerated(
      lead,
      notes.filter(({ as, speech }) => as === 'fact' && speech !== null),
    ),
  )

/** 诉求, 顾虑, 建议 by kind, then answers and pledges under the name of who gave them. `where`: 发言 or 会上. */
export function cardBlocks(room: Room, notes: readonly Note[], where: string): readonly Block[] {
  const of = (kind: NoteKind) => notes.filter((note) => note.as === kind)
  return [
    ...named('asks', enumerated(`${where}反映：`, of('ask'))),
    ...named('worries', enumerated(`${where}提出的顾虑：`, of('worry'))),
    ...named('advice', enumerated(`${where}建议：`, of('advice'))),
    ...answered(room, of('reply'), '回应：'),
    ...answered(room, of('pledge'), '现场表态：'),
  ]
}

/** Cards in a row by one person make one paragraph. */
function answered(room: Room, notes: readonly Note[], verb: string): readonly Block[] {
  const groups: { who: string; notes: Note[] }[] = []
  for (const note of notes) {
    const who = namedWith(room, note) ?? '有关方面'
    const last = groups.at(-1)
    if (last?.who === who) last.notes.push(note)
    else groups.push({ who, notes: [note] })
  }
  return groups.flatMap((group) =>
    named(`answer.${group.notes[0]?.note}`, enumerated(`${group.who}${verb}`, group.notes)),
  )
}

/** Short texts run on as 一是…；二是…。; where one holds several sentences each gets a paragraph of its own. */
function enumerated(lead: string, notes: readonly Note[]): readonly Block[] {
  if (notes.length === 0) return []
  const words = notes.map((note) => unled(lead, wordsOf(note)))
  const sources = notes.map(({ note }) => note)
  if (words.length === 1) return paragraphs(lead, words[0] ?? '', sources)
  if (words.every((each) => !/[。\n]/u.test(bare(each)))) {
    const list = words.map((each, index) => `${chineseNumber(index + 1)}是${bare(each)}`)
    return [paragraph(`${lead}${closed(list.join('；'))}`, sources)]
  }
  return [
    paragraph(lead, sources),
    ...words.flatMap((each, index) => paragraphs(`（${index + 1}）`, each, sources.slice(index, index + 1))),
  ]
}

/** 建议：建议利用… would say it twice. */
const unled = (lead: string, words: string): string =>
  lead.endsWith('建议：') ? words.trim().replace(/^建议[，：:]?/u, '') : words.trim()

function paragraphs(lead: string, words: string, sources: readonly string[]): readonly Block[] {
  const parts = words.split(/\n+/u).filter((part) => part.trim() !== '')
  return parts.map((part, index) => paragraph(`${index === 0 ? lead : ''}${closed(part)}`, sources))
}

const paragraph = (words: string, sources: readonly string[]): Block => ({
  kind: 'paragraph',
  runs: runsWithOpen(words),
  sources,
})

export type LineNote = Note & { as: 'line' }
export const isLine = (note: Note): note is LineNote => note.as === 'line'

/** 会议指出，…; several of one phrase in a row are one paragraph: 会议要求：一是…；二是…。 */
export function lineBlocks(lines: readonly LineNote[]): readonly Block[] {
  const first = lines[0]
  if (first === undefined) return []
  const lead = leadOf(first.phrase)
  if (lead !== null && lines.length > 1) return enumerated(lead.replace(/[，：]$/u, '：'), lines)
  return lines.flatMap((line) => paragraphs('', lineSentence(line), [line.note]))
}

/** The line as it is read: a text that brings its own subject or verb does not get another. */
export function lineSentence({ phrase, text: typed }: Pick<LineNote, 'phrase' | 'text'>): string {
  const words = typed.trim()
  if (words.startsWith('会议') && phrase.startsWith('会议')) return words
  if (phrase === decided && decides.test(words)) return `会议${words}`
  const [first = '', ...more] = words.split(/\n+/u)
  return leadOf(phrase) === null
    ? phrased(phrase, bare(words).replaceAll('\n', ' '))
    : [phrased(phrase, first), ...more].join('\n')
}

/** A decision that already begins with its own verb takes 会议 alone before it. */
const decides = /^(?:审议通过|讨论通过|协商通过|原则通过|通过|原则同意|同意|授权|指定|确定|追认|议定|决定)/u

/** 不同意见 of the item, as each was given: it is on record though it did not keep the body from deciding (domain notes B.9). */
export function dissentBlocks(room: Room, notes: readonly Note[]): readonly Block[] {
  return notes.flatMap((note) => {
    if (note.as !== 'dissent') return []
    const who = namedWith(room, note)
    const kept = note.reserved ? '并声明保留' : ''
    const lead =
      who === null ? `会上有不同意见${kept === '' ? '' : '，声明保留'}：` : `${who}提出不同意见${kept}：`
    return named(`dissent.${note.note}`, paragraphs(lead, note.text.trim(), [note.note]))
  })
}
