// What the chair reads out at this moment, put together from the meeting itself and never from last year's script.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { chineseNumber, itemLabel, sittingTime } from '../../../../shared/numerals.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { attendeeOf } from '../../../../shared/session/attendance.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { turnoutSentence, usualForm } from '../../../../shared/turnout-words.ts'
import { gatheringOf } from '../../../../shared/turnout.ts'
import { useSession } from '../../../live/use-live.tsx'
import type { Step } from '../next-step.ts'

type Words = TFunction<'operator'>

export function useChairSentence(step: Step): string | null {
  const { t } = useTranslation('operator')
  return sentenceFor(t, useSession(), step)
}

function sentenceFor(t: Words, session: Session, step: Step): string | null {
  switch (step.kind) {
    case 'openFirst':
      return opening(t, session)
    case 'openNext':
      return t(step.item.path.length === 1 ? 'chair.item' : 'chair.part', itemWords(step.item))
    case 'invite':
      return t(`chair.invite.${step.item.kind}`, {
        name: titled(t, session, step.voice.person, step.voice.name),
      })
    case 'callFirst':
    case 'callNext':
      return t('chair.call', {
        name: titled(t, session, step.speaker.voice.person, step.speaker.voice.name),
      })
    case 'addSpeaker':
    case 'takeRegistered':
      return t('chair.floor')
    case 'wordElection':
      return t('chair.election')
    case 'wordMotion':
      return t('chair.vote')
    case 'closeSitting':
      return t('chair.closeSitting', { time: sittingTime(step.next.starts) })
    case 'adjourn':
      return t('chair.adjourn')
    default:
      return null
  }
}

const itemWords = (item: LiveItem) => {
  const [no = 0] = item.path
  return { no: chineseNumber(no), label: itemLabel(item.path), title: item.title }
}

/** The figures in the words of this kind of meeting; where the quorum is not reached, nobody says 现在开会. */
function opening(t: Words, session: Session): string | null {
  const gathering = gatheringOf(session)
  const figures = turnoutSentence(gathering, usualForm(session.meeting?.kind ?? 'standing'))
  return figures === null || gathering.met === false ? figures : t('chair.opening', { figures })
}

/** An officer is called by the office, a member by the sector and 委员, anybody else by what stands in the roll. */
function titled(t: Words, { room }: Session, person: Parameters<typeof attendeeOf>[1], name: string): string {
  const attendee = attendeeOf(room.attendance, person)
  if (attendee === undefined) return name
  const { role, office, sector, unit } = attendee
  if (role !== 'member') return `${unit}${name}`
  const plain = office === '' || t('chair.plainOffices').split('、').includes(office)
  return plain ? t('chair.member', { sector, name }) : `${office}${name}`
}
