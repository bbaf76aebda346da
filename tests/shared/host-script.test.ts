// 主持词: formulas filled with the meeting's figures, in order; edited words stay, and say when the figures moved on.
import { describe, expect, test } from 'vitest'
import { type Cue, type CueEdit, passagesOf } from '../../shared/host-cue.ts'
import { presentCue } from '../../shared/host-script-present.ts'
import { scriptOf } from '../../shared/host-script.ts'
import type { Command } from '../../shared/session/command.ts'
import { agendaItem, itemId, members, sitting, Stage } from './stage.ts'

const wordsOf = (cues: readonly Cue[], name: string) => cues.find(({ cue }) => cue === name)?.generated
const plain = { generated: '', form: null, skipped: false, behind: null }
const agenda = [
  agendaItem('a', { title: '审议通过《关于加强提案办理的意见（草案）》', kind: 'adopt' }),
  agendaItem('b', { title: '专题协商', kind: 'consult', decision: 'consensus' }),
  agendaItem('c', { title: '通过选举办法', kind: 'adopt', decision: 'keypad' }),
  agendaItem('d', { title: '大会发言', kind: 'speeches', decision: 'applause' }),
]
const opened = (present: number, rest: Parameters<Stage['open']>[0] = {}) =>
  new Stage()
    .open({ agenda, roll: members(5), ...rest })
    .present(...members(present).map(({ person }) => person))

describe('[MI12] the chair reads', () => {
  test('the opening from the sign-in, with the reason, and no made-up figure before it', () => {
    expect(wordsOf(scriptOf(opened(4).session), 'open')).toBe(
      '各位常委、同志们：\n现在召开政协清溪县第十一届委员会常务委员会第十二次会议。本次会议应到5人，实到4人，未说明1人，符合规定人数。现在开会。',
    )
    const before = new Stage().open({ agenda, roll: members(5) })
    expect(wordsOf(scriptOf(before.session), 'open')).toContain('实到＿＿人')
    expect(wordsOf(scriptOf(opened(2).session), 'open')).not.toContain('现在开会')
  })
  test('a plenary with the anthem and its own opening', () => {
    const cues = scriptOf(opened(4, { meeting: { kind: 'plenary' } }).session)
    expect(wordsOf(cues, 'open')).toContain('应出席委员5人，今天实到4人，未说明1人，符合规定人数。现在开会。')
    expect(wordsOf(cues, 'anthem')).toBe('请全体起立，奏国歌。……请坐下。')
    expect(wordsOf(scriptOf(opened(4).session), 'anthem')).toBeUndefined()
  })
  test('every item by its kind, and the question by the form of the decision', () => {
    const cues = scriptOf(opened(4).session)
    expect(wordsOf(cues, 'a.enter')).toContain(
      '现在进行第一项议程：审议通过《关于加强提案办理的意见（草案）》。请工作人员宣读。（待宣读完毕）',
    )
    expect(wordsOf(cues, 'a.for')).toBe(
      '各位对《关于加强提案办理的意见（草案）》有什么意见，请发表。……没有意见，现在进行表决。同意的，请举手。……请放下。',
    )
    expect(wordsOf(cues, 'a.against')).toBe('不同意的，请举手。……没有（或有人，请放下）。')
    expect(wordsOf(cues, 'a.abstain')).toBe('弃权的，请举手。……没有（或有人，请放下）。')
    expect(wordsOf(cues, 'b.consult')).toBe('有事多商量、遇事多商量、做事多商量。现在进入协商环节。')
    expect(wordsOf(cues, 'c.vote')).toBe('现在进行表决，请按表决器。……表决结束，请工作人员宣读表决结果。')
    expect(wordsOf(cues, 'd.vote')).toContain('如无意见，请鼓掌通过。')
    expect(wordsOf(cues, 'close')).toContain('现在散会。')
    expect(cues.map(({ cue }) => cue).slice(0, 3)).toEqual(['open', 'agenda', 'adopt'])
  })
  test('a result only when two people have found the same', () => {
    const open: Command = {
      kind: 'openVote',
      item: itemId('a'),
      motion: '意见',
      form: 'hands',
      rule: null,
      officers: null,
    }
    const stage = sitting({ agenda }).do(open)
    const { vote } = stage.vote
    const counts = { for: 4, against: 0, abstain: 1 }
    stage.do({ kind: 'countVotes', vote, counts, ballots: null, override: '', by: '宋佳' })
    expect(wordsOf(scriptOf(stage.session), 'a.verdict')).toBe(
      '赞成＿＿票，反对＿＿票，弃权＿＿票，未表决＿＿人。赞成票＿＿全体组成人员5人的半数（须3票），＿＿。',
    )
    expect(presentCue(stage.session, scriptOf(stage.session))).toBe('a.for')
    stage.do({ kind: 'checkCount', vote, counts, ballots: null, by: '吕建平' })
    expect(wordsOf(scriptOf(stage.session), 'a.verdict')).toContain('赞成4票，反对0票，弃权1票')
    expect(presentCue(stage.session, scriptOf(stage.session))).toBe('a.verdict')
  })
})

describe('[MI12] the meeting leads', () => {
  const at = (stage: Stage) => presentCue(stage.session, scriptOf(stage.session))
  test('from the opening through items and breaks to the end', () => {
    const stage = opened(4)
    expect(at(stage)).toBe('open')
    stage.openItem('b')
    expect(at(stage)).toBe('b.enter')
    stage.queue('p1').call()
    expect(at(stage)).toBe('b.floor')
    stage.do({ kind: 'startBreak', length: null })
    expect(at(stage)).toBe('resume')
    stage.do({ kind: 'endBreak' }).do({ kind: 'endSpeech', speech: stage.speech.speech })
    expect(at(stage)).toBe('b.vote')
    stage.do({ kind: 'adjourn' })
    expect(at(stage)).toBe('close')
  })
  test('every moment has its passage, and no name stands twice', () => {
    const cues = scriptOf(opened(4).session)
    expect(new Set(cues.map(({ cue }) => cue)).size).toBe(cues.length)
    for (const { generated } of cues) expect(generated.trim()).not.toBe('')
  })
})

test('[MI13] edited words stay through every change of the figures, and a hint says that these have changed', () => {
  const before = scriptOf(opened(3).session)
  const edit: CueEdit = {
    ...plain,
    cue: 'open',
    words: '各位委员，人到齐了，开会。',
    generated: wordsOf(before, 'open') ?? '',
  }
  const [same] = passagesOf(before, [edit])
  expect(same).toMatchObject({ words: edit.words, edited: true, outdated: false })
  const [moved, next] = passagesOf(scriptOf(opened(5).session), [edit])
  expect(moved).toMatchObject({ words: edit.words, edited: true, outdated: true })
  expect(moved?.generated).toContain('实到5人')
  expect(next).toMatchObject({ edited: false, outdated: false, words: next?.generated })
})
