// One scene of the wall, drawn from the picture around it.
import type { Scene } from '../../shared/session/values.ts'
import { AgendaScene } from './AgendaScene.tsx'
import { AttendanceScene } from './AttendanceScene.tsx'
import { ItemScene } from './ItemScene.tsx'
import { QueueScene } from './QueueScene.tsx'
import { RecessScene } from './RecessScene.tsx'
import { ResultScene } from './ResultScene.tsx'
import { SpeechScene } from './SpeechScene.tsx'
import { VoteScene } from './VoteScene.tsx'
import { WelcomeScene } from './WelcomeScene.tsx'

const scenes = {
  welcome: WelcomeScene,
  agenda: AgendaScene,
  item: ItemScene,
  speech: SpeechScene,
  queue: QueueScene,
  vote: VoteScene,
  result: ResultScene,
  recess: RecessScene,
  attendance: AttendanceScene,
} satisfies Record<Scene, () => React.ReactNode>

export function SceneDrawing({ scene }: { scene: Scene }) {
  const Drawing = scenes[scene]
  return <Drawing />
}
