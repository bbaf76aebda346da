// 主持词 beside the meeting: the present passage large, the others before and behind it. For the operator's eyes; never on the wall.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { passagesOf } from '../../../../shared/host-cue.ts'
import { presentCue } from '../../../../shared/host-script-present.ts'
import { sectionsOf } from '../../../../shared/host-script-sections.ts'
import { scriptOf } from '../../../../shared/host-script.ts'
import type { MeetingId } from '../../../../shared/id.ts'
import { useSession } from '../../../live/use-live.tsx'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { CuesState } from '../../../script/CuesState.tsx'
import { ScriptList } from '../../../script/ScriptList.tsx'
import { useCues } from '../../../script/use-cues.ts'
import { PanelHead } from '../PanelHead.tsx'
import { usePanels } from '../panels.tsx'
import styles from './HostScript.module.css'

export function HostScript({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('script')
  const { toStage } = usePanels()
  const { room, meeting: facts } = useSession()
  const cues = useCues(meeting)
  const made = useMemo(() => scriptOf({ room, meeting: facts }), [room, facts])
  const sections = sectionsOf(passagesOf(made, cues.edits), room.agenda.items)
  return (
    <section className={styles['panel']} aria-label={t('title')}>
      <PanelHead title={t('title')} />
      <p className={`cap ${styles['how']}`}>
        <KeyCap>PgUp</KeyCap> <KeyCap>PgDn</KeyCap> {t('how')}
      </p>
      <CuesState cues={cues} />
      <ScriptList
        sections={sections}
        cues={cues}
        present={presentCue({ room }, made)}
        onLeave={toStage}
        size="live"
      />
    </section>
  )
}
