// What the chair reads out at this moment, put together from the meeting itself and never from last year's script.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { chineseNumber, itemLabel } from '../../../../shared/numerals.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { attendeeOf, headcount, quorum } from '../../../../shared/session/attendance.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { useSession } from '../../../live/use-live.tsx'
import type { Step } from '../next-step.ts'

export function useChairSentence(step: Step): string | null {
  const { t } = useTranslation('operator')
  return sentenceFor(t, useSession(), step)
}

function sentenceFor(t: TFunction<'operator'>, session: Session, step: Step): string | null {
  switch (step.kind) {
    case 'openFirst':
      return opening(t, session)
    case 'openNext':
      return t(step.item.path.length === 1 ? 'chair.item' : 'chair.part', itemWords(step.item))
    case 'invite':
      return t(`chair.invite.${step.item.kind}`, {
        name: titled(session, step.voice.person, step.voice.name),
      })
    case 'callFirst':
    case 'callNext':
      return t('chair.call', {
        name: titled(session, step.speaker.voice.person, step.speaker.voice.name),
      })
    case 'addSpeaker':
      return t('chair.floor')
    case 'wordMotion':
      return t('chair.vote')
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

function opening(t: TFunction<'operator'>, { room, meeting }: Session): string | null {
  if (meeting === null) return null
  const count = headcount(room.attendance)
  const needs = quorum(count, meeting.rules.quorum)
  if (count.expected === 0 || (needs !== null && !needs.met)) return null
  const figures = { body: t(`body.${meeting.kind}`), ...count }
  return t(needs === null ? 'chair.openingPlain' : 'chair.opening', figures)
}

/** A member is called 委员 behind the name, anybody else by what stands in the roll. */
function titled({ room }: Session, person: Parameters<typeof attendeeOf>[1], name: string): string {
  const attendee = attendeeOf(room.attendance, person)
  if (attendee === undefined) return name
  return attendee.role === 'member' ? `${attendee.sector}${name}` : `${attendee.unit}${name}`
}
