// Excalidraw's component with as many elements: a rectangle and its text for every second, as one would draw a card there.
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { cards, colours } from './cards.mjs'

window.EXCALIDRAW_ASSET_PATH = '/'
window.board = {
  open(count, camera, stage) {
    const begin = performance.now()
    const elements = convertToExcalidrawElements(
      cards(count).map(({ id, x, y, width, height, kind, text }, at) =>
        at % 2 === 0
          ? {
              id,
              type: 'rectangle',
              x,
              y,
              width,
              height,
              strokeColor: colours[kind],
              backgroundColor: '#ffffff',
              fillStyle: 'solid',
              roughness: 0,
            }
          : {
              id,
              type: 'text',
              x,
              y,
              width,
              height,
              text: text.replace(/(.{13})/gu, '$1\n'),
              fontSize: 14,
              fontFamily: 2,
              strokeColor: colours[kind],
            },
      ),
    )
    const zoom = { value: camera.scale }
    const appState = { zoom, scrollX: -camera.x, scrollY: -camera.y, zenModeEnabled: true }
    createRoot(stage).render(createElement(Excalidraw, { initialData: { elements, appState } }))
    return begin
  },
  target: () => document.querySelector('.excalidraw__canvas.interactive'),
}
