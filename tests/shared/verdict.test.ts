// What the chair says: figures, base, threshold and outcome, for every form, real figures among them. Rule VO24.
import { describe, expect, test } from 'vitest'
import type { Election } from '../../shared/session/elections.ts'
import type { Vote } from '../../shared/session/votes.ts'
import { outcomeOf } from '../../shared/session/elections.ts'
import type { PassRule } from '../../shared/share.ts'
import { electedWords, electionAnnouncement } from '../../shared/verdict-election.ts'
import { announcement, verdictWords } from '../../shared/verdict.ts'
import { noOfficers } from './random-ballots.ts'
import { itemId, sitting, Stage } from './stage.ts'

const vote = (rest: Partial<Vote>): Vote => ({ ...opened, ...rest })
const opened: Vote = sitting().do({
  kind: 'openVote',
  item: itemId('a'),
  motion: '议程',
  form: 'hands',
  rule: null,
  officers: null,
}).vote
const counts = (yes: number, against: number, abstain: number) => ({ for: yes, against, abstain })
const rule = (rest: Partial<PassRule>): PassRule => ({ num: 1, den: 2, strict: true, of: 'all', ...rest })

describe('[VO24] the verdict', () => {
  test.each([
    [
      'more than half of all',
      vote({ base: 32, present: 28, counts: counts(25, 1, 1) }),
      '赞成25票，超过全体组成人员32人的半数（须17票），通过',
    ],
    [
      'exactly half of all',
      vote({ base: 32, present: 28, counts: counts(16, 0, 12) }),
      '赞成16票，未超过全体组成人员32人的半数（须17票），未通过',
    ],
    [
      'two thirds of all',
      vote({
        base: 32,
        present: 28,
        rule: rule({ num: 2, den: 3, strict: false }),
        counts: counts(22, 1, 1),
      }),
      '赞成22票，达到全体组成人员32人的三分之二（须22票），通过',
    ],
    [
      'more than half of those present',
      vote({ base: 32, present: 27, rule: rule({ of: 'present' }), counts: counts(14, 10, 1) }),
      '赞成14票，超过实到27人的半数（须14票），通过',
    ],
    [
      'everybody',
      vote({ base: 32, present: 28, counts: counts(28, 0, 0) }),
      '赞成28票，超过全体组成人员32人的半数（须17票），一致通过',
    ],
    [
      'two thirds of the valid ballots, missed',
      vote({
        form: 'ballot',
        base: 32,
        present: 28,
        rule: rule({ num: 2, den: 3, of: 'valid', strict: false }),
        ballots: { issued: 28, returned: 28, valid: 27, invalid: 1 },
        counts: counts(17, 10, 0),
      }),
      '赞成17票，未达到有效票27张的三分之二（须18票），未通过',
    ],
  ])('%s', (_, held, words) => {
    expect(verdictWords(held, 'standing')).toBe(words)
  })
  test('2102 of 2114 present, 2227 members, by keypad', () => {
    const held = vote({ form: 'keypad', base: 2227, present: 2114, counts: counts(2102, 1, 4) })
    expect(announcement(held, 'plenary')).toBe(
      '赞成2102票，反对1票，弃权4票，未按表决器7人。赞成票超过全体委员2227人的半数（须1114票），表决有效，通过。',
    )
  })
  test('a half never stands beside what is more than half', () => {
    for (let base = 1; base <= 400; base += 1) {
      const words = verdictWords(vote({ base, present: base, counts: counts(base, 0, 0) }), 'standing') ?? ''
      expect(words).not.toMatch(/半数（\d/)
      expect(words).toContain(`${base}人的半数（须${Math.floor(base / 2) + 1}票）`)
    }
  })
  test('paper says what was given out and came back; void papers say nothing else', () => {
    const ballots = { issued: 28, returned: 27, valid: 26, invalid: 1 }
    const held = vote({ form: 'ballot', base: 32, present: 28, ballots, counts: counts(20, 4, 2) })
    expect(announcement(held, 'standing')).toBe(
      '发出表决票28张，收回27张，有效26张，无效1张。赞成20票，反对4票，弃权2票，未表决2人。赞成票超过全体组成人员32人的半数（须17票），表决有效，通过。',
    )
    const more = { ...ballots, returned: 29 }
    expect(announcement(vote({ ...held, state: 'void', ballots: more }), 'standing')).toBe(
      '收回29张，多于发出的28张，本次表决无效，重新投票。',
    )
  })
  test('applause and consensus have no figures', () => {
    expect(announcement(vote({ form: 'applause' }), 'plenary')).toBe('鼓掌通过。')
    expect(announcement(vote({ form: 'consensus' }), 'chair')).toBe('没有不同意见，协商一致，通过。')
    expect(verdictWords(vote({ form: 'applause' }), 'plenary')).toBeNull()
  })
})

describe('[VO24] an election', () => {
  const stage = new Stage().open().present('p1', 'p2', 'p3', 'p4', 'p5').openItem('a')
  const begun = stage.do({
    kind: 'openElection',
    item: itemId('a'),
    office: '副主席',
    seats: 1,
    candidates: [
      { person: null, name: '何秀珍' },
      { person: null, name: '龙兴国' },
    ],
    blank: 'abstain',
    writeIns: true,
    rule: null,
    quorum: null,
    officers: noOfficers,
    again: null,
  }).room.elections.list[0]!
  const held = (yes: readonly [number, number], rest: Partial<Election> = {}): Election => {
    const base = { ...begun, base: 41, present: 38, ...rest }
    const tally = {
      ballots: { issued: 38, returned: 38, valid: 37, invalid: 1 },
      lines: yes.map((votes) => ({ for: votes, against: 37 - votes, abstain: 0 })),
      writeIns: [{ name: '文静', votes: 2 }],
    }
    return { ...base, tally, outcome: outcomeOf(base, tally), state: 'published' }
  }
  const wordsFor = (election: Election, place: number) => {
    const { tally, outcome } = election
    const line = { place, name: election.candidates[place]!.name, against: 0, abstain: 0 }
    return electedWords(election, tally!, outcome!, { ...line, votes: tally!.lines[place]!.for }, 'standing')
  }
  test('each name with its base and threshold', () => {
    expect(wordsFor(held([30, 7]), 0)).toBe('何秀珍得赞成票30票，超过全体组成人员41人的半数（须21票），当选')
    expect(wordsFor(held([30, 7]), 1)).toBe(
      '龙兴国得赞成票7票，未超过全体组成人员41人的半数（须21票），未当选',
    )
    expect(wordsFor(held([30, 22]), 1)).toContain('得票较少，未当选')
    expect(wordsFor(held([22, 22]), 1)).toContain('得票相等，重新投票')
  })
  test('the whole announcement', () => {
    expect(electionAnnouncement(held([30, 5]), 'standing')).toBe(
      '应到41人，实到38人，发出选票38张，收回38张，有效37张，无效1张，选举有效。何秀珍，赞成30票，反对7票，弃权0票。龙兴国，赞成5票，反对32票，弃权0票。文静，另选得2票。赞成票须超过全体组成人员41人的半数（须21票）。何秀珍当选为副主席。',
    )
    expect(electionAnnouncement(held([22, 22]), 'standing')).toContain(
      '本次选举没有人当选副主席。何秀珍、龙兴国得票相等，就这2人重新投票，选举副主席1名。',
    )
    expect(electionAnnouncement(held([20, 5]), 'standing')).toContain('尚缺1名。')
  })
})
