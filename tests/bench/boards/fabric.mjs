// fabric as it comes: an interactive canvas, a group of rectangle, circle and text boxes for each card, every default left alone.
import { Canvas, Circle, FabricText, Group, Rect, Textbox } from 'fabric'
import { cards, colours } from './cards.mjs'

window.board = {
  open(count, camera, stage) {
    const records = cards(count)
    const begin = performance.now()
    const element = document.createElement('canvas')
    stage.append(element)
    const canvas = new Canvas(element, { width: stage.clientWidth, height: stage.clientHeight })
    canvas.setViewportTransform([
      camera.scale,
      0,
      0,
      camera.scale,
      -camera.x * camera.scale,
      -camera.y * camera.scale,
    ])
    const font = { fontFamily: 'Noto Sans CJK SC', originX: 'left', originY: 'top' }
    const groups = records.map(({ x, y, width, height, kind, label, text, who, code }) => {
      const parts = [
        new Rect({ ...font, left: 0, top: 0, width, height, fill: '#fff', stroke: '#868b93', rx: 4, ry: 4 }),
        new Circle({
          ...font,
          left: 11,
          top: 11,
          radius: 5,
          fill: '',
          stroke: colours[kind],
          strokeWidth: 1.5,
        }),
        new FabricText(label, {
          ...font,
          left: 28,
          top: 9,
          fontSize: 13,
          fontWeight: 'bold',
          fill: colours[kind],
        }),
        new Textbox(text, {
          ...font,
          left: 10,
          top: 28,
          width: width - 18,
          fontSize: 14,
          splitByGrapheme: true,
          fill: '#16191d',
        }),
        new FabricText(who, {
          ...font,
          left: 10,
          top: height - 22,
          fontSize: 12,
          fontWeight: 'bold',
          fill: '#454a52',
        }),
        new FabricText(code, { ...font, left: width - 80, top: height - 22, fontSize: 12, fill: '#646a73' }),
      ]
      return new Group(parts, { left: x + width / 2, top: y + height / 2 })
    })
    canvas.add(...groups)
    canvas.renderAll()
    return begin
  },
  target: () => document.querySelector('#stage canvas.upper-canvas'),
}
