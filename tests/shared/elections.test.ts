// Elections: who may stand, what must add up, who is elected, and what follows equal votes. Rules VO.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../shared/session/command.ts'
import { linesOf, outcomeOf } from '../../shared/session/elections.ts'
import type { Tally } from '../../shared/session/values-ballot.ts'
import { moreThanHalfOfAll } from '../../shared/share.ts'
import { noOfficers } from './random-ballots.ts'
import { agendaItem, attendee, itemId, members, personId, Stage } from './stage.ts'

const names = ['何秀珍', '龙兴国', '文静', '许志诚', '王岚']
const roll = [
  ...names.map((name, index) => attendee(`p${index + 1}`, { name })),
  ...members(11)
    .slice(5)
    .map((one) => ({ ...one, name: `委员${one.person}` })),
]
const candidates = (...which: number[]) =>
  which.map((one) => ({ person: personId(`p${one}`), name: names[one - 1]! }))

const elect = (rest: Partial<CommandOf<'openElection'>> = {}): CommandOf<'openElection'> => ({
  kind: 'openElection',
  item: itemId('a'),
  office: '副主席',
  seats: 2,
  candidates: candidates(1, 2, 3),
  blank: 'abstain',
  writeIns: true,
  rule: null,
  quorum: null,
  officers: { ...noOfficers, supervisors: ['宋佳'], tellers: ['吕建平'] },
  again: null,
  ...rest,
})
/** Eleven members, all present: six are more than half. */
const hall = () =>
  new Stage()
    .open({ roll, agenda: [agendaItem('a', { decision: 'election' })] })
    .present(...roll.map(({ person }) => person))
    .openItem('a')
const election = (stage: Stage) => stage.room.elections.list.at(-1)!

const tally = (yes: readonly number[], rest: Partial<Tally> = {}, valid = 11): Tally => ({
  ballots: { issued: 11, returned: 11, valid, invalid: 11 - valid },
  lines: yes.map((votes) => ({ for: votes, against: valid - votes, abstain: 0 })),
  writeIns: [],
  ...rest,
})
const count = (stage: Stage, figures: Tally, override = '', by = '宋佳') =>
  stage.ask({
    kind: 'countElection',
    election: election(stage).election,
    tally: figures,
    override,
    by,
  })
const check = (stage: Stage, figures: Tally, by = '吕建平') =>
  stage.ask({ kind: 'checkElection', election: election(stage).election, tally: figures, by })
const publish = (stage: Stage) => stage.ask({ kind: 'publishElection', election: election(stage).election })
const elected = (figures: Tally, rest: Partial<CommandOf<'openElection'>> = {}) => {
  const stage = hall().do(elect(rest))
  for (const outcome of [count(stage, figures), check(stage, figures), publish(stage)])
    expect(outcome.refused).toBeNull()
  return stage
}
const namesOf = (stage: Stage, places: readonly number[]) =>
  places.map((place) => linesOf(election(stage), election(stage).tally!)[place]!.name)

describe('who may stand', () => {
  test('[VO19] as many as there are seats, or more', () => {
    expect(hall().refusal(elect({ seats: 4 }))).toBe('CANDIDATES_TOO_FEW')
    expect(hall().refusal(elect({ seats: 3 }))).toBeNull()
  })
  test('[VO19] each once, by person or by name, and of the roll where a person is named', () => {
    expect(hall().ask(elect({ candidates: [...candidates(1, 2), ...candidates(1)] }))).toMatchObject({
      refused: 'CANDIDATE_TWICE',
      about: '何秀珍',
    })
    expect(
      hall().refusal(elect({ candidates: [...candidates(1, 3), { person: null, name: '文 静' }] })),
    ).toBe('CANDIDATE_TWICE')
    const two = [attendee('p1', { name: '王岚' }), attendee('p2', { name: '王岚' })]
    const namesakes = two.map(({ person, name }) => ({ person, name }))
    const stage = new Stage().open({ roll: two }).present('p1', 'p2').openItem('a')
    expect(stage.refusal(elect({ candidates: namesakes }))).toBeNull()
    expect(hall().refusal(elect({ candidates: [{ person: personId('p99'), name: '某人' }] }))).toBe(
      'PERSON_UNKNOWN',
    )
    expect(hall().refusal(elect({ candidates: [{ person: null, name: ' ' }] }))).toBe('NAME_MISSING')
  })
  test.each(['chiefSupervisors', 'supervisors', 'chiefTellers', 'tellers'] as const)(
    '[VO19] a candidate among the %s is refused by name',
    (office) => {
      expect(hall().ask(elect({ officers: { ...noOfficers, [office]: ['龙 兴国'] } }))).toMatchObject({
        refused: 'CANDIDATE_IS_OFFICER',
        about: '龙兴国',
      })
    },
  )
  test('[VO19] the quorum is the election’s own', () => {
    const some = new Stage().open({ roll }).present('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7').openItem('a')
    const quorum = { num: 2, den: 3, strict: false }
    expect(some.ask(elect({ quorum }))).toMatchObject({ refused: 'NO_QUORUM', about: '8' })
    expect(some.refusal(elect({ quorum: { num: 1, den: 2, strict: true } }))).toBeNull()
  })
  test('[VO8] [AG13] while it is open nothing else is voted on, called, opened or adjourned', () => {
    const stage = hall().do(elect())
    const vote = { kind: 'openVote', item: itemId('a'), motion: '动议', form: 'hands' } as const
    expect([
      stage.refusal({ ...vote, rule: null, officers: null }),
      stage.refusal(elect({ office: '常委' })),
      stage.refusal({ kind: 'closeItem', item: itemId('a') }),
      stage.refusal({ kind: 'startBreak', length: null }),
      stage.refusal({ kind: 'adjourn' }),
    ]).toEqual(Array(5).fill('VOTE_OPEN'))
  })
})

