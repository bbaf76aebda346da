// 主持词 as a paper to be read aloud: sections with their passages, what is done set apart from what is said, gaps to fill in by hand.
import { piecesOf } from './host-cue-pieces.ts'
import { type CueEdit, type CueMoment, type Passage, passagesOf } from './host-cue.ts'
import { type Section, sectionsOf } from './host-script-sections.ts'
import { scriptOf } from './host-script.ts'
import type { MeetingFacts } from './meeting.ts'
import { paperTitle } from './minutes-document.ts'
import { titleLines } from './paper-title.ts'
import { type Block, type Paper, type Run, type Source, text, wholeSession } from './paper.ts'
import type { Session } from './session/session.ts'

/** Null where there is no meeting to read for. */
export function scriptPaperOf(
  session: Pick<Session, 'meeting' | 'room'>,
  edits: readonly CueEdit[],
): Paper | null {
  const { meeting, room } = session
  if (meeting === null) return null
  const name = paperTitle(meeting, '主持词')
  const read = passagesOf(scriptOf(session), edits).filter(({ skipped }) => !skipped)
  return {
    name,
    dress: 'reading',
    masthead: null,
    title: titleLines(name),
    blocks: [...whereBlocks(meeting), ...sectionsOf(read, room.agenda.items).flatMap(sectionBlocks)],
    colophon: null,
  }
}

function whereBlocks({ starts, place, chair }: MeetingFacts): readonly Block[] {
  const [year, month, day] = starts.slice(0, 10).split('-').map(Number)
  const clock = `${Number(starts.slice(11, 13))}${starts.slice(13)}`
  const lines: readonly (readonly [string, string])[] = [
    ['时　　间', `${year}年${month}月${day}日${clock}`],
    ['地　　点', place],
    ['主　　持', chair],
  ]
  return lines
    .filter(([, words]) => words.trim() !== '')
    .map(([label, words]) => ({ kind: 'hung', label, runs: [text(words)], sources: [wholeSession] }))
}

const headings: Readonly<Record<Exclude<Section['kind'], 'item'>, string>> = {
  opening: '开会',
  between: '两场之间',
  closing: '散会',
  spare: '备用',
  adrift: '另加',
}

function sectionBlocks({ kind, title, passages }: Section): readonly Block[] {
  const heading = kind === 'item' ? title : headings[kind]
  const source: Source = passages[0]?.item ?? wholeSession
  let step = ''
  return [
    { kind: 'heading', level: 1, runs: [text(heading)], sources: [source] },
    ...passages.flatMap((passage) => {
      const here = passage.moment === 'own' ? step : (steps[passage.moment] ?? '')
      const named: readonly Block[] =
        here === step || here === ''
          ? []
          : [{ kind: 'heading', level: 2, runs: [text(here)], sources: [source] }]
      step = here
      return [...named, ...passageBlocks(passage, source)]
    }),
  ]
}

/** Where the chair's page turns from the matter to the vote on it, and to its result. */
const steps: Partial<Record<CueMoment, string>> = {
  way: '表决',
  officers: '表决',
  vote: '表决',
  for: '表决',
  against: '表决',
  abstain: '表决',
  papers: '表决',
  marking: '表决',
  casting: '表决',
  appraise: '测评',
  verdict: '宣布结果',
}

/** One paragraph a thought: a new one where the words begin one, and around everything that is done. */
function passageBlocks({ words }: Passage, source: Source): readonly Block[] {
  return words.split('\n').flatMap((line) => {
    const paragraphs: Run[][] = [[]]
    for (const { kind, text: piece } of piecesOf(line)) {
      const aside = kind === 'direction' && !piece.startsWith('（或')
      if (aside) paragraphs.push([text(piece, 'kai')], [])
      else paragraphs.at(-1)?.push(text(piece, ...(kind === 'direction' ? ['kai' as const] : [])))
    }
    return paragraphs
      .filter((runs) => runs.length > 0)
      .map((runs): Block => ({ kind: 'paragraph', runs, sources: [source] }))
  })
}
