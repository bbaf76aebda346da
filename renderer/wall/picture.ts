// What a scene is drawn from: the room of this moment, or the frozen one with its moment, and the canvas it stands on.
import { createContext, use } from 'react'
import type { ItemId } from '../../shared/id.ts'
import type { MeetingFacts } from '../../shared/meeting.ts'
import type { Room } from '../../shared/session/room.ts'
import type { Stamp } from '../../shared/time.ts'
import { useNow } from '../live/use-live.tsx'

/** `wide` is 1920 × 1080; `tight` is 1440 × 1080, for 4:3 and 5:4 displays. */
export type CanvasShape = 'wide' | 'tight'

export type Picture = {
  meeting: MeetingFacts | null
  room: Room
  /** When the picture was frozen; null while it follows. */
  at: Stamp | null
  /** The line has been down, or without a beat, for two seconds. */
  lost: boolean
  message: string | null
  /** What is left to the speaker's sector or group stands beside the speech. */
  budgets: boolean
  /** Which item a scene held by hand is of; null for the open one. */
  about: ItemId | null
}

export const PictureContext = createContext<Picture | null>(null)
export const ShapeContext = createContext<CanvasShape>('wide')

export function usePicture(): Picture {
  const picture = use(PictureContext)
  if (picture === null) throw new Error('a scene stands outside the wall')
  return picture
}

export const useShape = (): CanvasShape => use(ShapeContext)

/** A text or number read off the picture's time: the host's, or the moment at which the picture was frozen. */
export function useMoment<T extends string | number | boolean | null>(read: (now: Stamp) => T): T {
  const { at } = usePicture()
  return useNow((now) => read(at ?? now))
}
