// One item of the agenda as the 纪要 tells it: what was done by the verb of its kind, who spoke, what was said, how it was decided.
import {
  type LineNote,
  cardBlocks,
  dissentBlocks,
  factBlocks,
  isLine,
  lineBlocks,
  lineSentence,
} from './minutes-cards.ts'
import { consensusBlocks } from './minutes-consensus.ts'
import { appraisalBlocks, appraisalDue } from './minutes-appraisals.ts'
import type { ItemKind, MeetingFacts } from './meeting.ts'
import { namesInLine } from './paper-names.ts'
import { decisionBlock, electionBlock, undecided } from './minutes-decision.ts'
import { asSpeaker, bare, bookTitle, withPost } from './paper-sentences.ts'
import { type Block, type Run, type Source, missing, named, text } from './paper.ts'
import { type LiveItem, partsOf } from './session/agenda.ts'
import type { Voice } from './session/values.ts'
import type { Note } from './session/notes.ts'
import type { Room } from './session/room.ts'
import type { Election } from './session/elections.ts'
import type { Speech } from './session/speeches-record.ts'
import type { Vote } from './session/votes.ts'

const verbs =
  /^(传达学习|书面审议|书面交流|审议通过|讨论通过|协商通过|表决通过|原则通过|原则同意|听取和审议|听取|审议|讨论|专题协商|协商|通报|宣布|宣读|观看|学习|传达|选举|补选|增补|指定|授权|追认|研究|部署|通过)[：:，,\s]*/u
/** What somebody gave, as the title's last word says it: 听取……的通报. */
const given = /(?:调研)?(通报|汇报|报告|说明|介绍|回应|表态|讲话|总结|发言)(?:（[^）]*）)?$/u

const plainVerb: Partial<Record<ItemKind, string>> = {
  relay: '传达学习',
  hear: '听取',
  discuss: '讨论',
  adopt: '审议',
  adoptInPrinciple: '审议',
}

const factLeads: Partial<Record<ItemKind, string>> = {
  relay: '传达的主要内容：',
  hear: '介绍的主要情况：',
  discuss: '说明的主要情况：',
  adopt: '说明的主要情况：',
  adoptInPrinciple: '说明的主要情况：',
}

const objectOf = (title: string): string => bare(title.replace(verbs, ''))

export function itemBlocks(meeting: MeetingFacts, room: Room, item: LiveItem): readonly Block[] {
  const notes = room.notes.list.filter((note) => note.item === item.item)
  const speeches = room.speeches.list.filter((speech) => speech.item === item.item)
  const spoken = speeches.filter(({ mode, intervals }) => mode === 'oral' && intervals.length > 0)
  const written = speeches.filter(({ mode }) => mode === 'written')
  const votes = room.votes.list.filter((vote) => vote.item === item.item)
  const elections = room.elections.list.filter((election) => election.item === item.item)
  const appraisals = room.appraisals.list.filter((one) => one.item === item.item)
  const facts = factBlocks(notes, factLeads[item.kind] ?? '发言介绍的情况：')
  const blocks = [
    ...named('introduction', introduction(room, item, spoken)),
    ...(item.kind in plainVerb ? facts : []),
    ...named('speakers', speakers(room, item, spoken, notes)),
    ...named('written', writtenSpeeches(room, item, written)),
    ...(item.kind in plainVerb ? [] : facts),
    ...cardBlocks(room, notes, ['speeches', 'consult'].includes(item.kind) ? '发言' : '会上'),
    ...conclusions(meeting, item, notes.filter(isLine), votes, elections),
    ...consensusBlocks(room, item.item),
    ...appraisalBlocks(appraisals),
    ...undecided(item, votes, elections),
    ...appraisalDue(item, appraisals),
    ...dissentBlocks(room, notes),
  ]
  return blocks.length > 0 || partsOf(room.agenda.items, item.item).length > 0
    ? blocks
    : named('content', [block([missing('本项议程的内容')], [item.item])])
}

const block = (runs: readonly Run[], sources: readonly Source[]): Block => ({
  kind: 'paragraph',
  runs,
  sources,
})
const sentence = (words: string, sources: readonly Source[]): Block => block([text(words)], sources)

function introduction(room: Room, item: LiveItem, spoken: readonly Speech[]): readonly Block[] {
  const object = objectOf(item.title)
  if (item.kind === 'consult') return [sentence(`与会人员围绕${object}进行了协商。`, [item.item])]
  const verb = plainVerb[item.kind]
  if (verb === undefined) return []
  const typed = verbs.exec(item.title)?.[1]
  const said = typed === undefined || typed.endsWith('通过') ? verb : typed
  const by = presenterOf(room, item, spoken)
  const gave =
    given.exec(item.title)?.[1] ?? (item.kind === 'relay' ? '传达' : item.kind === 'hear' ? '汇报' : '说明')
  const word = ['说明', '报告'].includes(gave) ? `作${gave}` : gave
  const aside = by === null ? '' : `（${withPost(room.attendance, by)}${word}）`
  return [
    sentence(`会议${said}了${object}${aside}。`, [
      item.item,
      ...(by?.person === undefined ? [] : [by.person ?? by.name]),
    ]),
  ]
}

