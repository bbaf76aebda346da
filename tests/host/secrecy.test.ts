// The secret of the ballot, on disk, at the wire and on paper: no person beside a choice, and no count in progress in the hall.
import { expect } from 'vitest'
import type { Followed } from '../../shared/contract.ts'
import { CommandId, type MeetingId } from '../../shared/id.ts'
import type { Entry } from '../../shared/session/fact.ts'
import { plainMark } from '../../shared/session/values.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import { recordOf } from '../../shared/record-document.ts'
import { createMachine } from './machine.ts'
import { type Opened, gathering, heldMeeting, openRoom } from './opened.ts'
import { test } from './room.ts'
import { paperText } from '../shared/paper-text.ts'

const officers = {
  chiefSupervisors: ['监甲'],
  supervisors: ['监乙'],
  chiefTellers: ['计甲'],
  tellers: ['计乙'],
}

/** A ballot and an election among the demo's people, all of them present. */
function balloting(room: Opened, meeting: MeetingId) {
  const session = () => room.host.sessions.session(meeting)
  const members = session().room.attendance.roll.filter(({ role }) => role === 'member')
  room.act(meeting, {
    kind: 'markAttendance',
    marks: members.map(({ person }) => plainMark(person, 'present')),
  })
  const item = session().room.agenda.items[0]!.item
  room.act(meeting, { kind: 'openItem', item })
  return { session, members, item }
}

const entriesOf = (all: readonly Followed[]): readonly Entry[] =>
  all.flatMap((each) => (each.kind === 'entries' ? each.entries : []))

test('[VO17] [LO3] a ballot and an election link no person to a choice, and the hall sees no count in progress', async ({
  folder,
}) => {
  const machine = createMachine()
  const room = openRoom(folder, machine.boot())
  const meeting = await heldMeeting(room)
  const { session, members, item } = balloting(room, meeting)
  const [operator, hall] = await Promise.all(
    (['operator', 'projector'] as const).map(async (seat) =>
      gathering(await room.page(seat).session.follow({ meeting, since: 0 })),
    ),
  )
  const from = session().seq
  const answers = [
    room.act(meeting, {
      kind: 'openVote',
      item,
      motion: '《人事安排方案》',
      form: 'ballot',
      rule: null,
      officers,
    }),
  ]
  const { vote } = session().room.votes.list[0]!
  const few = { for: 20, against: 4, abstain: members.length - 24 }
  const ballots = { issued: members.length, returned: members.length, valid: members.length, invalid: 0 }
  const acted = (command: Parameters<Opened['act']>[1]) => answers.push(room.act(meeting, command))
  acted({ kind: 'countVotes', vote, counts: few, ballots, override: '', by: '计甲' })
  acted({ kind: 'checkCount', vote, counts: few, ballots, by: '计乙' })
  await machine.pass(0)
  const before = JSON.stringify(entriesOf(hall!.all).filter(({ seq }) => seq > from))
  expect(before).not.toContain('"for"')
  expect(before).not.toContain('issued')
  acted({ kind: 'publishResult', vote })
  acted({
    kind: 'openElection',
    item,
    office: '副主席',
    seats: 1,
    candidates: [
      { person: null, name: '候选甲' },
      { person: null, name: '候选乙' },
    ],
    blank: 'abstain',
    writeIns: false,
    rule: null,
    quorum: null,
    officers,
    again: null,
  })
  const { election } = session().room.elections.list[0]!
  const line = (votes: number) => ({ for: votes, against: members.length - votes, abstain: 0 })
  const tally = { ballots, lines: [line(20), line(5)], writeIns: [] }
  acted({ kind: 'countElection', election, tally, override: '', by: '计甲' })
  acted({ kind: 'checkElection', election, tally, by: '计乙' })
  await machine.pass(0)
  const counting = entriesOf(hall!.all).filter(({ fact }) => fact.kind.startsWith('election'))
  expect(counting.map(({ fact }) => fact.kind)).toEqual(['electionOpened'])
  acted({ kind: 'publishElection', election })
  await machine.pass(0)
  expect(answers.every(({ kind }) => kind === 'done')).toBe(true)

  const people = members.flatMap(({ person, name }) => [person, name])
  const named = (value: unknown): readonly string[] =>
    people.filter((person) => JSON.stringify(value).includes(`"${person}"`))
  for (const { all } of [operator!, hall!]) {
    const facts = entriesOf(all)
      .filter(({ seq }) => seq > from)
      .map(({ fact }) => fact)
    for (const fact of facts) {
      const choices = JSON.stringify(fact).includes('"against"')
      if (choices) expect(named(fact), fact.kind).toEqual([])
    }
    // Who was present is one list, in the order of the roll, whatever was chosen.
    expect(
      facts.filter((fact) => named(fact).length > 0).map((fact) => 'voters' in fact && fact.voters),
    ).toEqual(all === operator!.all ? Array(2).fill(members.map(({ person }) => person)) : [])
  }
  for (const answer of answers) expect(named(answer)).toEqual([])
  const inTheHall = JSON.stringify(entriesOf(hall!.all).filter(({ seq }) => seq > from))
  expect(
    Object.values(officers)
      .flat()
      .filter((name) => inTheHall.includes(name)),
  ).toEqual([])
  for (const paper of [minutesOf(session()), recordOf(session())]) {
    const told = paper!.blocks.filter(({ sources }) =>
      sources.some((one) => one === vote || one === election),
    )
    expect(told.length).toBeGreaterThan(0)
    const words = paperText({ ...paper!, blocks: told })
    expect(members.filter(({ name }) => words.includes(name))).toEqual([])
  }
  room.close()
  expect(await Promise.all([operator!.ended, hall!.ended])).toEqual([null, null])
})

test('[VO10] quality T-05: one publishing from two windows is one fact, and the other window is told', async ({
  folder,
}) => {
  const room = openRoom(folder, createMachine().boot())
  const meeting = await heldMeeting(room)
  const { session, item } = balloting(room, meeting)
  room.act(meeting, { kind: 'openVote', item, motion: '议程', form: 'keypad', rule: null, officers: null })
  const { vote, present } = session().room.votes.list[0]!
  const figures = { for: present - 1, against: 1, abstain: 0 }
  const by = { ballots: null, override: '' }
  room.act(meeting, { kind: 'countVotes', vote, counts: figures, ...by, by: '宋佳' })
  room.act(meeting, { kind: 'checkCount', vote, counts: figures, ballots: null, by: '吕建平' })
  const publish = (id: string) =>
    room
      .page()
      .session.act({ meeting, commandId: CommandId.parse(id), command: { kind: 'publishResult', vote } })
  const asked = ['first', 'first', 'second', ...Array.from({ length: 20 }, (_, no) => `enter-${no}`)]
  const answers = await Promise.all(asked.map(publish))
  const done = answers.filter(({ kind }) => kind === 'done')
  expect(done).toHaveLength(2)
  expect(new Set(done.map((answer) => answer.kind === 'done' && answer.seq)).size).toBe(1)
  expect(answers[2]).toEqual({ kind: 'refused', refusal: { code: 'VOTE_SETTLED', about: '议程' } })
  expect(session().room.votes.list[0]).toMatchObject({ state: 'published', counts: figures })
  room.close()
})
