// Every refusal of the closed list has a meeting in which it is the answer; a new code does not compile until it stands here.
import { type Mark, plainMark } from '../../shared/session/values.ts'
import { describe, expect, test } from 'vitest'
import { usualAppraisal } from '../../shared/appraisal-plan.ts'
import {
  AppraisalId,
  ElectionId,
  InterruptionId,
  NoteId,
  RegistrationId,
  SpeakerId,
  SpeechId,
  VoteId,
} from '../../shared/id.ts'
import { RefusalCode } from '../../shared/session/answer.ts'
import { required } from '../../shared/phrase-bank.ts'
import type { Command, CommandOf } from '../../shared/session/command.ts'
import { instant, minutes, sessionTime } from '../../shared/time.ts'
import { untimed } from '../../shared/timing-card.ts'
import {
  attendee,
  census,
  itemId,
  meeting,
  personId,
  sitting,
  sittingId,
  sittings,
  speaking,
  Stage,
  stranger,
  voice,
} from './stage.ts'
import { boardRefusals } from './board-refusals.ts'
import { consensusRefusals } from './consensus-refusals.ts'
import { noOfficers } from './random-ballots.ts'

const counts = { for: 5, against: 0, abstain: 0 }
const open: CommandOf<'openVote'> = {
  kind: 'openVote',
  item: itemId('a'),
  motion: '动议',
  form: 'hands',
  rule: null,
  officers: null,
}
const counting = { kind: 'countAttendance', census } as const
const queue: Command = { kind: 'queueSpeaker', voice: voice('p1'), turn: 'registered', before: null }
const note: CommandOf<'takeNote'> = {
  kind: 'takeNote',
  item: itemId('a'),
  speech: null,
  body: { as: 'fact', text: '甲' },
}
const speech = SpeechId.parse('speech-1')
const vote = VoteId.parse('vote-1')
const count: CommandOf<'countVotes'> = {
  kind: 'countVotes',
  ballots: null,
  override: '',
  vote,
  counts,
  by: '宋佳',
}
const check: CommandOf<'checkCount'> = { kind: 'checkCount', ballots: null, vote, counts, by: '吕建平' }
const publish: Command = { kind: 'publishResult', vote }
const interrupt: Command = { kind: 'startInterruption', speech, voice: voice('p3') }
const extend: Command = { kind: 'extendLimit', speech, by: minutes(1), allowedBy: '' }
const appraisal = AppraisalId.parse('appraisal-1')
const appraise: Extract<Command, { kind: 'openAppraisal' }> = {
  kind: 'openAppraisal',
  item: itemId('a'),
  plan: { ...usualAppraisal, objects: [{ name: '城东小学改造', group: '' }] },
  present: [],
}
const ballots = { issued: 5, returned: 5, valid: 5, invalid: 0 }
const tally = { ballots, rows: [{ marks: [4, 1, 0], blank: 0 }] }
const countMarks: Command = { kind: 'countAppraisal', appraisal, tally, override: '', by: '宋佳' }
const checkMarks: Command = { kind: 'checkAppraisal', appraisal, tally, by: '吕建平' }
const tooMany = { ...tally, ballots: { ...ballots, returned: 6, valid: 6 } }
const group = { name: '提案人', people: [], expected: 2 }
const plan: Command = { kind: 'openSession', meeting, agenda: [], roll: [], registered: [] }
const waiting = SpeakerId.parse('speaker-2')
const twice = { meeting: { sittings: sittings(2) } }
const firstEnd = { of: 'visit', item: itemId('a'), visit: 0, end: 'to' } as const
const call: Command = { kind: 'callSpeaker', speaker: waiting, after: speech }
const cede: Command = { kind: 'cedeTime', speech, speaker: waiting, allowedBy: '沈怀远' }

/** A moment by hand, so long after the opening. */
const came = (after: number): Mark => ({
  ...plainMark(personId('p1'), 'present'),
  at: instant(new Stage().calendar + after),
})
const balloting = () => sitting().do({ ...open, form: 'ballot' })
const elect: CommandOf<'openElection'> = {
  kind: 'openElection',
  item: itemId('a'),
  office: '副主席',
  seats: 1,
  candidates: ['p1', 'p2'].map((name) => ({ person: personId(name), name: `委员${name}` })),
  blank: 'abstain',
  writeIns: false,
  rule: null,
  quorum: null,
  officers: noOfficers,
  again: null,
}

