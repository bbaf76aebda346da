// Keeps a canvas and the board's records alike: records in, gestures out. Opens on an element of the page and closes with it.
import { Drawn, createDrawnOf } from './drawn.ts'
import { createDress, type Dress } from './dress.ts'
import { handleOf } from './doings.ts'
import { type HandAsked, openHand } from './hand.ts'
import { createHold } from './hold.ts'
import { createLive } from './live.ts'
import { createOver, nothing, type Shown } from './over.ts'
import { openPictures } from './pictures.ts'
import { marked } from './paint.ts'
import type { Piece, Refused } from './piece.ts'
import { around, type Camera, type Extent, fitted } from './places.ts'
import { createScenery, type Ground } from './scenery.ts'
import { createStill } from './still.ts'
import { createTable, type OnGesture } from './table.ts'
import { isFree, type Layers, type Pens, selectedPieces, type Tool, type Work } from './work.ts'

export type DrawingAsked = HandAsked & {
  onGesture: OnGesture
  onSelect(ids: ReadonlySet<string>): void
  onCamera(camera: Camera): void
  newId(): string
}

export type Drawing = {
  work: Work
  dress: Dress
  reconcile(records: readonly Piece[]): readonly Refused[]
  setGround(ground: Ground): void
  setLayers(layers: Layers): void
  setTool(tool: Tool): void
  setPens(pens: Pens): void
  /** All that lies on the board in the view, or what is selected. */
  fit(ids?: Iterable<string>): void
  /** The element's size or the screen's density is another. */
  measure(): void
  /** Theme or faces have changed. */
  refresh(): void
  isSharp(): boolean
  drawnOf(piece: Piece): Drawn
  ground(): Ground
  close(): void
}

export const noGround: Ground = { x: 0, width: 0, margin: 0, rows: [] }

export function openDrawing(stage: HTMLElement, asked: DrawingAsked): Drawing {
  const pictures = openPictures((source) => {
    const showing = [...table.pieces()].filter(({ look }) => look.as === 'picture' && look.source === source)
    still.changed(showing.map(marked))
  })
  const dress = createDress(stage, pictures.of)
  const drawnOf = createDrawnOf(dress)
  let camera: Camera = { x: 0, y: 0, scale: 1 }
  let extent: Extent = { width: 1, height: 1 }
  let ratio = 1
  let ground = noGround
  let layers: Layers = { hidden: new Set(), locked: new Set() }
  let tool: Tool = 'select'
  let pens: Pens = { ink: 'ink', width: 3 }
  let selected: ReadonlySet<string> = new Set()
  let shown: Shown = nothing

  const table = createTable({
    onGesture: asked.onGesture,
    changed(areas) {
      still.changed(areas)
      redraw()
    },
    named(names) {
      if ([...names.keys()].some((id) => selected.has(id)))
        select([...selected].map((id) => names.get(id) ?? id))
    },
    gone(ids) {
      const left = ids.filter((id) => selected.has(id))
      if (left.length > 0) select([...selected].filter((id) => !left.includes(id)))
    },
  })
  const hidden = () => layers.hidden
  const scenery = createScenery({ field: table.field, dress, drawnOf, ground: () => ground, hidden })
  const still = createStill(stage, scenery)
  const live = createLive(stage, dress, drawnOf)
  const over = createOver(stage, dress)

  const draw = () => over.draw(shown, camera)

  function redraw(): void {
    if (!hold.isEmpty()) return // it slides along with what is held
    const places = selectedPieces(work).map(({ place }) => place)
    if (places.length === 0 && shown.selected.length === 0) return
    shown = { ...shown, selected: places, handle: tool === 'select' ? handleOf(work) : null }
    draw()
  }

  function select(ids: Iterable<string>): void {
    selected = new Set([...ids].filter((id) => table.piece(id) !== undefined))
    redraw()
    asked.onSelect(selected)
  }

  const finish: Work['finish'] = ({ put = [], remove = [], copies = new Map() }) => {
    void table.finish({ put, remove, copies })
  }

  const hold = createHold({
    table,
    live,
    over,
    camera: () => camera,
    view: () => ({ extent, ratio }),
    isFree: (piece) => isFree(work, piece),
    finish,
    redraw,
  })

  const work: Work = {
    table,
    hold,
    camera: () => camera,
    view: () => extent,
    selected: () => selected,
    select,
    finish,
    newId: asked.newId,
    layers: () => layers,
    tool: () => tool,
    pens: () => pens,
    look(next) {
      if (!hold.isEmpty()) hold.drop()
      camera = next
      still.show(camera)
      if (shown !== nothing) draw()
      asked.onCamera(camera)
    },
    show(part) {
      shown = { ...shown, ...part }
      draw()
    },
  }

  function measure(): void {
    const { clientWidth, clientHeight } = stage
    extent = { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) }
    ratio = Math.min(3, stage.ownerDocument.defaultView?.devicePixelRatio ?? 1)
    still.resize(extent, ratio)
    over.resize(extent, ratio)
    draw()
  }

  measure()
  const letGo = openHand(stage, work, asked)
  return {
    work,
    dress,
    drawnOf,
    measure,
    reconcile: table.reconcile,
    ground: () => ground,
    isSharp: still.isSharp,
    setGround(next) {
      ground = next
      still.repaint()
    },
    setLayers(next) {
      layers = next
      select([...selected].filter((id) => !next.hidden.has(table.piece(id)?.layer ?? 'middle')))
      still.repaint()
    },
    setTool(next) {
      tool = next
      redraw()
    },
    setPens(next) {
      pens = next
    },
    fit(ids) {
      const pieces = ids === undefined ? [...table.pieces()] : [...ids].flatMap((id) => table.piece(id) ?? [])
      const places = pieces.map(({ place }) => place)
      const rows =
        ids === undefined
          ? ground.rows.map(({ y, height }) => ({ x: ground.x, y, width: ground.width, height }))
          : []
      const whole = around([...places, ...rows])
      if (whole !== null) work.look(fitted(whole, extent))
    },
    refresh() {
      dress.refresh()
      still.repaint()
      draw()
    },
    close() {
      letGo()
      pictures.close()
      still.close()
      live.close()
      over.close()
    },
  }
}
