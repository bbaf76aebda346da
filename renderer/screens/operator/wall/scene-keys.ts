// Which key shows which scene: 6 and 9 are kept for the board and the consensus; the stop beside 0 on a number pad is the sign-in.
import type { Scene } from '../../../../shared/session/values.ts'

export const sceneKeys: readonly (readonly [key: string, scene: Scene])[] = [
  ['1', 'welcome'],
  ['2', 'agenda'],
  ['3', 'item'],
  ['4', 'speech'],
  ['5', 'queue'],
  ['7', 'vote'],
  ['8', 'result'],
  ['0', 'recess'],
  ['.', 'attendance'],
]

export const keyOfScene = (scene: Scene): string =>
  sceneKeys.find(([, one]) => one === scene)?.[0].toUpperCase() ?? ''
