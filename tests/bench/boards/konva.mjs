// A plain Konva canvas of the same cards: one layer, a draggable group for each, as its guide shows it.
import Konva from 'konva'
import { cards, colours } from './cards.mjs'

window.board = {
  open(count, camera, stage) {
    const records = cards(count)
    const begin = performance.now()
    const canvas = new Konva.Stage({ container: stage, width: stage.clientWidth, height: stage.clientHeight })
    const layer = new Konva.Layer()
    for (const { x, y, width, height, kind, label, text, who, code } of records) {
      const group = new Konva.Group({ x, y, draggable: true })
      const font = { fontFamily: 'Noto Sans CJK SC' }
      group.add(
        new Konva.Rect({ width, height, fill: '#fff', stroke: '#868b93', strokeWidth: 1, cornerRadius: 4 }),
        new Konva.Circle({ x: 16, y: 16, radius: 5, stroke: colours[kind], strokeWidth: 1.5 }),
        new Konva.Text({
          ...font,
          x: 28,
          y: 9,
          text: label,
          fontSize: 13,
          fontStyle: 'bold',
          fill: colours[kind],
        }),
        new Konva.Text({
          ...font,
          x: 10,
          y: 28,
          width: width - 18,
          height: 42,
          text,
          fontSize: 14,
          lineHeight: 1.43,
          ellipsis: true,
          fill: '#16191d',
        }),
        new Konva.Text({
          ...font,
          x: 10,
          y: height - 22,
          text: who,
          fontSize: 12,
          fontStyle: 'bold',
          fill: '#454a52',
        }),
        new Konva.Text({
          ...font,
          x: width - 88,
          y: height - 22,
          width: 80,
          align: 'right',
          text: code,
          fontSize: 12,
          fill: '#646a73',
        }),
      )
      layer.add(group)
    }
    canvas.add(layer)
    canvas.position({ x: -camera.x * camera.scale, y: -camera.y * camera.scale })
    canvas.scale({ x: camera.scale, y: camera.scale })
    return begin
  },
  target: () => document.querySelector('#stage canvas'),
}