/** `NOT_GRANTED` is the host's answer, from the table of grants. */
const cases: Record<Exclude<RefusalCode, 'NOT_GRANTED'>, () => [Stage, Command]> = {
  SESSION_NOT_OPEN: () => [new Stage(), { kind: 'adjourn' }],
  SESSION_ALREADY_OPEN: () => [sitting(), plan],
  SESSION_ADJOURNED: () => [sitting().do({ kind: 'adjourn' }), queue],
  ON_BREAK: () => [sitting().do({ kind: 'startBreak', length: null }), open],
  NOT_ON_BREAK: () => [sitting(), { kind: 'endBreak' }],
  BETWEEN_SITTINGS: () => [
    sitting(twice).do({ kind: 'closeSitting' }),
    { kind: 'openItem', item: itemId('b') },
  ],
  SITTING_OPEN: () => [sitting(twice), { kind: 'openSitting', sitting: sittingId('s2') }],
  SITTING_UNKNOWN: () => [sitting(twice), { kind: 'openSitting', sitting: sittingId('s9') }],
  SITTING_HELD: () => [
    sitting(twice).do({ kind: 'closeSitting' }),
    { kind: 'openSitting', sitting: sittingId('s1') },
  ],
  LAST_SITTING: () => [sitting(), { kind: 'closeSitting' }],
  AGENDA_EMPTY: () => [new Stage(), plan],
  ITEM_UNKNOWN: () => [sitting(), { kind: 'openItem', item: itemId('x') }],
  ITEM_ALREADY_OPEN: () => [sitting(), { kind: 'openItem', item: itemId('a') }],
  ITEM_NOT_OPEN: () => [sitting(), { kind: 'closeItem', item: itemId('b') }],
  ITEM_NOT_WAITING: () => [sitting(), { kind: 'skipItem', item: itemId('a'), reason: '' }],
  NO_OPEN_ITEM: () => [speaking().do({ kind: 'closeItem', item: itemId('a') }), { ...call, after: null }],
  PERSON_UNKNOWN: () => [
    sitting(),
    { kind: 'markAttendance', marks: [plainMark(personId('p99'), 'present')] },
  ],
  WAS_HERE: () => [sitting(), { kind: 'markAttendance', marks: [plainMark(personId('p1'), 'absent')] }],
  NEVER_CAME: () => [
    new Stage().open(),
    { kind: 'markAttendance', marks: [plainMark(personId('p1'), 'left')] },
  ],
  COUNT_EXCEEDS_EXPECTED: () => [sitting(), { ...counting, census: { ...census, present: 6 } }],
  COUNT_MISSING: () => [sitting(), { ...counting, census: null }],
  TIME_AHEAD: () => [sitting(), { kind: 'markAttendance', marks: [came(minutes(1))] }],
  TIME_BEFORE_MARK: () => [
    sitting(),
    { kind: 'markAttendance', marks: [{ ...came(minutes(-2)), state: 'left' }] },
  ],
  NAME_MISSING: () => [sitting(), { ...queue, voice: stranger(' ') }],
  QUEUE_EMPTY: () => [speaking().call(), { ...call, after: SpeechId.parse('speech-2') }],
  SPEAKER_UNKNOWN: () => [speaking(), { kind: 'withdrawSpeaker', speaker: SpeakerId.parse('speaker-1') }],
  ALREADY_QUEUED: () => [speaking(), { ...queue, voice: voice('p2') }],
  REGISTRATION_UNKNOWN: () => [
    sitting(),
    { kind: 'queueRegistered', registrations: [RegistrationId.parse('r-x')] },
  ],
  CROSSES_KIND: () => [speaking(), { ...queue, voice: voice('p3'), turn: 'impromptu', before: waiting }],
  QUEUE_CLOSED: () => [sitting().do({ kind: 'closeQueue' }), queue],
  QUEUE_OPEN: () => [sitting(), { kind: 'reopenQueue' }],
  TIME_NOT_TRANSFERABLE: () => [speaking(), cede],
  NOTHING_LEFT: () => [
    speaking({ meeting: { rules: { ...meeting.rules, cede: true } } }).pass(minutes(9)),
    cede,
  ],
  STALE: () => [speaking(), { ...call, after: null }],
  SPEECH_UNKNOWN: () => [sitting(), { kind: 'endSpeech', speech }],
  SPEECH_NOT_CURRENT: () => [speaking().call(), { kind: 'endSpeech', speech }],
  SPEECH_RUNNING: () => [speaking(), { kind: 'resumeSpeech', speech }],
  SPEECH_NOT_RUNNING: () => [speaking().do({ kind: 'pauseSpeech', speech }), { kind: 'pauseSpeech', speech }],
  SPEECH_UNDERWAY: () => [speaking(), open],
  BUDGET_UNKNOWN: () => [sitting(), { kind: 'setBudget', of: 'sector', name: '经济界', length: null }],
  LIMIT_MISSING: () => [speaking({ meeting: { rules: { ...meeting.rules, timing: untimed } } }), extend],
  EXTENSION_TOO_SHORT: () => [speaking(), { ...extend, by: minutes(-8) }],
  INTERRUPTION_OPEN: () => [speaking().do(interrupt), interrupt],
  NO_INTERRUPTION: () => [
    speaking(),
    { kind: 'endInterruption', interruption: InterruptionId.parse('interruption-1') },
  ],
  BELL_NOT_DUE: () => [speaking(), { kind: 'ringBell', speech, left: minutes(1) }],
  NOTHING_TO_CORRECT: () => [
    sitting(),
    { kind: 'correctTime', edge: firstEnd, time: sessionTime(1), reason: '忘了', by: '宋佳' },
  ],
  OUT_OF_ORDER: () => [
    sitting()
      .pass(60_000)
      .do({ kind: 'closeItem', item: itemId('a') }),
    { kind: 'correctTime', edge: firstEnd, time: sessionTime(3_600_000), reason: '忘了', by: '宋佳' },
  ],
  NOTE_UNKNOWN: () => [sitting(), { kind: 'removeNote', note: NoteId.parse('note-1') }],
  NOTE_EMPTY: () => [sitting(), { ...note, body: { as: 'fact', text: ' ' } }],
  NOTE_MISPLACED: () => [
    speaking(),
    { ...note, speech, body: { as: 'line', text: '抓紧落实', phrase: required } },
  ],
  VOTE_UNKNOWN: () => [sitting(), publish],
  VOTE_OPEN: () => [sitting().do(open), { kind: 'adjourn' }],
  VOTE_SETTLED: () => [sitting().do(open).do(count).do(check).do(publish), publish],
  VOTE_NOT_PUBLISHED: () => [
    sitting().do(open),
    { kind: 'correctResult', ballots: null, override: '', vote, counts, reason: '有误', by: '马文斌' },
  ],
  NO_MEMBERS: () => [new Stage().open({ roll: [attendee('o1')] }).openItem('a'), open],
  NO_QUORUM: () => [new Stage().open().present('p1', 'p2').openItem('a'), open],
  NOT_COUNTED: () => [sitting().do(open), check],
  COUNTS_EXCEED_PRESENT: () => [sitting().do(open), { ...count, counts: { ...counts, abstain: 1 } }],
  COUNTS_DIFFER: () => [sitting().do(open).do(count), { ...check, counts: { ...counts, for: 4 } }],
  CHECKER_IS_COUNTER: () => [sitting().do(open).do(count), { ...check, by: '宋佳' }],
  NOT_CHECKED: () => [sitting().do(open).do(count), publish],
  BALLOTS_UNBALANCED: () => [
    sitting().do(appraise),
    { ...countMarks, tally: { ballots, rows: [{ marks: [4, 0, 0], blank: 0 }] } },
  ],
  BALLOTS_VOID: () => [
    sitting()
      .do(appraise)
      .do({ ...countMarks, tally: tooMany })
      .do({ ...checkMarks, tally: tooMany }),
    { kind: 'publishAppraisal', appraisal },
  ],
  BALLOTS_NOT_VOID: () => [
    sitting().do(appraise).do(countMarks).do(checkMarks),
    { kind: 'voidAppraisal', appraisal },
  ],
  TALLY_UNFIT: () => [sitting().do(appraise), { ...countMarks, tally: { ballots, rows: [] } }],
  OBJECTS_MISSING: () => [sitting(), { ...appraise, plan: usualAppraisal }],
  NO_VOTERS: () => [
    sitting(),
    { ...appraise, plan: { ...appraise.plan, voters: { members: false, others: [] } } },
  ],
  VOTERS_UNFIT: () => [
    sitting(),
    { ...appraise, plan: { ...appraise.plan, voters: { members: true, others: [group] } }, present: [3] },
  ],
  TOO_FEW_VOTERS: () => [new Stage().open().present('p1', 'p2').openItem('a'), appraise],
  FORM_WITHOUT_COUNT: () => [sitting().do({ ...open, form: 'applause' }), count],
  RULE_WITHOUT_BALLOTS: () => [sitting(), { ...open, rule: { num: 1, den: 2, strict: true, of: 'valid' } }],
  BALLOTS_MISSING: () => [balloting(), count],
  CANDIDATES_TOO_FEW: () => [sitting(), { ...elect, seats: 3 }],
  CANDIDATE_TWICE: () => [
    sitting(),
    { ...elect, candidates: [...elect.candidates, { person: null, name: '委员 p1' }] },
  ],
  CANDIDATE_IS_OFFICER: () => [sitting(), { ...elect, officers: { ...noOfficers, supervisors: ['委员p2'] } }],
  RUNOFF_UNFIT: () => [sitting(), { ...elect, again: ElectionId.parse('election-1') }],
  NOTHING_TO_UNDO: () => [new Stage(), { kind: 'undoStep', step: sitting().session.past!.command }],
  NOTHING_TO_REDO: () => [sitting(), { kind: 'redoStep', step: sitting().session.past!.command }],
  ...boardRefusals,
  ...consensusRefusals,
  UNDO_STOPS_HERE: () => [new Stage().open(), { kind: 'undoStep', step: sitting().session.past!.command }],
}

describe('[LO6] a refusal is the whole answer', () => {
  test.each(Object.entries(cases))('%s', (code, given) => {
    const [stage, command] = given()
    const { session } = stage
    expect(stage.ask(command)).toMatchObject({ refused: code, facts: [] })
    expect(stage.session).toBe(session)
  })
  test('the list is closed', () => {
    expect(RefusalCode.options.toSorted()).toEqual(['NOT_GRANTED', ...Object.keys(cases)].toSorted())
  })
})
