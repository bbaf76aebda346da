// Words written on the board itself: an ordinary field over the piece, so that every input method works as it does elsewhere.
import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../parts/ime-guard.ts'
import styles from './Board.module.css'
import type { Piece } from './piece.ts'
import { type Camera, toView } from './places.ts'

type Props = {
  piece: Piece
  camera: Camera
  label: string
  /** The text as it is to be from now on, or null where nothing changes. */
  onDone(text: string | null): void
}

/** What can be written on this piece, or null. */
export function wordsOf({ look }: Piece): string | null {
  switch (look.as) {
    case 'card':
    case 'words':
      return look.text
    case 'frame':
    case 'column':
      return look.title
    default:
      return null
  }
}

export function reworded(piece: Piece, text: string): Piece {
  const { look } = piece
  switch (look.as) {
    case 'card':
    case 'words':
      return { ...piece, look: { ...look, text } }
    case 'frame':
    case 'column':
      return { ...piece, look: { ...look, title: text } }
    default:
      return piece
  }
}

export function Editor({ piece, camera, label, onDone }: Props) {
  const before = wordsOf(piece) ?? ''
  const [text, write] = useState(before)
  const field = useRef<HTMLTextAreaElement>(null)
  const finished = useRef(false)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const finish = (kept: string | null) => {
    if (finished.current) return
    finished.current = true
    onDone(kept === null || kept === before ? null : kept)
  }
  const { look, place } = piece
  const at = toView(camera, place)
  const short = look.as === 'frame' || look.as === 'column'
  const size = look.as === 'words' ? look.size : 14
  return (
    <textarea
      ref={field}
      data-above
      className={styles['editor']}
      aria-label={label}
      value={text}
      maxLength={short ? 200 : 2000}
      rows={1}
      style={{
        left: at.x,
        top: at.y,
        width: Math.max(160, place.width),
        height: short ? 44 : Math.max(72, place.height),
        fontSize: size,
        transform: `scale(${Math.max(0.8, camera.scale)})`,
      }}
      onChange={(event) => write(event.target.value)}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Escape') {
          event.preventDefault()
          finish(null)
        } else if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault()
          finish(event.currentTarget.value)
        }
      }}
    />
  )
}
