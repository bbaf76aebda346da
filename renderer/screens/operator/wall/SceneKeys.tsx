// The scenes by their keys. A pressed one is held: pressing it again lets the screen follow the meeting.
import { useTranslation } from 'react-i18next'
import { sceneOf } from '../../../../shared/session/session.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { sceneKeys } from './scene-keys.ts'
import { useWallActs } from './use-wall-acts.ts'
import styles from './SceneKeys.module.css'

export function SceneKeys() {
  const { t } = useTranslation('operator')
  const wall = useSession((session) => session.wall)
  const shown = useSession(sceneOf)
  const { hold, blacken } = useWallActs()
  const { right, toggleRight } = usePanels()
  return (
    <div className={styles['keys']} role="group" aria-label={t('wall.scenes')}>
      {sceneKeys.map(([key, scene]) => (
        <span key={key} className={styles['key']} data-shown={!wall.black && scene === shown}>
          <Button
            size="slim"
            keyCap={key.toUpperCase()}
            pressed={wall.held === scene}
            onPress={() => hold(scene)}
          >
            {t(`scene.${scene}`)}
          </Button>
        </span>
      ))}
      <span className={styles['key']} data-shown={wall.message !== null || right === 'message'}>
        <Button size="slim" keyCap="M" pressed={wall.message !== null} onPress={() => toggleRight('message')}>
          {t('wall.message')}
        </Button>
      </span>
      <span className={styles['key']} data-shown={wall.black}>
        <Button size="slim" keyCap="B" pressed={wall.black} onPress={blacken}>
          {t('scene.black')}
        </Button>
      </span>
      <Refused at="wall" />
    </div>
  )
}
