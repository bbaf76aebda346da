// The keys of the board while it has the focus. Those of the meeting are not here, and none of these acts during a composition.
import { isComposing } from '../parts/ime-guard.ts'
import { nameOf } from '../parts/keys.ts'
import type { Commands, Way } from './commands.ts'
import type { Drawing } from './drawing.ts'
import { zoomed } from './places.ts'

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const steps: Readonly<Record<Way, { x: number; y: number }>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

type Asked = { drawing: Drawing; commands: Commands; edit(id: string): void; groupTitle: string }

/** Acts on the key and keeps it from everything else, or leaves it alone. */
export function onBoardKey(event: KeyboardEvent, { drawing, commands, edit, groupTitle }: Asked): void {
  if (event.defaultPrevented || isComposing(event)) return
  const name = nameOf(event)
  const { work } = drawing
  const done = () => {
    event.preventDefault()
    event.stopPropagation()
  }
  const [modifier, key] = name.includes('+') && name.length > 1 ? split(name) : ['', name]
  const way = ways[key]
  if (way !== undefined && modifier !== 'Ctrl') {
    done()
    if (modifier === 'Alt' || work.selected().size === 0) return commands.go(way)
    const far = modifier === 'Shift' ? 32 : 4
    return commands.nudge({ x: steps[way].x * far, y: steps[way].y * far })
  }
  if (key === 'Tab' && (modifier === '' || modifier === 'Shift')) {
    // With nothing selected Tab leaves the board, as everywhere.
    if (work.selected().size === 0) return
    if (commands.step(modifier === 'Shift' ? -1 : 1)) return done()
    return work.select([])
  }
  const act = actOf(name, { drawing, commands, edit, groupTitle })
  if (act === null) return
  done()
  if (!event.repeat) act()
}

const split = (name: string): [string, string] => [
  name.slice(0, name.lastIndexOf('+', name.length - 2)),
  name.slice(name.lastIndexOf('+', name.length - 2) + 1),
]

function actOf(name: string, { drawing, commands, edit, groupTitle }: Asked): (() => void) | null {
  const { work } = drawing
  const some = work.selected().size > 0
  const [first] = work.selected()
  const closer = (times: number) => () => {
    const { width, height } = work.view()
    work.look(zoomed(work.camera(), { x: width / 2, y: height / 2 }, times))
  }
  switch (name) {
    case 'Ctrl+a':
      return commands.selectAll
    case 'Ctrl+d':
      return some ? commands.duplicate : () => undefined
    case 'Delete':
    case 'Backspace':
      return some ? commands.remove : null
    case 'Escape':
      return some ? () => work.select([]) : null
    case 'Enter':
    case 'F2':
      return first === undefined || work.selected().size > 1 ? null : () => edit(first)
    case 'Ctrl+g':
      return () => commands.group(groupTitle)
    case 'Ctrl+Shift+g':
      return commands.ungroup
    case 'Ctrl+Shift+l':
      return () => commands.lock([...work.selected()].some((id) => work.table.piece(id)?.locked === false))
    case ']':
      return some ? () => commands.raise('top') : null
    case '[':
      return some ? () => commands.raise('foot') : null
    case 'Ctrl+=':
    case 'Ctrl++':
      return closer(1.25)
    case 'Ctrl+-':
      return closer(0.8)
    case 'Ctrl+0':
      return () => drawing.fit()
    default:
      return null
  }
}