/** The presenter of the plan, unless others spoke and this one did not. */
function presenterOf(room: Room, item: LiveItem, spoken: readonly Speech[]): Voice | null {
  if (item.presenter === '') return null
  const said = spoken.find(({ voice }) => item.presenter.endsWith(voice.name))
  if (said !== undefined) return said.voice
  if (spoken.length > 0) return null
  const attendee = room.attendance.roll.find(({ name }) => name === item.presenter)
  return { person: attendee?.person ?? null, name: item.presenter, from: '' }
}

function speakers(
  room: Room,
  item: LiveItem,
  spoken: readonly Speech[],
  notes: readonly Note[],
): readonly Block[] {
  const introduced = item.kind in plainVerb ? presenterOf(room, item, spoken) : null
  const others = spoken.filter(({ voice, turn }) => turn !== 'order' && voice.name !== introduced?.name)
  const heard = speakersOf(room, others)
  const names = heard.map(({ who }) => who)
  const sources = others.map(({ speech }) => speech)
  const [only] = others
  if (only === undefined) return []
  const gave = given.exec(item.title)?.[1]
  const answers =
    ['回应', '表态'].includes(gave ?? '') && notes.some(({ as }) => as === 'reply' || as === 'pledge')
  if (names.length === 1 && answers) return [] // what was answered follows under the same name
  // Who stood in for the presenter of the plan may have given something else: 发言 is true of everyone.
  const planned = item.presenter === '' || item.presenter.endsWith(only.voice.name)
  if (names.length === 1 && gave !== undefined && gave !== '发言' && introduced === null && planned)
    return [sentence(`${withPost(room.attendance, only.voice)}作了${gave}。`, sources)]
  const count = names.length > 2 ? `${names.length}人` : ''
  const read = heard.map(({ who, reader }) => `${who}${reader === '' ? '' : `（${reader}宣读）`}`)
  const titles = heard.map(({ title }) => bookTitle(title))
  if (!titles.includes(''))
    return [
      sentence(
        `${namesInLine(read)}${count}作了发言，题目${names.length > 1 ? '分别' : ''}是${titles.join('')}。`,
        sources,
      ),
    ]
  return [
    sentence(
      `${namesInLine(read.map((who, nth) => `${who}${titles[nth] ?? ''}`))}${count}作了发言。`,
      sources,
    ),
  ]
}

type Heard = { who: string; title: string; reader: string }

/** Each speaker once, with topic and reader as registered. */
function speakersOf(room: Room, speeches: readonly Speech[]): readonly Heard[] {
  const heard = new Map<string, Heard>()
  for (const { voice, title, reader } of speeches) {
    const who = asSpeaker(room.attendance, voice)
    const known = heard.get(who) ?? { who, title: '', reader: '' }
    heard.set(who, { who, title: known.title || title, reader: known.reader || reader })
  }
  return [...heard.values()]
}

function writtenSpeeches(room: Room, item: LiveItem, written: readonly Speech[]): readonly Block[] {
  if (written.length === 0)
    return item.kind === 'exchange' ? [block([missing('书面交流人员')], [item.item])] : []
  const verb = item.kind === 'exchange' ? '作了书面交流' : '作了书面发言'
  const sources = written.map(({ speech }) => speech)
  const titles = written.map(({ title }) => bookTitle(title))
  const names = written.map(({ voice }) => asSpeaker(room.attendance, voice))
  if (!titles.includes(''))
    return [
      sentence(
        `${namesInLine(names)}${verb}，题目${names.length > 1 ? '分别' : ''}是${titles.join('')}。`,
        sources,
      ),
    ]
  return [
    sentence(`${namesInLine(names.map((name, index) => `${name}${titles[index] ?? ''}`))}${verb}。`, sources),
  ]
}

/** Noted lines and decisions in the order of the meeting; lines of one verb in a row stand together. */
function conclusions(
  meeting: MeetingFacts,
  item: LiveItem,
  lines: readonly LineNote[],
  votes: readonly Vote[],
  elections: readonly Election[],
): readonly Block[] {
  const restated = lines.some((line) => resolves.test(lineSentence(line)))
  const decided = [
    ...votes.flatMap((vote) =>
      vote.published === null
        ? []
        : [
            {
              time: vote.published.time,
              block: decisionBlock(meeting, item, { ...vote, motion: objectOf(vote.motion) }, restated),
            },
          ],
    ),
    ...elections.flatMap((election) =>
      election.published === null
        ? []
        : [{ time: election.published.time, block: electionBlock(meeting, election) }],
    ),
  ]
  const groups: { time: number; notes: (typeof lines)[number][] }[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const between = decided.some(
      ({ time }) => last !== undefined && time > last.time && time <= line.taken.time,
    )
    if (last?.notes[0]?.phrase === line.phrase && !between) last.notes.push(line)
    else groups.push({ time: line.taken.time, notes: [line] })
  }
  return [
    ...decided.map(({ time, block: only }) => ({ time, blocks: [only] })),
    ...groups.map(({ time, notes }) => ({
      time,
      blocks: named(`line.${notes[0]?.note}`, lineBlocks(notes)),
    })),
  ]
    .toSorted((a, b) => a.time - b.time)
    .flatMap(({ blocks }) => blocks)
}

/** A line that says what was passed. */
const resolves = /^会议(?:决定.*|\p{Script=Han}{0,4})通过/u