describe('what must add up', () => {
  test('[VO20] three figures of each candidate make up the valid ballots, whoever they are is named', () => {
    const stage = hall().do(elect())
    const odd = tally([8, 7, 6])
    const lines = odd.lines.map((line, place) => (place === 1 ? { ...line, abstain: 1 } : line))
    expect(count(stage, { ...odd, lines })).toMatchObject({ refused: 'BALLOTS_UNBALANCED', about: '龙兴国' })
    expect(count(stage, { ...odd, lines }, '监票人确认').facts).toEqual(['electionCounted'])
    expect(election(stage).override).toBe('监票人确认')
  })
  test('[VO20] no more votes than valid ballots times seats: a ballot with more names is not valid', () => {
    const stage = hall().do(elect())
    expect(count(stage, tally([8, 8, 7]))).toMatchObject({ refused: 'BALLOTS_UNBALANCED', about: 'seats' })
    expect(count(stage, tally([8, 8, 6])).refused).toBeNull()
  })
  test('[VO20] names are written in only where that is allowed, and are no candidates', () => {
    const written = { writeIns: [{ name: '马文斌', votes: 2 }] }
    expect(count(hall().do(elect()), tally([8, 7, 1], written)).refused).toBeNull()
    expect(count(hall().do(elect({ writeIns: false })), tally([8, 7, 1], written)).refused).toBe(
      'TALLY_UNFIT',
    )
    const twin = { writeIns: [{ name: '文静', votes: 2 }] }
    expect(count(hall().do(elect()), tally([8, 7, 1], twin))).toMatchObject({ refused: 'CANDIDATE_TWICE' })
  })
  test('[VO21] another person enters it again; papers and names that differ are named', () => {
    const stage = hall().do(elect())
    count(stage, tally([8, 7, 1]))
    expect(publish(stage).refused).toBe('NOT_CHECKED')
    expect(check(stage, tally([8, 7, 1]), '宋 佳').refused).toBe('CHECKER_IS_COUNTER')
    const other = tally([8, 6, 1], { writeIns: [{ name: '马文斌', votes: 1 }] }, 10)
    expect(check(stage, other)).toMatchObject({
      refused: 'COUNTS_DIFFER',
      about: 'valid、invalid、何秀珍、龙兴国、文静、马文斌',
    })
    expect(check(stage, tally([8, 7, 1])).facts).toEqual(['electionChecked'])
    expect(publish(stage).facts).toEqual(['electionPublished'])
    expect(publish(stage)).toMatchObject({ refused: 'VOTE_SETTLED', about: '副主席' })
  })
  test('[VO18] [VO21] more back than out is void, and the next ballot the second round', () => {
    const stage = hall().do(elect())
    const more = { ...tally([8, 7, 1]), ballots: { issued: 10, returned: 11, valid: 11, invalid: 0 } }
    count(stage, more)
    check(stage, more)
    expect(publish(stage).refused).toBe('BALLOTS_VOID')
    stage.do({ kind: 'voidElection', election: election(stage).election }).do(elect())
    expect(stage.room.elections.list.map(({ state, round }) => `${state} ${round}`)).toEqual([
      'void 1',
      'counting 2',
    ])
    expect(stage.room.elections.list[0]).toMatchObject({ tally: more, voided: more.ballots, outcome: null })
  })
})

