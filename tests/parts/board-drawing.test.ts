// The drawing under real pointers: what is seen, what is held, what becomes of a gesture, and what costs nothing.
import '../../renderer/parts/tokens.css'
import { afterEach, describe, expect, test } from 'vitest'
import { createCommands } from '../../renderer/board/commands.ts'
import { type Drawing, openDrawing } from '../../renderer/board/drawing.ts'
import { pngOf, svgOf } from '../../renderer/board/export.ts'
import type { Piece } from '../../renderer/board/piece.ts'
import type { Gesture } from '../../renderer/board/table.ts'
import type { Tool } from '../../renderer/board/work.ts'
import { cardLook, piece } from './board-pieces.ts'

type Room = { stage: HTMLElement; drawing: Drawing; gestures: Gesture[]; edits: string[]; places: string[] }
const open: Room[] = []

function openRoom(records: readonly Piece[], tool: Tool = 'select'): Room {
  const stage = document.createElement('div')
  Object.assign(stage.style, { position: 'relative', width: '800px', height: '500px', overflow: 'hidden' })
  stage.tabIndex = 0
  document.body.append(stage)
  const gestures: Gesture[] = []
  const edits: string[] = []
  const places: string[] = []
  let made = 0
  const drawing = openDrawing(stage, {
    onGesture: async (gesture) => {
      gestures.push(gesture)
      return true
    },
    onSelect: () => undefined,
    onCamera: () => undefined,
    onEdit: (id) => void edits.push(id),
    onPlace: (as) => void places.push(as),
    newId: () => `new-${(made += 1)}`,
  })
  drawing.reconcile(records)
  drawing.setTool(tool)
  drawing.work.look({ x: 0, y: 0, scale: 1 })
  const room = { stage, drawing, gestures, edits, places }
  open.push(room)
  return room
}

afterEach(() => {
  for (const { drawing, stage } of open.splice(0)) {
    drawing.close()
    stage.remove()
  }
})

type Sent = { type?: string; id?: number; button?: number; shift?: boolean; alt?: boolean }
function send({ stage }: Room, name: string, x: number, y: number, sent: Sent = {}): void {
  const box = stage.getBoundingClientRect()
  stage.dispatchEvent(
    new PointerEvent(`pointer${name}`, {
      clientX: box.left + x,
      clientY: box.top + y,
      bubbles: true,
      cancelable: true,
      pointerId: sent.id ?? 1,
      pointerType: sent.type ?? 'mouse',
      button: sent.button ?? 0,
      shiftKey: sent.shift ?? false,
      altKey: sent.alt ?? false,
    }),
  )
}
function drag(room: Room, from: [number, number], to: [number, number], sent: Sent = {}): void {
  send(room, 'down', ...from, sent)
  for (const part of [0.25, 0.5, 0.75, 1])
    send(room, 'move', from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part, sent)
  send(room, 'up', ...to, sent)
}
const click = (room: Room, x: number, y: number, sent: Sent = {}) => {
  send(room, 'down', x, y, sent)
  send(room, 'up', x, y, sent)
}
const selected = ({ drawing }: Room) => [...drawing.work.selected()].toSorted()
const placeOf = ({ drawing }: Room, id: string) => drawing.work.table.piece(id)?.place

/** The colour that is seen there: of the still layer, and of what is held above it. */
function colourAt({ stage }: Room, x: number, y: number): string {
  const box = stage.getBoundingClientRect()
  for (const canvas of [...stage.querySelectorAll('canvas')].toReversed()) {
    if (canvas.style.visibility === 'hidden' || canvas.style.display === 'none') continue
    const place = canvas.getBoundingClientRect()
    const [left, top] = [box.left + x - place.left, box.top + y - place.top]
    if (left < 0 || top < 0 || left >= place.width || top >= place.height) continue
    const context = canvas.getContext('2d')
    const ratio = canvas.width / place.width
    const [red = 0, green = 0, blue = 0, alpha = 0] =
      context?.getImageData(left * ratio, top * ratio, 1, 1).data ?? []
    if (alpha > 0) return [red, green, blue].join(' ')
  }
  return 'nothing'
}
const paper = '255 255 255'
const ground = '246 246 243'

