// Moments of votes and elections on the demo meeting: opened, counted once, agreed on, void, published, in every form and with long names.
import { usualAppraisal } from '../../shared/appraisal-plan.ts'
import type { VoteForm } from '../../shared/decision-form.ts'
import { AppraisalId, ElectionId, type ItemId, VoteId } from '../../shared/id.ts'
import type { CommandOf } from '../../shared/session/command.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Tally } from '../../shared/session/values-ballot.ts'
import type { Counts } from '../../shared/session/values.ts'
import { after, opened, quiet, tallyOf } from './appraisal-moments.ts'

const motion = '《关于增设北门社区卫生服务中心的建议案（草案）》'
const officers = {
  chiefSupervisors: ['沈怀远'],
  supervisors: ['马文斌', '王岚'],
  chiefTellers: ['宋佳'],
  tellers: ['吕建平'],
}
const noOfficers = { chiefSupervisors: [], supervisors: [], chiefTellers: [], tellers: [] }

const openItem = ({ room }: Session): ItemId => {
  if (room.agenda.open === null) throw new Error('no item is open')
  return room.agenda.open
}
const votes = ({ room }: Session) => room.votes.made + 1

export function voting(form: VoteForm): { session: Session; vote: VoteId } {
  const session = quiet()
  const vote = VoteId.parse(`vote-${votes(session)}`)
  return {
    vote,
    session: after(session, {
      kind: 'openVote',
      item: openItem(session),
      motion,
      form,
      rule: null,
      officers: form === 'ballot' ? officers : null,
    }),
  }
}

const counts: Counts = { for: 25, against: 1, abstain: 1 }
const papers = { issued: 28, returned: 28, valid: 27, invalid: 1 }
const tooMany = { issued: 28, returned: 29, valid: 29, invalid: 0 }

export function votedOn(
  form: 'hands' | 'ballot' | 'keypad',
  until: 'counted' | 'checked' | 'void' | 'published',
) {
  const { session, vote } = voting(form)
  const ballots = form !== 'ballot' ? null : until === 'void' ? tooMany : papers
  const entered = { vote, counts, ballots }
  const counted = after(session, { kind: 'countVotes', ...entered, override: '', by: '宋佳' })
  if (until === 'counted') return counted
  const checked = after(counted, { kind: 'checkCount', ...entered, by: '吕建平' })
  return until === 'published' ? after(checked, { kind: 'publishResult', vote }) : checked
}

const names = ['何秀珍', '龙兴国', '阿卜杜热合曼·买买提吐尔逊', '许志诚', '王岚']
const elect = (item: ItemId): CommandOf<'openElection'> => ({
  kind: 'openElection',
  item,
  office: '县政协副主席',
  seats: 3,
  candidates: names.map((name) => ({ person: null, name })),
  blank: 'abstain',
  writeIns: true,
  rule: null,
  quorum: null,
  officers: noOfficers,
  again: null,
})
const line = (yes: number, no: number): Counts => ({ for: yes, against: no, abstain: 27 - yes - no })
/** The last two seats are tied, and somebody was written in. */
const tally: Tally = {
  ballots: papers,
  lines: [line(26, 1), line(17, 8), line(17, 9), line(9, 15), line(4, 20)],
  writeIns: [{ name: '文静', votes: 2 }],
}

export const election = ElectionId.parse('election-1')
export function electing(until: 'opened' | 'counted' | 'checked' | 'void' | 'published'): Session {
  const session = quiet()
  const open = after(session, elect(openItem(session)))
  if (until === 'opened') return open
  const found = until === 'void' ? { ...tally, ballots: tooMany } : tally
  const counted = after(open, { kind: 'countElection', election, tally: found, override: '', by: '宋佳' })
  if (until === 'counted') return counted
  const checked = after(counted, { kind: 'checkElection', election, tally: found, by: '吕建平' })
  return until === 'published' ? after(checked, { kind: 'publishElection', election }) : checked
}

/** Twenty names on one ballot, fifteen of them elected: more than a wall holds. */
export function manyElected(): Session {
  const session = quiet()
  const digits = [...'一二三四五六七八九十'].flatMap((digit) => [digit, `十${digit}`])
  const open = { ...elect(openItem(session)), office: '常务委员', seats: 15 }
  const found = {
    ballots: papers,
    lines: digits.map((_, place) => line(place < 15 ? 26 - (place % 4) : 3, 1)),
    writeIns: [],
  }
  return after(
    session,
    { ...open, candidates: digits.map((digit) => ({ person: null, name: `候选${digit}` })) },
    { kind: 'countElection', election, tally: found, override: '', by: '宋佳' },
    { kind: 'checkElection', election, tally: found, by: '吕建平' },
    { kind: 'publishElection', election },
  )
}

const appraisal = AppraisalId.parse('appraisal-1')
/** Both have found more papers than were given out. */
export function voidMarks(): Session {
  const session = opened({})
  const found = { ...tallyOf(session), ballots: tooMany }
  return after(
    session,
    { kind: 'countAppraisal', appraisal, tally: found, override: '', by: '宋佳' },
    { kind: 'checkAppraisal', appraisal, tally: found, by: '吕建平' },
  )
}

/** An item that asks for an appraisal whose objects the plan has named. */
export function planned(): Session {
  const session = quiet()
  const plan = {
    ...usualAppraisal,
    objects: ['城东小学改造', '农贸市场提升'].map((name) => ({ name, group: '' })),
    voters: { ...usualAppraisal.voters, others: [{ name: '提案人', expected: 6, people: [] }] },
  }
  const items = session.room.agenda.items.map((item) =>
    item.item === session.room.agenda.open
      ? { ...item, kind: 'appraise' as const, presenter: '', appraisal: plan }
      : item,
  )
  return {
    ...session,
    room: {
      ...session.room,
      agenda: { ...session.room.agenda, items },
      queue: { ...session.room.queue, waiting: [] },
    },
  }
}
