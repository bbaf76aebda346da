// What the projector's seat is sent, byte by byte: everything typed in private goes to the operator and never to the hall.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepLink } from '../../renderer/link/keep-link.ts'
import { socketWire } from '../../renderer/link/socket-wire.ts'
import { type Cue, resolve } from '../../shared/demo/cue.ts'
import { CommandId, type MeetingId, counted } from '../../shared/id.ts'
import { type Session, emptySession, evolve } from '../../shared/session/session.ts'
import { seconds } from '../../shared/time.ts'
import { openProgramLink, openSocket } from './program.ts'
import { type Siege, laySiege } from './siege.ts'

let siege: Siege
beforeAll(async () => {
  siege = await laySiege()
})
afterAll(() => siege.lift())

/** Follows a meeting from a seat, and keeps every byte that comes. */
async function listen(bearer: string, meeting: MeetingId) {
  const heard: string[] = []
  const link = await keepLink(
    socketWire(() => {
      const socket = openSocket(siege.origin, bearer)
      socket.on('message', (bytes: Buffer) => heard.push(bytes.toString()))
      return socket as unknown as globalThis.WebSocket
    }),
  )
  let session: Session = emptySession
  const messages = await link.client.session.follow({ meeting, since: 0 })
  void (async () => {
    for await (const message of messages)
      if (message.kind === 'entries') session = message.entries.reduce(evolve, session)
  })().catch(() => undefined) // the line is cut at the end
  return { session: () => session, bytes: () => heard.join(''), close: () => link.close() }
}

const whole = { person: null, from: '' } as const
const secret = (what: string) => `机密${what}`
const leave = {
  kind: 'illness',
  reason: secret('请假原因'),
  approver: secret('批准人'),
  written: true,
} as const
const counts = { for: 27, against: 1, abstain: 0 }
const item = '@item:议4.2'
const talk: readonly Cue[] = [
  { kind: 'markAttendance', marks: '@allPresentBut:' },
  { kind: 'openItem', item },
  { kind: 'queueSpeaker', voice: '@voice:周明远', turn: 'registered', before: null },
  { kind: 'callSpeaker', speaker: '@next', after: '@current' },
  { kind: 'startSpeech', speech: '@current' },
  { kind: 'extendLimit', speech: '@current', by: seconds(60), allowedBy: secret('加时同意人') },
  { kind: 'takeNote', item, speech: '@current', body: { as: 'advice', text: secret('要点') } },
  {
    kind: 'takeNote',
    item,
    speech: '@current',
    body: {
      as: 'pledge',
      text: secret('表态'),
      who: { ...whole, name: secret('表态人') },
      unit: '',
      due: '',
    },
  },
  {
    kind: 'takeNote',
    item,
    speech: null,
    body: { as: 'dissent', text: secret('不同意见'), who: null, reserved: true },
  },
  { kind: 'writeSummary', speech: '@current', text: secret('摘要') },
  { kind: 'endSpeech', speech: '@current' },
  { kind: 'openVote', item, motion: '动议甲', form: 'hands', rule: null, officers: null },
  { kind: 'countVotes', vote: '@vote', counts, ballots: null, override: '', by: secret('计票人') },
  { kind: 'abandonVote', vote: '@vote', reason: secret('作废原因') },
  { kind: 'openVote', item, motion: '动议乙', form: 'hands', rule: null, officers: null },
  { kind: 'countVotes', vote: '@vote', counts, ballots: null, override: '', by: '宋佳' },
  { kind: 'checkCount', vote: '@vote', counts, ballots: null, by: secret('复核人') },
  { kind: 'publishResult', vote: '@vote' },
  {
    kind: 'correctResult',
    vote: '@vote',
    counts,
    ballots: null,
    override: '',
    reason: secret('更正原因'),
    by: secret('更正人'),
  },
]

test('[LO3] what is written in private reaches the operator’s wire and never the projector’s', async () => {
  const { client, close } = await openProgramLink(siege.origin, siege.operator)
  const { meeting } = await client.library.createDemo()
  await client.session.open({ meeting, commandId: CommandId.parse('open') })
  const desk = await listen(siege.operator, meeting)
  const hall = await listen(siege.projector, meeting)
  let asked = 0
  const give = async (cue: Cue) => {
    const command = resolve(desk.session(), cue)
    const acted = await client.session.act({
      meeting,
      commandId: counted(CommandId, 'wire', ++asked),
      command,
    })
    if (acted.kind === 'refused') throw new Error(`${command.kind} is ${acted.refusal.code}`)
    await expect.poll(() => desk.session().seq).toBe(acted.seq)
  }
  for (const cue of talk) await give(cue)
  const absent = desk.session().room.attendance.roll.find(({ role }) => role === 'member')
  if (absent === undefined) throw new Error('the demo has no members')
  await give({
    kind: 'markAttendance',
    marks: [{ person: absent.person, state: 'left', leave, at: null }],
  })
  await client.session.keepDraft({ meeting, field: 'note', text: secret('草稿') })
  const seq = desk.session().seq
  await expect.poll(() => hall.session().seq).toBe(seq)
  await pause(100) // whatever a draft might set going would come now

  const written = [...new Set(desk.bytes().match(/机密\p{Script=Han}+/gu))].toSorted()
  expect(written).toEqual(
    [
      '加时同意人',
      '要点',
      '表态',
      '表态人',
      '不同意见',
      '摘要',
      '计票人',
      '作废原因',
      '复核人',
      '更正原因',
      '更正人',
      '请假原因',
      '批准人',
    ]
      .map(secret)
      .toSorted(),
  )
  expect(hall.bytes()).not.toContain('机密')
  // The hall did follow: it knows who spoke, and the result.
  expect(hall.bytes()).toContain('周明远')
  expect(hall.session().room.votes.list.at(-1)).toMatchObject({ state: 'published', counts })
  hall.close()
  desk.close()
  close()
})
