// The right column: what the hall sees, then the queue or whatever was asked for in its place.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../shared/id.ts'
import { openElectionOf } from '../../../shared/session/elections.ts'
import { openVoteOf } from '../../../shared/session/votes.ts'
import { useSession } from '../../live/use-live.tsx'
import { later } from '../../parts/later.tsx'
import { SkipPanel } from './agenda/SkipPanel.tsx'
import { AttendancePanel, CountView } from './attendance/AttendancePanel.tsx'
import { LeaveLine } from './attendance/LeaveLine.tsx'
import { VoteRoll } from './attendance/VoteRoll.tsx'
import { BreakPanel } from './BreakPanel.tsx'
import { addWords } from '../../words/words.ts'
import { PhrasesPanel } from './notes/PhrasesPanel.tsx'
import { usePanels } from './panels.tsx'
import { AddSpeaker } from './queue/AddSpeaker.tsx'
import { LimitPanel } from './queue/LimitPanel.tsx'
import { TurnPanel } from './queue/TurnPanel.tsx'
import { Interject } from './queue/Interject.tsx'
import { ListWritten } from './queue/ListWritten.tsx'
import { QueuePanel } from './queue/QueuePanel.tsx'
import { MessagePanel } from './wall/MessagePanel.tsx'
import { SceneKeys } from './wall/SceneKeys.tsx'
import { Screens } from './wall/Screens.tsx'
import styles from './RightColumn.module.css'

// Asked for now and then, and read before anything is typed: fetched once the console stands, so that none is missing when the
// line goes down. Whoever opens a panel to type at once finds it loaded: those are not here.
const HostScript = later(async () => {
  const [loaded] = await Promise.all([import('./script/HostScript.tsx'), addWords('script')])
  return loaded.HostScript
})
const CorrectPanel = later(async () => (await import('./agenda/CorrectPanel.tsx')).CorrectPanel)
const ReplanPanel = later(async () => (await import('./agenda/ReplanPanel.tsx')).ReplanPanel)
const BudgetsPanel = later(async () => (await import('./budgets/BudgetsPanel.tsx')).BudgetsPanel)
const TimesPanel = later(async () => (await import('./queue/TimesPanel.tsx')).TimesPanel)
const StepsPanel = later(async () => (await import('./StepsPanel.tsx')).StepsPanel)
const late = [HostScript, CountView, CorrectPanel, ReplanPanel, BudgetsPanel, TimesPanel, StepsPanel]
/** Milliseconds in which a console that was just opened has other things to do. */
const settled = 3000

export function RightColumn({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const panel of late) panel.fetch().catch(reportError)
    }, settled)
    return () => clearTimeout(timer)
  }, [])
  return (
    <section className={styles['column']} aria-label={t('right.label')}>
      <Screens />
      <SceneKeys />
      <Below meeting={meeting} />
    </section>
  )
}

function Below({ meeting }: { meeting: MeetingId }) {
  const { right, waiting } = usePanels()
  const vote = useSession(({ room }) => openVoteOf(room.votes) ?? openElectionOf(room.elections))
  const phase = useSession(({ room }) => room.phase)
  switch (right) {
    case 'queue':
      if (vote !== undefined) return <VoteRoll vote={vote} />
      return (
        <>
          {phase === 'adjourned' ? <span className="grow" /> : <QueuePanel />}
          <LeaveLine />
        </>
      )
    case 'speaker':
      return <AddSpeaker key="any" />
    case 'order':
      return <AddSpeaker key="order" first="order" />
    case 'turn':
      return <TurnPanel key={waiting} />
    case 'limit':
      return <LimitPanel />
    case 'times':
      return <TimesPanel />
    case 'interruption':
      return <Interject />
    case 'written':
      return <ListWritten />
    case 'attendance':
      return <AttendancePanel meeting={meeting} />
    case 'message':
      return <MessagePanel />
    case 'break':
      return <BreakPanel />
    case 'budgets':
      return <BudgetsPanel />
    case 'skip':
      return <SkipPanel />
    case 'replan':
      return <ReplanPanel />
    case 'correct':
      return <CorrectPanel />
    case 'phrases':
      return <PhrasesPanel />
    case 'script':
      return <HostScript meeting={meeting} />
    case 'steps':
      return <StepsPanel />
    default:
      return right satisfies never
  }
}
