// Getting a meeting ready: its facts, its agenda, its roll, what is still missing, and the way into the room. Saves by itself.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../shared/id.ts'
import { GreyBars } from '../../parts/GreyBars.tsx'
import { useKeys } from '../../parts/keys.ts'
import { later } from '../../parts/later.tsx'
import { addWords } from '../../words/words.ts'
import { AgendaTab } from './AgendaTab.tsx'
import { Bottom } from './Bottom.tsx'
import { FactsTab } from './FactsTab.tsx'
import { Gone } from './Gone.tsx'
import { Rehearsal } from './Rehearsal.tsx'
import { RollTab } from './RollTab.tsx'
import { StateBand } from './StateBand.tsx'
import { Top } from './Top.tsx'
import { type Tab, type Where, checksOf } from './missing.ts'
import { PlanProvider, usePlan, usePlanState } from './use-plan.tsx'
import styles from './Prepare.module.css'

/** It brings the session's rules along, of which the other pages need little. */
const ScriptTab = later(async () => {
  const [loaded] = await Promise.all([import('./ScriptTab.tsx'), addWords('script')])
  return loaded.ScriptTab
})

export function Prepare({ meeting }: { meeting: MeetingId }) {
  return (
    <PlanProvider meeting={meeting}>
      <Screen meeting={meeting} />
    </PlanProvider>
  )
}

function Screen({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('prepare')
  const draft = usePlan()
  const { plan, edited, saving } = usePlanState()
  const [tab, setTab] = useState<Tab>('agenda')
  /** Where a check asked to look; counted, so that asking twice looks twice: a page is shown anew with its aim. */
  const [aim, setAim] = useState<{ where: Where; no: number } | null>(null)
  useKeys({ 'Ctrl+z': () => draft.undo() })
  const look = (where: Where) => {
    setTab(where.tab)
    setAim((last) => ({ where, no: (last?.no ?? 0) + 1 }))
  }
  if (saving.kind === 'gone') return <Gone />
  if (plan === null)
    return (
      <div className={styles['page']}>
        <Top title="" tab={tab} onTab={setTab} />
        <main className={styles['waiting']}>
          <StateBand />
          <GreyBars rows={6} label={t('loading')} />
        </main>
      </div>
    )
  const checks = checksOf(edited)
  const aimed = aim !== null && aim.where.tab === tab ? aim : null
  return (
    <div className={styles['page']}>
      <Top
        title={edited.facts.title}
        tab={tab}
        onTab={setTab}
        demo={plan.demo}
        starts={edited.facts.starts}
      />
      <div className={styles['work']}>
        <StateBand />
        <div className={styles['cols']} data-tab={tab}>
          {tab === 'facts' ? <FactsTab key={aimed?.no} aim={aimed?.where} /> : null}
          {tab === 'agenda' ? <AgendaTab key={aimed?.no} aim={aimed?.where} /> : null}
          {tab === 'roll' ? <RollTab key={aimed?.no} aim={aimed?.where} /> : null}
          {tab === 'script' ? (
            <div className={styles['script']}>
              <ScriptTab meeting={meeting} />
            </div>
          ) : null}
          <Rehearsal checks={checks} onLook={look} />
        </div>
      </div>
      <Bottom meeting={meeting} checks={checks} />
    </div>
  )
}
