// Figures that people typed, laid against the log: 应到, 实到, 赞成 wherever they are claimed, and every number of a rewritten passage.
import type { Check } from './check.ts'
import type { Piece } from './manuscript.ts'
import { turnoutOf } from './paper-turnout.ts'
import type { Session } from './session/session.ts'
import { notVoted } from './session/votes.ts'

const claim = /(应到|实到|请假|缺席|赞成|反对|弃权|未表决|未按表决器)(?:会|委员)?\s*(\d+)\s*[人票名]/gu

/** What is composed is right by its making; what a person wrote is looked at. */
export function figureChecks(session: Session, pieces: readonly Piece[]): readonly Check[] {
  const known = knownFigures(session)
  const typed = pieces.filter(({ standing }) => standing !== 'composed')
  return typed.flatMap((piece) => {
    const claims = claimed(piece, known)
    return [...sums(piece), ...(claims.length > 0 ? claims : changed(piece))]
  })
}

type Known = ReadonlyMap<string, readonly number[]>

/** What the log has for each word; where several decisions were taken there are several. */
function knownFigures({ room }: Session): Known {
  const { figures, counted } = turnoutOf(room)
  const all = [figures, ...counted.map((one) => one.figures)].filter(({ expected }) => expected > 0)
  const votes = room.votes.list.flatMap((vote) => {
    const { counts } = vote
    return counts === null || vote.published === null ? [] : [{ counts, rest: notVoted(vote, counts) }]
  })
  const present = room.votes.list.map((vote) => vote.present)
  const rest = votes.map((vote) => vote.rest)
  return new Map([
    ['应到', all.map(({ expected }) => expected)],
    ['实到', all.length === 0 ? [] : [...all.map(({ attended }) => attended), ...present]],
    ['请假', all.map(({ leave }) => leave)],
    ['缺席', all.map(({ absent }) => absent)],
    ['赞成', votes.map(({ counts }) => counts.for)],
    ['反对', votes.map(({ counts }) => counts.against)],
    ['弃权', votes.map(({ counts }) => counts.abstain)],
    ['未表决', rest],
    ['未按表决器', rest],
  ])
}

function claimed({ passage, words }: Piece, known: Known): readonly Check[] {
  return [...words.matchAll(claim)].flatMap(([written, word = '', figure = '']): Check[] => {
    const right = known.get(word) ?? []
    if (right.length === 0 || right.includes(Number(figure))) return []
    const logged = [...new Set(right)].join('、')
    return [
      {
        id: `claim-${passage}-${written}`,
        state: 'look',
        words: 'claim',
        values: { written, word, logged },
        passage,
      },
    ]
  })
}

/** 应到32人，实到28人，请假4人 in one sentence has to add up, whatever the log says. */
function sums({ passage, words }: Piece): readonly Check[] {
  const said = new Map([...words.matchAll(claim)].map(([, word = '', figure]) => [word, Number(figure)]))
  const [expected, attended] = [said.get('应到'), said.get('实到')]
  if (expected === undefined || attended === undefined || /【待补：/u.test(words)) return []
  const sum = attended + (said.get('请假') ?? 0) + (said.get('缺席') ?? 0)
  if (sum === expected) return []
  return [{ id: `said-${passage}`, state: 'look', words: 'saidSum', values: { expected, sum }, passage }]
}

const numbersIn = (words: string): readonly string[] => words.match(/\d+(?:\.\d+)?/gu) ?? []

/** Those of `a` that are not in `b`, each as often as it is missing. */
function without(a: readonly string[], b: readonly string[]): readonly string[] {
  const left = [...b]
  return a.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function changed({ passage, words, composed }: Piece): readonly Check[] {
  if (composed === null) return []
  const [was, now] = [numbersIn(composed), numbersIn(words)]
  const [gone, come] = [without(was, now), without(now, was)]
  if (gone.length + come.length === 0) return []
  const list = (figures: readonly string[]) => (figures.length === 0 ? '—' : figures.join('、'))
  return [
    {
      id: `figures-${passage}`,
      state: 'look',
      words: 'figures',
      values: { logged: list(gone), written: list(come) },
      passage,
    },
  ]
}
