// What the operator does to the big screen: hold a scene, freeze the picture, turn it black, let go again.
import type { Scene } from '../../../../shared/session/values.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'

export function useWallActs() {
  const { wall } = useSession()
  const { act } = useActs()
  const { held, black, frozen } = wall
  return {
    /** The same scene again lets go. */
    hold: (scene: Scene) => void act('wall', { kind: 'holdScene', scene: held === scene ? null : scene }),
    freeze: () => void act('wall', { kind: 'freezeWall', on: frozen === null }),
    blacken: () => void act('wall', { kind: 'blackenWall', on: !black }),
    /** One thing at a time, the one that hides the most first. False when there is nothing to let go. */
    release(): boolean {
      if (black) void act('wall', { kind: 'blackenWall', on: false })
      else if (frozen !== null) void act('wall', { kind: 'freezeWall', on: false })
      else if (held !== null) void act('wall', { kind: 'holdScene', scene: null })
      else return false
      return true
    },
  }
}
