// What the operator does to the big screen: hold a scene, freeze the picture, turn it black, let go again.
import type { Scene } from '../../../../shared/session/values.ts'
import type { ItemId } from '../../../../shared/id.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'

export function useWallActs() {
  const wall = useSession((session) => session.wall)
  const { act } = useActs()
  const { held, about, black, frozen } = wall
  const holding = (scene: Scene, of: ItemId | null) => held === scene && about === of
  const hold = (scene: Scene | null, of: ItemId | null = null) =>
    void act('wall', { kind: 'holdScene', scene, about: of })
  return {
    /** The same scene again lets go. */
    hold: (scene: Scene) => hold(held === scene ? null : scene),
    /** The scene of one item, whichever is open; the same again lets go. */
    show: (scene: Scene, item: ItemId) => (holding(scene, item) ? hold(null) : hold(scene, item)),
    holding,
    freeze: () => void act('wall', { kind: 'freezeWall', on: frozen === null }),
    blacken: () => void act('wall', { kind: 'blackenWall', on: !black }),
    /** One thing at a time, the one that hides the most first. False when there is nothing to let go. */
    release(): boolean {
      if (black) void act('wall', { kind: 'blackenWall', on: false })
      else if (frozen !== null) void act('wall', { kind: 'freezeWall', on: false })
      else if (held !== null) hold(null)
      else return false
      return true
    },
  }
}
