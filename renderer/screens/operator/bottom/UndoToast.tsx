// Says what was just done, for ten seconds, with the way back. The way back stays open after the toast has gone.
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Toast } from '../../../parts/Toast.tsx'
import { lastStep } from '../last-step.ts'
import { useRoomActs } from '../use-room-acts.ts'
import { useLastDone } from './use-last-done.ts'

export function UndoToast() {
  const { t } = useTranslation('operator')
  const session = useSession()
  const { undo } = useRoomActs()
  const done = useLastDone()
  const last = lastStep(session)
  if (done === null) return null
  if (done.kind === 'undone')
    return <Toast running={null}>{t('toast.undone', { what: t(done.what, { ns: 'facts' }) })}</Toast>
  if (last === null || session.past?.what === 'bellRang') return null
  const mark = session.past?.mark === true
  return (
    <Toast
      running={mark ? null : done.no}
      action={
        mark ? undefined : (
          <Button look="quiet" keyCap="Ctrl Z" onPress={undo}>
            <b className="strong">{t('toast.undo')}</b>
          </Button>
        )
      }
    >
      {t(`did.${last.what}`, last.about)}
    </Toast>
  )
}
