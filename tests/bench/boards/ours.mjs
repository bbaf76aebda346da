// Our board for the benchmark: the drawing as the console opens it, fed with pieces.
import { openDrawing } from '../../../renderer/board/drawing.ts'
import '../../../renderer/parts/tokens.css'
import { cards, tones } from './cards.mjs'

const pieces = (count) =>
  cards(count).map(({ id, x, y, width, height, kind, label, text, who, code }, at) => ({
    id,
    place: { x, y, width, height },
    layer: 'middle',
    order: `b${String(at).padStart(5, '0')}`,
    frame: null,
    locked: false,
    look: { as: 'card', tone: tones[kind], label, text, who, code, merged: 0, stances: [] },
  }))

window.board = {
  open(count, camera, stage) {
    const records = pieces(count)
    const begin = performance.now()
    const drawing = openDrawing(stage, {
      onGesture: async () => true,
      onSelect: () => undefined,
      onCamera: () => undefined,
      onEdit: () => undefined,
      onPlace: () => undefined,
      newId: () => crypto.randomUUID(),
    })
    drawing.reconcile(records)
    if (camera === null) drawing.fit()
    else drawing.work.look(camera)
    window.drawing = drawing
    return begin
  },
  target: () => document.querySelector('#stage'),
}
