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
  const { undo, redo } = useRoomActs()
  const done = useLastDone()
  const last = lastStep(session)
  if (done === null) return null
  if (done.kind === 'undone')
    return (
      <Toast
        running={session.undone === null ? null : done.no}
        action={
          session.undone === null ? undefined : (
            <Button look="quiet" keyCap="Ctrl Y" onPress={redo}>
              <b className="strong">{t('toast.redo')}</b>
            </Button>
          )
        }
      >
        {t('toast.undone', { what: t(`did.${done.told.what}`, done.told.about) })}
      </Toast>
    )
  if (last === null || session.past?.what === 'bellRang') return null
  const mark = session.past?.mark === true
  const what = t(`did.${last.what}`, last.about)
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
      {done.kind === 'redone' ? t('toast.redone', { what }) : what}
    </Toast>
  )
}