describe('what is drawn', () => {
  test('is what the records say, and changes where they change', () => {
    const room = openRoom([piece('a', 100, 100)])
    expect(colourAt(room, 280, 150)).toBe(paper)
    expect(colourAt(room, 50, 50)).toBe(ground)
    room.drawing.reconcile([piece('a', 400, 300)])
    expect(colourAt(room, 280, 150)).toBe(ground)
    expect(colourAt(room, 580, 350)).toBe(paper)
    room.drawing.reconcile([])
    expect(colourAt(room, 580, 350)).toBe(ground)
  })

  test('only what is near the view is drawn at all', () => {
    const room = openRoom([piece('near', 100, 100), piece('far', 60_000, 100)])
    let drawn = 0
    const [near, far] = ['near', 'far'].map((id) => {
      const found = room.drawing.work.table.piece(id)
      if (found === undefined) throw new Error(id)
      return room.drawing.drawnOf(found)
    })
    for (const one of [near, far])
      if (one !== undefined)
        one.render = () => {
          drawn += one === far ? 1000 : 1
        }
    room.drawing.refresh()
    expect(drawn).toBe(1)
    room.drawing.work.look({ x: 59_900, y: 0, scale: 1 })
    expect(drawn).toBe(1001)
  })

  test('panning slides the bitmap; nothing is drawn again until its edge comes', () => {
    const room = openRoom([piece('a', 100, 100)])
    const found = room.drawing.work.table.piece('a')
    if (found === undefined) throw new Error('no piece')
    let drawn = 0
    room.drawing.drawnOf(found).render = () => {
      drawn += 1
    }
    for (let x = 0; x < 200; x += 10) room.drawing.work.look({ x, y: 0, scale: 1 })
    expect(drawn).toBe(0)
    expect(colourAt(room, 280 - 190, 150)).toBe(paper)
  })

  test('a zoom is sharp when it rests', async () => {
    const room = openRoom([piece('a', 100, 100)])
    room.stage.dispatchEvent(
      new WheelEvent('wheel', { deltaY: -50, ctrlKey: true, cancelable: true, bubbles: true }),
    )
    expect(room.drawing.work.camera().scale).toBeGreaterThan(1.1)
    await expect.poll(() => room.drawing.isSharp()).toBe(true)
  })
})

