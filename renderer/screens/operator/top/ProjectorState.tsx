// Whether a big screen is open and what it shows; where none is, the button that opens one.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../../shared/id.ts'
import { sceneOf } from '../../../../shared/session/session.ts'
import { useClient } from '../../../live/tools.tsx'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { useKeys } from '../../../parts/keys.ts'
import { Shape } from '../../../parts/Shape.tsx'
import { useSingleKeys } from '../choices.ts'
import styles from './ProjectorState.module.css'

const askEvery = 2000

export function ProjectorState({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const scene = useSession((session) => (session.wall.black ? 'black' : sceneOf(session)))
  const client = useClient()
  const [single] = useSingleKeys()
  const open = useProjectors()
  const [failed, setFailed] = useState(false)
  const ask = async () => {
    setFailed(false)
    try {
      const { opened } = await client.desk.openProjector({ meeting })
      setFailed(!opened)
    } catch (error) {
      reportError(error)
      setFailed(true)
    }
  }
  useKeys({ o: () => void ask() }, single)
  if (open === 0)
    return (
      <span className={styles['state']}>
        <span className="warn">
          <Shape name="fullTriangle" />
        </span>
        {t(failed ? 'projector.failed' : 'projector.closed')}
        <Button size="slim" keyCap="O" onPress={() => void ask()}>
          {t('projector.open')}
        </Button>
      </span>
    )
  return (
    <span className={styles['state']}>
      <Screen />
      <span>
        {t('projector.shows')} <b className="strong">{t(`scene.${scene}`)}</b>
      </span>
    </span>
  )
}

/** How many projector pages follow; null until the host has said so, or while it cannot be asked. */
function useProjectors(): number | null {
  const client = useClient()
  const [open, setOpen] = useState<number | null>(null)
  useEffect(() => {
    let shown = true
    const ask = () =>
      client.desk.projectors().then(
        (answer) => (shown ? setOpen(answer.open) : undefined),
        () => (shown ? setOpen(null) : undefined), // the line is down, which a band of its own says
      )
    void ask()
    const timer = setInterval(() => void ask(), askEvery)
    return () => {
      shown = false
      clearInterval(timer)
    }
  }, [client])
  return open
}

const Screen = () => (
  <svg width="18" height="16" viewBox="0 0 18 16" aria-hidden="true">
    <path d="M1 1h16v10H1zM6 15h6M9 11v4" fill="none" stroke="currentColor" strokeWidth="1.5" />
  </svg>
)
