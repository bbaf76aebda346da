// What the hall sees now and what it would see after the next step: the wall itself, scaled, and never a second drawing.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Session, sceneOf } from '../../../../shared/session/session.ts'
import type { Live } from '../../../live/live.ts'
import { StillLive, useLive, useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { Wall } from '../../../wall/Wall.tsx'
import { usePanels } from '../panels.tsx'
import { ahead, commandsFor } from '../step-commands.ts'
import { useSteps } from '../use-step.ts'
import { keyOfScene } from './scene-keys.ts'
import { useWallActs } from './use-wall-acts.ts'
import styles from './Screens.module.css'

export function Screens() {
  const { t } = useTranslation('operator')
  const session = useSession()
  const { freeze } = useWallActs()
  const next = useSessionAhead()
  const { frozen } = session.wall
  return (
    <div className={styles['screens']}>
      <figure>
        <figcaption className="cap line1">
          <Caption />
        </figcaption>
        <div className={styles['now']} inert aria-hidden="true">
          <Wall />
        </div>
      </figure>
      <figure>
        <figcaption className="cap line1">
          {next === null ? t('wall.same') : t('wall.next', { scene: t(`scene.${sceneOf(next)}`) })}
        </figcaption>
        <div className={styles['next']} inert aria-hidden="true">
          {next === null ? <Wall /> : <Ahead session={next} />}
        </div>
        <div className={styles['freeze']}>
          <Button size="slim" keyCap="F" pressed={frozen !== null} onPress={freeze}>
            {t(frozen === null ? 'wall.freeze' : 'wall.frozen')}
          </Button>
        </div>
      </figure>
    </div>
  )
}

/** A picture that no longer follows the meeting says so, and how to let go. */
function Caption() {
  const { t } = useTranslation('operator')
  const session = useSession()
  const { black, frozen, held } = session.wall
  if (black) return <Stuck text={t('wall.isBlack')} />
  if (frozen !== null) return <Stuck text={t('wall.isFrozen')} />
  if (held !== null)
    return <Stuck text={t('wall.isHeld', { scene: t(`scene.${held}`), key: keyOfScene(held) })} />
  return (
    <>
      <b className={`strong ${styles['nowWord']}`}>{t('wall.now')}</b>　{t(`scene.${sceneOf(session)}`)}
    </>
  )
}

const Stuck = ({ text }: { text: string }) => (
  <span className={`warn ${styles['stuck']}`} role="status">
    <Shape name="fullTriangle" /> {text}
  </span>
)

function Ahead({ session }: { session: Session }) {
  const live = useLive()
  const still = useMemo<Live>(() => {
    const state = { session, caughtUp: true, line: 'open', rings: false } as const
    return { ...live, get: () => state, subscribe: () => () => undefined }
  }, [live, session])
  return (
    <StillLive live={still}>
      <Wall />
    </StillLive>
  )
}

/** After the next step, or after letting go of what is held. Null where nothing would change. */
function useSessionAhead(): Session | null {
  const live = useLive()
  const session = useSession()
  const { step } = useSteps()
  const { motion } = usePanels()
  return useMemo(() => {
    const { wall } = session
    if (wall.held !== null || wall.black || wall.frozen !== null)
      return { ...session, wall: { ...wall, held: null, about: null, black: false, frozen: null } }
    const commands = commandsFor(step, motion)
    return commands.length === 0 ? null : ahead(session, commands, live.now())
  }, [session, step, motion, live])
}