describe('who is elected', () => {
  test.each([
    ['the two with most votes', [8, 7, 6], ['何秀珍', '龙兴国'], [], 0],
    ['in the order of the ballot, not of the votes', [6, 7, 8], ['龙兴国', '文静'], [], 0],
    ['one alone reaches more than half', [9, 5, 5], ['何秀珍'], [], 1],
    ['none does', [5, 5, 5], [], [], 2],
    ['equal votes for the last seat', [8, 6, 6], ['何秀珍'], ['龙兴国', '文静'], 1],
    ['equal votes of all', [7, 7, 7], [], ['何秀珍', '龙兴国', '文静'], 2],
    ['equal votes of two who both find a seat', [7, 7, 6], ['何秀珍', '龙兴国'], [], 0],
  ] as const)('[VO22] [VO23] %s', (_, yes, who, tied, vacant) => {
    const stage = elected(tally(yes))
    const { outcome } = election(stage)
    expect(namesOf(stage, outcome!.elected)).toEqual(who)
    expect(namesOf(stage, outcome!.tied)).toEqual(tied)
    expect(outcome!.vacant).toBe(vacant)
  })
  test('[VO22] whoever was written in is elected as well', () => {
    const stage = elected(tally([8, 2, 1], { writeIns: [{ name: '马文斌', votes: 7 }] }))
    expect(namesOf(stage, election(stage).outcome!.elected)).toEqual(['何秀珍', '马文斌'])
  })
  test('[VO22] [VO23] whoever is elected has reached the threshold and no fewer votes than any other', () => {
    const run = fc.record({
      seats: fc.integer({ min: 1, max: 5 }),
      yes: fc.array(fc.nat({ max: 11 }), { minLength: 5, maxLength: 12 }),
    })
    fc.assert(
      fc.property(run, ({ seats, yes }) => {
        const people = yes.map((_, place) => ({ person: null, name: `候选人${place}` }))
        const held = { candidates: people, seats, base: 11, present: 11, rule: moreThanHalfOfAll }
        const { elected: won, tied, vacant } = outcomeOf(held, tally(yes))
        const reached = yes.flatMap((votes, place) => (votes >= 6 ? [place] : []))
        expect(won.length + vacant).toBe(seats)
        expect(won.every((place) => yes[place]! >= 6 && !tied.includes(place))).toBe(true)
        const left = reached.filter((place) => !won.includes(place))
        const most = Math.max(...left.map((place) => yes[place]!))
        expect(won.every((winner) => left.every((place) => yes[winner]! >= yes[place]!))).toBe(true)
        if (vacant > 0) expect(left.filter((place) => yes[place] === most)).toEqual(tied)
        expect(new Set(tied.map((place) => yes[place])).size).toBeLessThanOrEqual(1)
        expect(tied.length === 0 || tied.length > vacant).toBe(true)
      }),
    )
  })
})

describe('after it', () => {
  test('[VO23] equal votes are voted on again among the equals, for the seats left', () => {
    const stage = elected(tally([8, 6, 6]))
    const { election: again } = election(stage)
    const second = (rest: Partial<CommandOf<'openElection'>>) => elect({ seats: 1, again, ...rest })
    expect(stage.refusal(second({ candidates: candidates(2, 3, 4) }))).toBe('RUNOFF_UNFIT')
    expect(stage.refusal(second({ candidates: candidates(2) }))).toBe('RUNOFF_UNFIT')
    expect(stage.refusal(second({ candidates: candidates(2, 3), seats: 2 }))).toBe('RUNOFF_UNFIT')
    stage.do(second({ candidates: candidates(2, 3) }))
    expect(election(stage)).toMatchObject({ again, round: 2, seats: 1 })
  })
  test('[VO23] a vacancy may be voted on with other candidates', () => {
    const stage = elected(tally([9, 5, 5]))
    const { election: again } = election(stage)
    expect(stage.refusal(elect({ seats: 1, again, candidates: candidates(4, 5) }))).toBeNull()
    expect(stage.refusal(elect({ seats: 2, again, candidates: candidates(4, 5) }))).toBe('RUNOFF_UNFIT')
    expect(elected(tally([8, 7, 1])).refusal(elect({ again, seats: 1 }))).toBe('RUNOFF_UNFIT')
  })
  test('[VO23] a vacancy is filled once: what is left of it belongs to the ballot that followed', () => {
    const stage = elected(tally([9, 5, 5]))
    const { election: again } = election(stage)
    const second = elect({ seats: 1, again, candidates: candidates(4, 5) })
    stage.do(second)
    stage.do({ kind: 'abandonElection', election: election(stage).election, reason: '选票印错' })
    stage.do(second)
    count(stage, tally([5, 5]))
    check(stage, tally([5, 5]))
    publish(stage)
    expect(stage.refusal(second)).toBe('RUNOFF_UNFIT')
    expect(stage.refusal({ ...second, again: election(stage).election })).toBeNull()
  })
  test('[VO21] [VO24] quality T-06: a published election changes only by a correction with its reason', () => {
    const stage = elected(tally([8, 7, 6])).do({ kind: 'adjourn' })
    const { election: which } = election(stage)
    expect(count(stage, tally([8, 6, 7])).refused).toBe('SESSION_ADJOURNED')
    stage.do({
      kind: 'correctElection',
      election: which,
      tally: tally([8, 6, 7]),
      override: '',
      reason: '两张票读错',
      by: '马文斌',
    })
    expect(election(stage)).toMatchObject({
      outcome: { elected: [0, 2] },
      corrections: [{ fromOutcome: { elected: [0, 1] }, reason: '两张票读错', by: '马文斌' }],
    })
    expect(stage.ask({ kind: 'undoStep', step: stage.session.past!.command }).refused).toBe('UNDO_STOPS_HERE')
  })
  test('[VO21] one that was opened by mistake is taken back or given up with a reason', () => {
    const stage = hall().do(elect())
    stage.do({ kind: 'abandonElection', election: election(stage).election, reason: '选票印错' })
    expect(election(stage)).toMatchObject({ state: 'abandoned', reason: '选票印错' })
    stage.do(elect())
    expect(election(stage).round).toBe(2)
    expect(stage.undo().room.elections.list).toHaveLength(1)
  })
})
