// What the big screen shows of the followed meeting. The projector and the console's preview both are this, at their own size.
import { useEffect, useState } from 'react'
import { sceneOf } from '../../shared/session/session.ts'
import type { LiveState } from '../live/live.ts'
import { useLiveState } from '../live/use-live.tsx'
import { Canvas } from './Canvas.tsx'
import { PictureContext } from './picture.ts'
import { SceneDrawing } from './SceneDrawing.tsx'
import { Steady } from './Steady.tsx'

/** Fills the positioned box around it. Draws nothing until the log has been read. */
export function Wall() {
  const state = useLiveState()
  const lost = useLost(state.line)
  const { session, caughtUp } = state
  const { wall, meeting } = session
  const { message, about, budgets } = wall
  const room = wall.frozen?.room ?? session.room
  return (
    <Canvas black={wall.black}>
      {!caughtUp || wall.black ? null : (
        <PictureContext value={{ meeting, room, at: wall.frozen?.at ?? null, lost, message, about, budgets }}>
          <Steady seq={session.seq}>
            <SceneDrawing scene={sceneOf(session)} />
          </Steady>
        </PictureContext>
      )}
    </Canvas>
  )
}

const patience = 2000

/** A line is missed only after two seconds: a restart of the host shall not be seen in the hall. */
function useLost(line: LiveState['line']): boolean {
  const [lost, setLost] = useState(false)
  if (line === 'open' && lost) setLost(false)
  if (line === 'stale' && !lost) setLost(true)
  useEffect(() => {
    if (line !== 'lost') return
    const timer = setTimeout(() => setLost(true), patience)
    return () => clearTimeout(timer)
  }, [line])
  return lost
}
