// Every key of the console in one place, each on the act its button has. Enter belongs to the step button, which knows when it is held.
import { type Keys, useKeys } from '../../parts/keys.ts'
import { useSingleKeys } from './choices.ts'
import { isNarrow } from './narrow.ts'
import { useSummary } from './notes/use-summary.ts'
import { usePanels } from './panels.tsx'
import { useSpeechActs } from './stage/use-speech-acts.ts'
import { useQueueActs } from './queue/use-queue-acts.ts'
import { useRoomActs } from './use-room-acts.ts'
import { sceneKeys } from './wall/scene-keys.ts'
import { useWallActs } from './wall/use-wall-acts.ts'

export function useConsoleKeys(): void {
  const panels = usePanels()
  const speech = useSpeechActs()
  const wall = useWallActs()
  const room = useRoomActs()
  const summary = useSummary()
  const queue = useQueueActs()
  const [single] = useSingleKeys()

  const escape = () => {
    if (panels.keySheet) panels.showKeys(false)
    else if (panels.right !== 'queue') panels.closeRight()
    else if (panels.appraising ?? panels.recounting ?? panels.givingUp) panels.openCentre({})
    else if (panels.motion ?? panels.checking ?? panels.abandoning ?? panels.correcting) panels.openCentre({})
    else if (panels.drawer !== null && isNarrow()) panels.toggleDrawer(panels.drawer)
    else if (panels.selected !== null) panels.select(null)
    else wall.release()
  }
  const always: Keys = {
    ' ': speech.startOrPause,
    'Ctrl+z': room.undo,
    'Ctrl+Shift+z': room.redo,
    'Ctrl+y': room.redo,
    F4: () => panels.toggleRight('script', false),
    F2: () => panels.toggleRight('phrases'),
    F3: () => panels.toggleRight('times'),
    F1: () => panels.showKeys(!panels.keySheet),
    Escape: escape,
  }
  const lone: Keys = {
    '+': speech.addMinute,
    '=': speech.addMinute,
    i: speech.interject,
    e: speech.end,
    n: () => panels.askNote(null),
    p: () => panels.askNote({ as: 'pledge' }),
    v: room.wordMotion,
    u: summary,
    z: () => panels.toggleRight('steps'),
    '/': () => panels.toggleRight('speaker'),
    s: () => panels.toggleRight('written'),
    q: () => panels.toggleRight('order'),
    g: queue.takeRegistered,
    y: queue.adopt,
    h: queue.recall,
    w: queue.closeOrReopen,
    '-': () => panels.toggleRight('limit'),
    a: () => panels.toggleRight('attendance'),
    x: () => panels.toggleRight('break'),
    m: () => panels.toggleRight('message'),
    j: () => panels.toggleRight('budgets'),
    k: () => panels.toggleRight('skip'),
    d: () => panels.toggleRight('replan'),
    c: () => panels.toggleRight('correct'),
    '[': () => panels.toggleDrawer('left'),
    ']': () => panels.toggleDrawer('right'),
    t: () => {
      if (panels.selected !== null) wall.show('item', panels.selected)
    },
    f: wall.freeze,
    b: wall.blacken,
    ...Object.fromEntries(sceneKeys.map(([key, scene]) => [key, () => wall.hold(scene)])),
  }
  useKeys(single ? { ...lone, ...always } : always)
}
