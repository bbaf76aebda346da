// Whether what is being written is on disk: the last thing recorded, the draft at its last pause, or that it was not saved.
import { useTranslation } from 'react-i18next'
import { clockTextWithSeconds } from '../../../../shared/numerals.ts'
import { useKeeping } from '../../../live/use-drafts.tsx'
import { useSession } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'

export function Saved() {
  const { t } = useTranslation('operator')
  const last = useSession((session) => session.last)
  const keeping = useKeeping()
  switch (keeping.kind) {
    case 'saving':
      return <span className="cap nowrap">{t('notes.saving')}</span>
    case 'failed':
      return (
        <span className="cap nowrap bad" role="alert">
          <Shape name="fullSquare" /> {t('notes.notSaved')}
        </span>
      )
    case 'saved':
    case 'idle': {
      const at = keeping.kind === 'saved' && keeping.at.time > last.time ? keeping.at : last
      return (
        <span className="cap nowrap">
          <Shape name="check" /> {t('notes.saved', { time: clockTextWithSeconds(at) })}
        </span>
      )
    }
    default:
      return keeping satisfies never
  }
}
