// The virtual canvas: 1920 × 1080, or 1440 × 1080 on squarer displays, scaled into whatever positioned box holds it.
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { type CanvasShape, ShapeContext } from './picture.ts'
import styles from './Canvas.module.css'

/** Half-way between 4:3 and 16:9, measured by the share of the display that either canvas fills. */
const squarest = 1.54

/** The scale is CSS, so that nothing is measured while a window is dragged; only the choice of the canvas is. */
export function Canvas({ children, black = false }: { children: ReactNode; black?: boolean }) {
  const stage = useRef<HTMLDivElement>(null)
  const [shape, setShape] = useState<CanvasShape>('wide')
  useLayoutEffect(() => {
    const box = stage.current
    if (box === null) return
    const choose = () =>
      setShape(box.clientHeight > 0 && box.clientWidth / box.clientHeight < squarest ? 'tight' : 'wide')
    choose()
    const watch = new ResizeObserver(choose)
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  return (
    <ShapeContext value={shape}>
      <div ref={stage} className={styles['stage']} data-black={black}>
        <div className={styles['canvas']} data-shape={shape} data-wall-canvas>
          {children}
        </div>
      </div>
    </ShapeContext>
  )
}
