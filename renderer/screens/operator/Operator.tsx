// The operator's console: what it shows before the log was read, before the meeting was opened, and while it runs.
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../shared/id.ts'
import { DraftsProvider } from '../../live/use-drafts.tsx'
import { useLiveState, useSession } from '../../live/use-live.tsx'
import { ActsProvider } from './acts.tsx'
import { Console } from './Console.tsx'
import { NotOpened } from './NotOpened.tsx'
import { Opening } from './Opening.tsx'
import { PanelsProvider } from './panels.tsx'
import { TimetableProvider } from './times-of-day.tsx'

export function Operator({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const caughtUp = useLiveState((state) => state.caughtUp)
  const title = useSession(({ meeting: facts }) => facts?.title ?? null)
  if (!caughtUp) return <Opening />
  if (title === null) return <NotOpened meeting={meeting} />
  return (
    <ActsProvider>
      <PanelsProvider>
        <title>{t('windowTitle', { title })}</title>
        <TimetableProvider>
          <DraftsProvider meeting={meeting}>
            <Console meeting={meeting} />
          </DraftsProvider>
        </TimetableProvider>
      </PanelsProvider>
    </ActsProvider>
  )
}
