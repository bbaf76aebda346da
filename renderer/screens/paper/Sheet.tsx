// One sheet of the preview: its place is kept always, its ink is drawn while it is near the window, as sharp as the display.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenPages, SheetSize } from './open-pages.ts'
import styles from './Sheet.module.css'

type Props = {
  pages: OpenPages
  number: number
  size: SheetSize
  width: number
  near: boolean
  place: (element: HTMLElement | null) => void
}

export function Sheet({ pages, number, size, width, near, place }: Props) {
  const { t } = useTranslation('paper')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const drawn = canvas.current
    if (drawn === null || !near) return
    const stopped = new AbortController()
    // Drawn aside and put in whole: a sheet never shows half of its ink.
    const ink = document.createElement('canvas')
    ink.width = Math.round(width * devicePixelRatio)
    ink.height = Math.round((ink.width * size.height) / size.width)
    const show = async () => {
      await pages.draw(number, ink, stopped.signal)
      if (stopped.signal.aborted) return
      drawn.width = ink.width
      drawn.height = ink.height
      drawn.getContext('2d')?.drawImage(ink, 0, 0)
    }
    show().catch((error: unknown) => reportError(error))
    return () => stopped.abort()
  }, [pages, number, size, width, near])
  return (
    <div
      ref={place}
      className={styles['sheet']}
      data-sheet={number}
      style={{ width, height: (width * size.height) / size.width }}
    >
      <canvas ref={canvas} role="img" aria-label={t('sheet', { number })} />
    </div>
  )
}
