// The next step and the one beside it, and how each is taken: by commands, or by opening what a person has to fill in.
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyped } from '../../../shared/decision-form.ts'
import { usualAppraisal } from '../../../shared/appraisal-plan.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { useLocation } from 'wouter'
import { useSession } from '../../live/use-live.tsx'
import { useActs } from './acts.tsx'
import { motionFor } from './motion.ts'
import { type Step, nextStep, otherStep } from './next-step.ts'
import { usePanels } from './panels.tsx'
import { commandsFor } from './step-commands.ts'

export function useSteps(): { step: Step; other: Step | null } {
  const session = useSession()
  const { motion, right, appraising, recounting } = usePanels()
  const { votes, elections, appraisals } = session.room
  const underway: readonly unknown[] = [votes.open, elections.open, appraisals.open]
  const worded = motion !== null && motion.item === session.room.agenda.open
  const appraisal = appraising !== null && appraising.item === session.room.agenda.open
  const step = nextStep(session, {
    attendance: right === 'attendance',
    motion: worded,
    election: motion?.form === 'election',
    appraisal,
    recounting: recounting !== null && underway.includes(recounting),
  })
  return { step, other: otherStep(session, step) }
}

/** Takes a step. Whoever calls has seen it: its commands name what was seen. */
export function useTakeStep(meeting: MeetingId): (step: Step) => void {
  const { t } = useTranslation('operator')
  const [, navigate] = useLocation()
  const { act } = useActs()
  const facts = useSession(({ meeting: of }) => of)
  const panels = usePanels()
  const { motion, right, appraising, toggleRight, closeRight, openCentre, stage, toStage } = panels
  return useCallback(
    (step: Step) => {
      const command = async (step: Step) => {
        const done = await act('step', ...commandsFor(step, motion, appraising))
        if (!done || (step.kind !== 'openVote' && step.kind !== 'openAppraisal')) return
        openCentre({})
        firstCount(stage.current)?.focus()
      }
      switch (step.kind) {
        case 'takeAttendance':
          return toggleRight('attendance', false)
        case 'countHeads':
          if (right !== 'attendance') return toggleRight('attendance')
          return firstOfCensus(stage.current)?.focus()
        case 'addSpeaker':
          return toggleRight('speaker')
        case 'listWritten':
          return toggleRight('written')
        case 'wordMotion':
        case 'wordElection':
          if (facts === null) return
          return openCentre({ motion: motionFor(step.item, facts.rules, t('vote.verbs')) })
        case 'leaveMotion':
          openCentre({})
          return toStage()
        case 'openElection':
        case 'countElection':
        case 'checkElection':
        case 'countAppraisal':
        case 'checkAppraisal':
          return submit(stage.current)
        case 'countVotes':
          if (isTyped(step.vote.form)) return submit(stage.current)
          return firstCount(stage.current)?.focus()
        case 'checkCount':
          if (isTyped(step.vote.form)) return submit(stage.current)
          openCentre({ checking: step.vote.vote })
          return stage.current?.querySelector<HTMLInputElement>('[data-check] input[value=""]')?.focus()
        case 'abandonVote':
          return openCentre({ abandoning: step.vote.vote })
        case 'planAppraisal': {
          const plan = step.item.appraisal ?? usualAppraisal
          return openCentre({
            appraising: {
              item: step.item.item,
              plan,
              present: plan.voters.others.map((one) => one.expected),
            },
          })
        }
        case 'leaveAppraisal':
          openCentre({})
          return toStage()
        case 'abandonElection':
          return openCentre({ abandoning: step.election.election })
        case 'abandonAppraisal':
          return openCentre({ givingUp: step.appraisal.appraisal })
        case 'readMinutes':
          return navigate(`/papers/${meeting}`)
        default: {
          if (right === 'attendance' && step.kind === 'markAllPresent') closeRight()
          void command(step)
        }
      }
    },
    [
      act,
      appraising,
      facts,
      meeting,
      motion,
      navigate,
      right,
      toggleRight,
      closeRight,
      openCentre,
      stage,
      toStage,
      t,
    ],
  )
}

/** A form at hand says itself what it still lacks, and goes there. */
const submit = (stage: HTMLElement | null) => stage?.querySelector('form')?.requestSubmit()

/** 实到: 应到 is known. It stands outside the stage, in the panel. */
const firstOfCensus = (stage: HTMLElement | null) =>
  stage?.ownerDocument.querySelector<HTMLInputElement>('[data-census] [data-count="present"] input')

const firstCount = (stage: HTMLElement | null) =>
  stage?.querySelector<HTMLInputElement>('[data-count] input, [data-tally] input')