describe('a hand', () => {
  test('carries a card: the drawing is local, the gesture is one', () => {
    const room = openRoom([piece('a', 100, 100), piece('b', 400, 100)])
    send(room, 'down', 150, 150)
    for (let x = 150; x <= 250; x += 5) send(room, 'move', x, 250)
    expect(room.gestures).toEqual([])
    expect(colourAt(room, 120, 110)).toBe(ground)
    expect(colourAt(room, 380, 250)).toBe(paper)
    send(room, 'up', 250, 250)
    expect(room.gestures).toHaveLength(1)
    expect(room.gestures[0]?.put.map(({ id, place }) => [id, place.x, place.y])).toEqual([['a', 200, 200]])
  })

  test('is not interrupted by what others do; what they wrote stays', () => {
    const room = openRoom([piece('a', 100, 100), piece('b', 400, 100)])
    send(room, 'down', 150, 150)
    send(room, 'move', 200, 200)
    room.drawing.reconcile([piece('a', 0, 400, { look: cardLook('别处改过') }), piece('c', 600, 300)])
    send(room, 'move', 250, 250)
    expect(placeOf(room, 'a')).toMatchObject({ x: 100, y: 100 })
    send(room, 'up', 250, 250)
    const [put] = room.gestures[0]?.put ?? []
    expect(put?.place).toMatchObject({ x: 200, y: 200 })
    expect(put?.look).toMatchObject({ text: '别处改过' })
    expect(placeOf(room, 'c')).toBeDefined()
    expect(placeOf(room, 'b')).toBeUndefined()
  })

  test('that holds what others took away puts nothing down', () => {
    const room = openRoom([piece('a', 100, 100)])
    send(room, 'down', 150, 150)
    send(room, 'move', 250, 250)
    room.drawing.reconcile([])
    send(room, 'up', 250, 250)
    expect(room.gestures).toEqual([])
    expect(placeOf(room, 'a')).toBeUndefined()
  })

  test('lets go on Escape and when the pointer is lost: everything lies as before', () => {
    for (const lose of ['Escape', 'cancel']) {
      const room = openRoom([piece('a', 100, 100)])
      send(room, 'down', 150, 150)
      send(room, 'move', 350, 350)
      if (lose === 'cancel') send(room, 'cancel', 350, 350)
      else room.stage.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      send(room, 'up', 350, 350)
      expect(room.gestures).toEqual([])
      expect(colourAt(room, 280, 150)).toBe(paper)
    }
  })

  test('selects by rectangle, lasso and click; Shift adds and takes away; locked ones stay', () => {
    const room = openRoom([
      piece('a', 20, 20),
      piece('b', 300, 20),
      piece('c', 20, 300),
      piece('d', 550, 20, { locked: true }),
    ])
    drag(room, [5, 5], [795, 130])
    expect(selected(room)).toEqual(['a', 'b'])
    click(room, 40, 340, { shift: true })
    expect(selected(room)).toEqual(['a', 'b', 'c'])
    click(room, 320, 40, { shift: true })
    expect(selected(room)).toEqual(['a', 'c'])
    click(room, 700, 450)
    expect(selected(room)).toEqual([])
    drag(room, [560, 40], [700, 400])
    expect(placeOf(room, 'd')).toMatchObject({ x: 550 })
    room.drawing.setTool('lasso')
    send(room, 'down', 10, 10)
    for (const [x, y] of [
      [260, 10],
      [260, 480],
      [10, 480],
    ] as const)
      send(room, 'move', x, y)
    send(room, 'up', 10, 480)
    expect(selected(room)).toEqual(['a', 'c'])
  })

  test('pen and highlighter draw, the rubber takes strokes and nothing else', () => {
    const room = openRoom([piece('a', 100, 100)], 'pen')
    drag(room, [50, 50], [300, 300], { type: 'pen' })
    const [stroke] = room.gestures[0]?.put ?? []
    expect(stroke).toMatchObject({
      layer: 'ink',
      place: { x: 50, y: 50, width: 250, height: 250 },
      look: { as: 'pen' },
    })
    room.drawing.setTool('eraser')
    drag(room, [60, 90], [100, 60])
    expect(room.gestures[1]).toMatchObject({ put: [], remove: [stroke?.id] })
    drag(room, [110, 120], [250, 120])
    expect(room.gestures).toHaveLength(2)
  })

  test('an arrow is drawn from press to release; a mere click draws none', () => {
    const room = openRoom([], 'arrow')
    click(room, 50, 50)
    expect(room.gestures).toEqual([])
    drag(room, [300, 80], [100, 200])
    expect(room.gestures[0]?.put[0]).toMatchObject({
      place: { x: 100, y: 80, width: 200, height: 120 },
      look: { as: 'arrow', points: [200, 0, 0, 120] },
    })
  })

  test('two fingers move and zoom, and what one of them held lies again as it did', () => {
    const room = openRoom([piece('a', 100, 100)])
    send(room, 'down', 150, 150, { type: 'touch', id: 1 })
    send(room, 'move', 190, 190, { type: 'touch', id: 1 })
    send(room, 'down', 400, 400, { type: 'touch', id: 2 })
    for (let at = 400; at <= 480; at += 20) send(room, 'move', at, at, { type: 'touch', id: 2 })
    send(room, 'up', 480, 480, { type: 'touch', id: 2 })
    send(room, 'up', 190, 190, { type: 'touch', id: 1 })
    expect(room.drawing.work.camera().scale).toBeGreaterThan(1.2)
    expect(room.gestures).toEqual([])
    expect(placeOf(room, 'a')).toMatchObject({ x: 100, y: 100 })
  })

  test('the handle of a selected piece makes it larger', () => {
    const room = openRoom([piece('a', 100, 100)])
    click(room, 150, 150)
    drag(room, [298, 196], [358, 246])
    expect(room.gestures[0]?.put[0]?.place).toEqual({ x: 100, y: 100, width: 258, height: 146 })
  })

  test('a double click writes on what is there, or asks for a card where nothing is', () => {
    const room = openRoom([piece('a', 100, 100)])
    const box = room.stage.getBoundingClientRect()
    for (const [x, y] of [
      [150, 150],
      [600, 400],
    ] as const)
      room.stage.dispatchEvent(
        new MouseEvent('dblclick', { clientX: box.left + x, clientY: box.top + y, bubbles: true }),
      )
    expect(room.edits).toEqual(['a'])
    expect(room.places).toEqual(['card'])
  })

  test('a frame takes along what is grouped in it; a card laid into it is in it', () => {
    const frame = piece('f', 50, 50, {
      layer: 'ground',
      place: { x: 50, y: 50, width: 300, height: 200 },
      look: { as: 'frame', title: '车位' },
    })
    const room = openRoom([frame, piece('in', 70, 100, { frame: 'f' }), piece('out', 500, 50)])
    drag(room, [60, 60], [60, 260])
    expect(room.gestures[0]?.put.map(({ id, place }) => [id, place.y]).toSorted()).toEqual([
      ['f', 250],
      ['in', 300],
    ])
    drag(room, [520, 70], [100, 290])
    expect(room.gestures[1]?.put[0]).toMatchObject({ id: 'out', frame: 'f' })
  })
})

