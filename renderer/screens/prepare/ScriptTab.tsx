// The chair's words before the meeting: in their order, made from the plan as it is typed, changed passage by passage, and printed.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { gapsIn } from '../../../shared/host-cue-pieces.ts'
import { passagesOf } from '../../../shared/host-cue.ts'
import { sectionsOf } from '../../../shared/host-script-sections.ts'
import { plannedSession, scriptOf } from '../../../shared/host-script.ts'
import { type MeetingId, PersonId } from '../../../shared/id.ts'
import { Button } from '../../parts/Button.tsx'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { useKeys } from '../../parts/keys.ts'
import { CuesState } from '../../script/CuesState.tsx'
import { ScriptList } from '../../script/ScriptList.tsx'
import { useCues } from '../../script/use-cues.ts'
import type { Edited } from './plan-draft.ts'
import { isNamed } from './roll-row.ts'
import { usePlan, usePlanState } from './use-plan.tsx'
import styles from './ScriptTab.module.css'

export function ScriptTab({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('script')
  const [, go] = useLocation()
  const draft = usePlan()
  const { edited, plan } = usePlanState()
  const cues = useCues(meeting)
  const session = useMemo(() => plannedSession(planOf(edited)), [edited])
  const made = useMemo(() => scriptOf(session), [session])
  const passages = passagesOf(made, cues.edits)
  const read = passages.filter(({ skipped }) => !skipped)
  /** What is printed is what is on disk. */
  const pages = async () => {
    await draft.flush()
    go(`/papers/${meeting}`)
  }
  useKeys({ 'Ctrl+p': () => void pages() })
  return (
    <main className={styles['page']} aria-label={t('title')}>
      <div className={styles['bar']}>
        <h2 className="song">{t('title')}</h2>
        <span className="cap">
          {t('sum', {
            count: read.length,
            gaps: read.reduce((sum, { words }) => sum + gapsIn(words), 0),
            edited: passages.filter((one) => one.edited || one.moment === 'own').length,
          })}
        </span>
        <span className="grow" />
        <span className={`cap ${styles['how']}`}>
          <KeyCap>PgUp</KeyCap> <KeyCap>PgDn</KeyCap> {t('turn')}
        </span>
        <Button size="slim" keyCap="Ctrl P" onPress={() => void pages()}>
          {t('pages')}
        </Button>
      </div>
      <CuesState cues={cues} />
      <ScriptList
        sections={sectionsOf(passages, session.room.agenda.items)}
        cues={cues}
        present={null}
        size="slim"
        isLocked={plan?.state !== 'planned'}
      />
    </main>
  )
}

/** Whoever the host does not know yet is called by the key of their row. */
const planOf = ({ facts, agenda, roll, registered }: Edited) => ({
  facts,
  agenda: [...agenda],
  roll: roll
    .filter(isNamed)
    .map(({ key, person, ...attendee }) => ({ ...attendee, person: person ?? PersonId.parse(key) })),
  registered: [...registered],
})
