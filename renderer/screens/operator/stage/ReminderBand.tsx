// What may have been forgotten, and the one act that mends it: a quiet line above the stage, never over the dial, never by itself.
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../../shared/id.ts'
import { itemLabel } from '../../../../shared/numerals.ts'
import { openItemOf } from '../../../../shared/session/agenda.ts'
import { type Reminder, reminderAt } from '../../../../shared/session/room-reminders.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { currentSpeech } from '../../../../shared/session/speeches-record.ts'
import { sessionTime } from '../../../../shared/time.ts'
import { useNow, useSession } from '../../../live/use-live.tsx'
import { Band } from '../../../parts/Band.tsx'
import { Button } from '../../../parts/Button.tsx'
import { useKeys } from '../../../parts/keys.ts'
import { useSingleKeys } from '../choices.ts'
import { type Step, nextStep } from '../next-step.ts'
import { stepWords } from '../step-words.ts'
import { useTakeStep } from '../use-step.ts'

export function ReminderBand({ meeting }: { meeting: MeetingId }) {
  const room = useSession((session) => session.room)
  const rules = useSession((session) => session.meeting)
  // A whole second is soon enough: every speech of the meeting is looked at for it.
  const second = useNow(({ time }) => Math.floor(time / 1000))
  const reminder = useMemo(
    () => reminderAt({ room, meeting: rules }, sessionTime(second * 1000)),
    [room, rules, second],
  )
  const { kind, length } = reminder ?? { kind: null, length: 0 }
  const about = aboutOf(reminder)
  const minutes = Math.floor(length / 60_000)
  const [put, setPut] = useState<string | null>(null)
  const key = kind === null ? null : `${kind} ${about}`
  // What was put aside is forgotten with its reason: the same thing may be forgotten again.
  if (put !== null && put !== key) setPut(null)
  if (kind === null || key === put) return null
  return <Said kind={kind} minutes={minutes} meeting={meeting} onPut={() => setPut(key)} />
}

type Kind = Reminder['kind']

const aboutOf = (reminder: Reminder | null): string => {
  if (reminder === null) return ''
  if ('item' in reminder) return reminder.item
  return 'speech' in reminder ? reminder.speech : ''
}

type Props = { kind: Kind; minutes: number; meeting: MeetingId; onPut: () => void }

function Said({ kind, minutes, meeting, onPut }: Props) {
  const { t } = useTranslation('operator')
  const session = useSession()
  const take = useTakeStep(meeting)
  const [single] = useSingleKeys()
  const step = mending(session, kind)
  useKeys({ r: () => take(step), l: onPut }, single)
  const item = openItemOf(session.room.agenda)
  const about = {
    minutes,
    no: item === undefined ? '' : itemLabel(item.path),
    name: currentSpeech(session.room.speeches)?.voice.name ?? '',
  }
  return (
    <Band
      tone="plain"
      action={
        <>
          <Button size="slim" keyCap="R" onPress={() => take(step)}>
            {step.kind === 'openFirst' || step.kind === 'openNext'
              ? t('reminder.openItem', { no: itemLabel(step.item.path) })
              : stepWords(t, step, '', null)}
          </Button>
          <Button look="quiet" size="slim" keyCap="L" onPress={onPut}>
            {t('reminder.later')}
          </Button>
        </>
      }
    >
      {t(`reminder.${kind}`, about)}
    </Band>
  )
}

/** The one act for what was forgotten. */
function mending(session: Session, kind: Kind): Step {
  const likely = nextStep(session, { attendance: false, motion: false })
  switch (kind) {
    case 'itemOver': {
      const item = openItemOf(session.room.agenda)
      return item === undefined ? likely : { kind: 'closeItem', item }
    }
    case 'speechOver': {
      const speech = currentSpeech(session.room.speeches)
      return speech === undefined ? likely : { kind: 'endSpeech', speech }
    }
    case 'nothingOpen':
    case 'neverBegan':
    case 'pausedLong':
    case 'breakOver':
    case 'voteOpen':
      return likely
    default:
      return kind satisfies never
  }
}
