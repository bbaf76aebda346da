// Which rows of a long list are drawn: those in sight and a few around them. Every row is as high as the next.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

const around = 6

export type RowWindow = {
  scroll: RefObject<HTMLDivElement | null>
  onScroll: () => void
  from: number
  to: number
  /** Brings a row into sight, if it is not. */
  reveal: (row: number) => void
}

export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const scroll = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const onScroll = useCallback(() => setTop(scroll.current?.scrollTop ?? 0), [])
  useEffect(() => {
    const element = scroll.current
    if (element === null) return
    const watch = new ResizeObserver(() => setHeight(element.clientHeight))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const reveal = useCallback(
    (row: number) => {
      const element = scroll.current
      if (element === null) return
      const [above, below] = [row * rowHeight, (row + 1) * rowHeight]
      if (above < element.scrollTop) element.scrollTop = above
      else if (below > element.scrollTop + element.clientHeight)
        element.scrollTop = below - element.clientHeight
    },
    [rowHeight],
  )
  const from = Math.max(0, Math.floor(Math.min(top, count * rowHeight) / rowHeight) - around)
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + around)
  return { scroll, onScroll, from, to, reveal }
}
