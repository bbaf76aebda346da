// The commands a step stands for, each made from the session it will meet; and the session as it would be after them.
import { instant, type Stamp } from '../../../shared/time.ts'
import { CommandId } from '../../../shared/id.ts'
import type { Command } from '../../../shared/session/command.ts'
import { type Session, decide, evolve } from '../../../shared/session/session.ts'
import { stateOf } from '../../../shared/session/attendance.ts'
import { plainMark } from '../../../shared/session/values.ts'
import type { VoteForm } from '../../../shared/decision-form.ts'
import type { PassRule } from '../../../shared/share.ts'
import { type Motion, officersIn } from './motion.ts'
import { type Planned, appraisalCommand, isAppraisalStep } from './appraisal/appraisal-steps.ts'
import type { Step } from './next-step.ts'

export type MakeCommand = (session: Session) => Command

/** Empty where a step only opens something on the console, or needs what a person has still to enter. */
export function commandsFor(
  step: Step,
  motion: Motion | null,
  appraising: Planned | null = null,
): readonly MakeCommand[] {
  if (isAppraisalStep(step)) {
    const command = appraisalCommand(step, appraising)
    return command === null ? [] : [() => command]
  }
  switch (step.kind) {
    case 'takeAttendance':
    case 'countHeads':
    case 'addSpeaker':
    case 'listWritten':
    case 'wordMotion':
    case 'leaveMotion':
    case 'wordElection':
    case 'openElection':
    case 'countVotes':
    case 'checkCount':
    case 'abandonVote':
    case 'countElection':
    case 'checkElection':
    case 'abandonElection':
    case 'readMinutes':
      return []
    case 'markAllPresent':
      return [markMembersPresent]
    case 'openFirst':
    case 'openNext':
      return [() => ({ kind: 'openItem', item: step.item.item })]
    case 'closeItem':
      return [() => ({ kind: 'closeItem', item: step.item.item })]
    case 'invite':
      return [
        () => ({ kind: 'queueSpeaker', voice: step.voice, turn: 'registered', before: null }),
        ({ room }) => {
          const invited = room.queue.waiting.at(-1)
          if (invited === undefined) throw new Error('whoever was queued is not in the queue')
          return { kind: 'callSpeaker', speaker: invited.speaker, after: room.speeches.current }
        },
      ]
    case 'takeRegistered': {
      const registrations = step.registered.map((one) => one.registration)
      return [() => ({ kind: 'queueRegistered', registrations })]
    }
    case 'callFirst':
    case 'callNext': {
      const { speaker, after } = step
      return [() => ({ kind: 'callSpeaker', speaker: speaker.speaker, after: after?.speech ?? null })]
    }
    case 'startSpeech':
    case 'resumeSpeech':
    case 'endSpeech':
      return [() => ({ kind: step.kind, speech: step.speech.speech })]
    case 'endInterruption':
      return [() => ({ kind: 'endInterruption', interruption: step.interruption.interruption })]
    case 'openVote':
      return motion === null || motion.form === 'election' ? [] : [opening(motion, motion.form)]
    case 'publishResult':
      return [() => ({ kind: 'publishResult', vote: step.vote.vote })]
    case 'voidVote': {
      const { vote, item, motion: words, form, rule, officers } = step.vote
      // The same again at once: the hall is told that it votes anew, and both rounds stay on record.
      return [
        () => ({ kind: 'voidVote', vote }),
        () => ({ kind: 'openVote', item, motion: words, form, rule, officers }),
      ]
    }
    case 'publishElection':
      return [() => ({ kind: 'publishElection', election: step.election.election })]
    case 'voidElection': {
      const { election, item, office, seats, candidates, blank, writeIns, rule, officers, again } =
        step.election
      const same = {
        item,
        office,
        seats,
        candidates: [...candidates],
        blank,
        writeIns,
        rule,
        officers,
        again,
      }
      return [
        () => ({ kind: 'voidElection', election }),
        () => ({ kind: 'openElection', ...same, quorum: null }),
      ]
    }
    case 'endBreak':
      return [() => ({ kind: 'endBreak' })]
    case 'closeSitting':
      return [() => ({ kind: 'closeSitting' })]
    case 'openSitting':
      return [() => ({ kind: 'openSitting', sitting: step.next.sitting })]
    case 'adjourn':
      return [() => ({ kind: 'adjourn' })]
    default:
      return step satisfies never
  }
}

const opening =
  ({ item, text, rule, officers }: Motion, form: VoteForm): MakeCommand =>
  () => ({
    kind: 'openVote',
    item,
    motion: text,
    form,
    rule: fitting(rule, form),
    officers: officersIn(officers),
  })

/** Only paper has valid ballots: any other form falls back on all members. */
const fitting = (rule: PassRule, form: VoteForm): PassRule =>
  rule.of === 'valid' && form !== 'ballot' ? { ...rule, of: 'all' } : rule

/** Every member about whom nothing was said is present. */
export const markMembersPresent: MakeCommand = ({ room }) => ({
  kind: 'markAttendance',
  marks: room.attendance.roll
    .filter(({ person, role }) => role === 'member' && stateOf(room.attendance, person) === 'unmarked')
    .map(({ person }) => plainMark(person, 'present')),
})

const aheadId = CommandId.parse('ahead')

/** The session after `commands`, for showing what would come; null where one of them would be refused. */
export function ahead(session: Session, commands: readonly MakeCommand[], now: Stamp): Session | null {
  let after: Session | null = session
  for (const make of commands) {
    const answer: ReturnType<typeof decide> = decide(after, make(after), now.time)
    if ('refusal' in answer) return null
    for (const fact of answer.facts) {
      const stamp = { at: instant(now.at), zone: now.zone, time: now.time }
      after = evolve(after, { ...stamp, seq: after.seq + 1, boot: '', command: aheadId, fact })
    }
  }
  return after
}
