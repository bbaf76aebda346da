// The board in a page: records in, gestures out. Looks after faces, theme, size, keys and the field for words; knows no meeting.
import { useEffect, useRef, useState } from 'react'
import { onBoardKey } from './board-keys.ts'
import styles from './Board.module.css'
import { type Commands, createCommands } from './commands.ts'
import { facesOf } from './dress.ts'
import { type Drawing, openDrawing } from './drawing.ts'
import { Editor, reworded, wordsOf } from './Editor.tsx'
import { facesLoaded } from './measure.ts'
import { Piece as PieceRecord, type Piece, type Point, type Refused } from './piece.ts'
import type { Camera } from './places.ts'
import type { Ground } from './scenery.ts'
import type { OnGesture } from './table.ts'
import type { Layers, Pens, Tool } from './work.ts'

/** What the board says: to ears, and over what is written. */
export type BoardWords = {
  board: string
  editing: string
  group: string
  said(pieces: readonly Piece[]): string
}

export type BoardProps = {
  records: readonly Piece[]
  ground: Ground
  /** Where to look: everything, or a camera, such as another window's. */
  camera: Camera | 'fit'
  tool: Tool
  pens: Pens
  layers: Layers
  words: BoardWords
  newId(): string
  /** Resolves to false where it was refused. */
  onGesture: OnGesture
  onSelect(ids: ReadonlySet<string>): void
  onCamera(camera: Camera): void
  /** Something new is to stand here. */
  onPlace(as: 'card' | 'words', at: Point): void
  /** Text from elsewhere: one card a line. */
  onPasteText(text: string): void
  /** Records that cannot be drawn; the rest is. */
  onRefused(refused: readonly Refused[]): void
  /** Hands out the drawing while it is open, for buttons and menus; null when it closes. */
  onOpen?(open: { drawing: Drawing; commands: Commands } | null): void
}

const clipboardKind = 'web application/x-tongxin-board'

export default function Board(props: BoardProps) {
  const { records, ground, camera, tool, pens, layers, words } = props
  const stage = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [open, setOpen] = useState<{ drawing: Drawing; commands: Commands } | null>(null)
  const [editing, edit] = useState<string | null>(null)
  const [looking, look] = useState<Camera>({ x: 0, y: 0, scale: 1 })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const fitted = useRef(false)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    const element = stage.current
    if (element === null) return
    let closed = false
    let close: (() => void) | null = null
    const begin = async () => {
      await facesLoaded(element.ownerDocument, facesOf(element))
      if (closed) return
      const drawing = openDrawing(element, {
        newId: () => latest.current.newId(),
        onGesture: async (gesture) => latest.current.onGesture(gesture),
        onPlace: (as, at) => latest.current.onPlace(as, at),
        onEdit: edit,
        onSelect(ids) {
          setSelected(ids)
          latest.current.onSelect(ids)
        },
        onCamera(next) {
          look(next)
          latest.current.onCamera(next)
        },
      })
      const opened = { drawing, commands: createCommands(drawing.work) }
      const stopWatching = watch(element, drawing)
      close = () => {
        stopWatching()
        latest.current.onOpen?.(null)
        opened.commands.rest()
        drawing.close()
      }
      latest.current.onOpen?.(opened)
      setOpen(opened)
    }
    begin().catch(reportError)
    return () => {
      closed = true
      close?.()
    }
  }, [])

  const drawing = open?.drawing
  useEffect(() => drawing?.setGround(ground), [drawing, ground])
  useEffect(() => drawing?.setLayers(layers), [drawing, layers])
  useEffect(() => drawing?.setTool(tool), [drawing, tool])
  useEffect(() => drawing?.setPens(pens), [drawing, pens])
  useEffect(() => {
    if (drawing === undefined) return
    const refused = drawing.reconcile(records)
    latest.current.onRefused(refused)
  }, [drawing, records])
  useEffect(() => {
    if (drawing === undefined) return
    if (camera !== 'fit') return drawing.work.look(camera)
    if (!fitted.current) drawing.fit()
    fitted.current = true
  }, [drawing, camera])

  const piece = editing === null ? undefined : drawing?.work.table.piece(editing)
  const said = [...selected].flatMap((id) => drawing?.work.table.piece(id) ?? [])
  return (
    <div className={styles['board']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a drawing board takes the keyboard as a whole */}
      <div
        ref={stage}
        className={styles['stage']}
        role="application"
        aria-label={words.board}
        tabIndex={0}
        data-tool={tool}
        onKeyDown={(event) => {
          if (open === null) return
          const begin = (id: string) => {
            const found = open.drawing.work.table.piece(id)
            if (found !== undefined && !found.locked && wordsOf(found) !== null) edit(id)
          }
          onBoardKey(event.nativeEvent, { ...open, edit: begin, groupTitle: words.group })
        }}
        onKeyUp={(event) => {
          if (event.key.startsWith('Arrow')) open?.commands.rest()
        }}
        onCopy={(event) => {
          const copied = open?.commands.copied() ?? []
          if (copied.length === 0) return
          event.preventDefault()
          event.clipboardData.setData('text/plain', copied.flatMap((one) => wordsOf(one) ?? []).join('\n'))
          event.clipboardData.setData(clipboardKind, JSON.stringify(copied))
        }}
        onPaste={(event) => {
          event.preventDefault()
          const own = event.clipboardData.getData(clipboardKind)
          if (own !== '') return open?.commands.paste(readCopied(own))
          const text = event.clipboardData.getData('text/plain')
          if (text.trim() !== '') latest.current.onPasteText(text)
        }}
      />
      {piece === undefined || wordsOf(piece) === null ? null : (
        <Editor
          key={piece.id}
          piece={piece}
          camera={looking}
          label={words.editing}
          onDone={(text) => {
            edit(null)
            const now = drawing?.work.table.piece(piece.id)
            if (text !== null && now !== undefined) drawing?.work.finish({ put: [reworded(now, text)] })
            stage.current?.focus({ preventScroll: true })
          }}
        />
      )}
      <div className="hidden-text" aria-live="polite">
        {said.length === 0 ? '' : words.said(said)}
      </div>
    </div>
  )
}

/** What another page put there may be anything: only what is a piece is taken. */
function readCopied(text: string): Piece[] {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read.flatMap((one: unknown) => PieceRecord.safeParse(one).data ?? []) : []
  } catch {
    return [] // not ours
  }
}

function watch(stage: HTMLElement, drawing: Drawing): () => void {
  const page = stage.ownerDocument
  const sizes = new ResizeObserver(() => drawing.measure())
  sizes.observe(stage)
  const theme = new MutationObserver(() => drawing.refresh())
  theme.observe(page.documentElement, { attributeFilter: ['data-theme'] })
  const faces = () => drawing.refresh()
  page.fonts.addEventListener('loadingdone', faces)
  return () => {
    sizes.disconnect()
    theme.disconnect()
    page.fonts.removeEventListener('loadingdone', faces)
  }
}