describe('commands', () => {
  const three = [piece('a', 20, 20), piece('b', 300, 60), piece('c', 40, 300)]

  test('each is one gesture: copies, groups, aligns, locks, takes away', () => {
    const room = openRoom(three)
    const commands = createCommands(room.drawing.work)
    commands.selectAll()
    commands.align('left')
    expect(
      room.gestures
        .at(-1)
        ?.put.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['b', 'c'])
    commands.duplicate()
    expect([...(room.gestures.at(-1)?.copies.values() ?? [])].toSorted()).toEqual(['a', 'b', 'c'])
    expect(selected(room)).toEqual(['new-1', 'new-2', 'new-3'])
    commands.group('停车')
    const [frame] = room.gestures.at(-1)?.put ?? []
    expect(frame?.look).toEqual({ as: 'frame', title: '停车' })
    commands.ungroup()
    expect(room.gestures.at(-1)).toMatchObject({ remove: [frame?.id] })
    commands.lock(true)
    commands.remove()
    expect(room.gestures.at(-1)?.remove).toEqual([])
    commands.lock(false)
    commands.remove()
    expect(room.gestures.at(-1)?.remove).toHaveLength(3)
    expect([...room.drawing.work.table.pieces()]).toHaveLength(3)
  })

  test('many nudges are one gesture, made when they rest', () => {
    const room = openRoom(three)
    const commands = createCommands(room.drawing.work)
    room.drawing.work.select(['a'])
    for (let time = 0; time < 5; time += 1) commands.nudge({ x: 4, y: 0 })
    expect(room.gestures).toEqual([])
    commands.rest()
    expect(room.gestures).toHaveLength(1)
    expect(placeOf(room, 'a')).toMatchObject({ x: 40, y: 20 })
  })

  test('what is pasted is read first: junk is left out', () => {
    const room = openRoom(three)
    const junk: Piece = JSON.parse('{"id":"x","place":{"x":null}}')
    createCommands(room.drawing.work).paste([junk, piece('p', 20, 20)])
    expect(room.gestures[0]?.put.map(({ place }) => place.x)).toEqual([36])
  })
})

describe('as a file', () => {
  test('SVG holds the words as words, and no script, whatever a card says', () => {
    const text = '<script>alert(1)</script> & “引号”'
    const room = openRoom([piece('a', 0, 0, { look: cardLook(text) })])
    const svg = svgOf(room.drawing) ?? ''
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(read.querySelector('parsererror')).toBeNull()
    expect(read.querySelector('script, foreignObject, image')).toBeNull()
    expect(read.documentElement.textContent).toContain('建议')
    expect(read.documentElement.textContent.replaceAll(/\s/g, '')).toContain('<script>')
  })

  test('PNG has the size that was asked for, and never more than a canvas bears', async () => {
    const room = openRoom([piece('a', 0, 0), piece('b', 100_000, 0)])
    const blob = await pngOf(room.drawing, 2)
    if (blob === null) throw new Error('no picture')
    expect((await createImageBitmap(blob)).width).toBeLessThanOrEqual(8192)
  })
})
