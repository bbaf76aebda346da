// What the big screen shows: it follows the meeting unless a scene is held, the picture frozen or the wall black. Rules SC.
import type { ItemId } from '../id.ts'
import type { Stamp } from '../time.ts'
import type { FactOf } from './fact.ts'
import type { Scene } from './values.ts'

export type Wall<Room> = {
  /** Chosen by hand, and kept until released. */
  held: Scene | null
  /** Which item a held item or result is of; null for the open one. */
  about: ItemId | null
  black: boolean
  /** Whether what is left to the speaker's sector or group stands beside the speech. */
  budgets: boolean
  message: string | null
  /** The room as it was when the picture was frozen; the console goes on without it. */
  frozen: { room: Room; at: Stamp } | null
}

/** What of the room decides which scene belongs on the wall. */
export type Cue = {
  phase: 'waiting' | 'open' | 'adjourned'
  onBreak: boolean
  speaking: boolean
  voting: boolean
  resultFresh: boolean
  /** Somebody is marked present and no item of this sitting was taken up. */
  signingIn: boolean
  itemOpen: boolean
  queued: boolean
}

/** The scene that follows from the meeting itself. */
export function sceneFrom(cue: Cue): Scene {
  if (cue.phase !== 'open') return 'welcome'
  if (cue.onBreak) return 'recess'
  if (cue.voting) return 'vote'
  if (cue.speaking) return 'speech'
  if (cue.resultFresh) return 'result'
  if (!cue.itemOpen) return cue.signingIn ? 'attendance' : 'agenda'
  return cue.queued ? 'queue' : 'item'
}

export function evolveWall<Room>(
  wall: Wall<Room>,
  fact: FactOf<'sceneHeld' | 'wallBlackened' | 'budgetsShown' | 'wallFrozen' | 'messageShown'>,
  room: Room,
  stamp: Stamp,
): Wall<Room> {
  switch (fact.kind) {
    case 'sceneHeld':
      return { ...wall, held: fact.scene, about: fact.about, frozen: null }
    case 'budgetsShown':
      return { ...wall, budgets: fact.on }
    case 'wallBlackened':
      return { ...wall, black: fact.on }
    case 'wallFrozen':
      return { ...wall, frozen: fact.on ? (wall.frozen ?? { room, at: stamp }) : null }
    case 'messageShown':
      return { ...wall, message: fact.text }
    default:
      return fact satisfies never
  }
}
