// The slim bar: which meeting, who is here, whether that is enough, how the time stands, what the wall shows, what time it is.
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../../shared/id.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Mark } from '../../../parts/Mark.tsx'
import { Drift } from './Drift.tsx'
import { Headcount } from './Headcount.tsx'
import { MeetingClock } from './MeetingClock.tsx'
import { ProjectorState } from './ProjectorState.tsx'
import styles from './TopBar.module.css'

export function TopBar({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const title = useSession(({ meeting: facts }) => facts?.title ?? '')
  const isOpen = useSession(({ room }) => room.phase === 'open')
  return (
    <header className={styles['top']}>
      <a className={styles['home']} href="#/" aria-label={t('top.home')}>
        <Mark />
      </a>
      <h1 className={`song line1 ${styles['title']}`} title={title}>
        {title}
      </h1>
      <i className={styles['part']} />
      <Headcount />
      <span className="grow" />
      {isOpen ? <Drift /> : null}
      <i className={styles['part']} />
      <ProjectorState meeting={meeting} />
      <i className={styles['part']} />
      <MeetingClock />
    </header>
  )
}
