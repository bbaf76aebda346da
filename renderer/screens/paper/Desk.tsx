// The desk on which the sheets lie, one under the other, with the bar that says which one is looked at.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button.tsx'
import type { OpenPages } from './open-pages.ts'
import { Sheet } from './Sheet.tsx'
import styles from './Desk.module.css'

/** Beside a whole sheet there is room to breathe; to the width there is only a margin. */
const margin = 32
const widest = 1100

type Props = {
  pages: OpenPages
  /** How many lines and characters a page holds. */
  grid: string
}

export function Desk({ pages, grid }: Props) {
  const { t } = useTranslation('paper')
  const desk = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  const [wide, setWide] = useState(false)
  const { looked, near, place } = useSheetsInSight(desk)
  useEffect(() => {
    const element = desk.current
    if (element === null) return
    const watch = new ResizeObserver(() => setRoom(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const width = Math.round(
    wide
      ? Math.min(widest, room - 2 * margin)
      : Math.min(880, Math.max(room * 0.58, Math.min(540, room - 2 * margin))),
  )
  // What one reads stays in sight when the sheets grow or shrink.
  const before = useRef(width)
  useLayoutEffect(() => {
    if (desk.current !== null && before.current > 0) desk.current.scrollTop *= width / before.current
    before.current = width
  }, [width])
  return (
    <>
      <div className={styles['bar']}>
        <span>
          {t('page', { number: Math.min(looked, pages.sheets.length), count: pages.sheets.length })}
        </span>
        <span className="cap">{grid}</span>
        <span className="grow" />
        <Button look="quiet" size="slim" pressed={wide} onPress={() => setWide(!wide)}>
          {t('fitWidth')}
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys must be able to scroll it */}
      <div ref={desk} className={styles['desk']} role="region" aria-label={t('pages')} tabIndex={0}>
        {room === 0
          ? null
          : pages.sheets.map((size, index) => (
              <Sheet
                key={index}
                pages={pages}
                number={index + 1}
                size={size}
                width={width}
                near={near.has(index + 1)}
                place={place}
              />
            ))}
      </div>
    </>
  )
}

/** Which sheet is looked at, and which are near enough to be drawn. */
function useSheetsInSight(desk: React.RefObject<HTMLElement | null>) {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([1]))
  const [looked, setLooked] = useState(1)
  const watchers = useRef<{ near: IntersectionObserver; middle: IntersectionObserver } | null>(null)
  const waiting = useRef(new Set<HTMLElement>())
  useEffect(() => {
    const numberOf = (entry: IntersectionObserverEntry) => Number(entry.target.getAttribute('data-sheet'))
    const root = desk.current
    const watch = {
      near: new IntersectionObserver(
        (entries) =>
          setNear((before) => {
            const after = new Set(before)
            for (const entry of entries)
              if (entry.isIntersecting) after.add(numberOf(entry))
              else after.delete(numberOf(entry))
            return after
          }),
        { root, rootMargin: '100% 0px' },
      ),
      // A line a third below the top: whatever lies across it is what one reads.
      middle: new IntersectionObserver(
        (entries) => {
          const across = entries.find((entry) => entry.isIntersecting)
          if (across !== undefined) setLooked(numberOf(across))
        },
        { root, rootMargin: '-33% 0px -66% 0px' },
      ),
    }
    watchers.current = watch
    for (const element of waiting.current) {
      watch.near.observe(element)
      watch.middle.observe(element)
    }
    return () => {
      watch.near.disconnect()
      watch.middle.disconnect()
      watchers.current = null
    }
  }, [desk])
  const place = (element: HTMLElement | null) => {
    if (element === null) return
    waiting.current.add(element)
    watchers.current?.near.observe(element)
    watchers.current?.middle.observe(element)
    return () => {
      waiting.current.delete(element)
      watchers.current?.near.unobserve(element)
      watchers.current?.middle.unobserve(element)
    }
  }
  return { looked, near, place }
}
