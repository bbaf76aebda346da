// The classes of an appraisal as patterns, in a swatch and in the bar of an object: told apart without any colour.
import { useId } from 'react'
import type { Pattern, Piece } from './appraisal-page.ts'
import styles from './AppraisalBar.module.css'

const height = 22

/** `half` is where half of all votes lies in the bar, in shares of its width. */
export function AppraisalBar({
  pieces,
  width,
  half,
}: {
  pieces: readonly Piece[]
  width: number
  half: number | null
}) {
  const id = useId()
  return (
    <svg className={styles['bar']} viewBox={`0 0 ${width} ${height}`} style={{ height }} aria-hidden="true">
      <Patterns id={id} />
      <rect className={styles['bed']} x={0.5} y={0.5} width={width - 1} height={height - 1} />
      {pieces.map(({ pattern, from, width: share }) => (
        <Block key={pattern} id={id} pattern={pattern} x={from * width} width={share * width} />
      ))}
      {half === null ? null : (
        <>
          <path className={styles['around']} d={`M${half * width} -4V${height + 4}`} />
          <path className={styles['half']} d={`M${half * width} -4V${height + 4}`} />
        </>
      )}
    </svg>
  )
}

/** What a class looks like in the bars below it. */
export function Swatch({ pattern, wide = 64 }: { pattern: Pattern; wide?: number }) {
  const id = useId()
  return (
    <svg
      className={styles['swatch']}
      viewBox={`0 0 ${wide} ${height}`}
      width={wide}
      height={height}
      aria-hidden="true"
    >
      <Patterns id={id} />
      <Block id={id} pattern={pattern} x={0} width={wide} />
    </svg>
  )
}

function Block({ id, pattern, x, width }: { id: string; pattern: Pattern; x: number; width: number }) {
  return (
    <rect
      className={styles[pattern]}
      x={x + 1.5}
      y={1.5}
      width={Math.max(1, width - 3)}
      height={height - 3}
      {...(pattern === 'solid' || pattern === 'empty' ? {} : { fill: `url(#${id}-${pattern})` })}
    />
  )
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatched`}
        width="12"
        height="12"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles['ink']} width="6" height="12" />
      </pattern>
      <pattern id={`${id}-barred`} width="14" height="22" patternUnits="userSpaceOnUse">
        <rect className={styles['ink']} width="4" height="22" />
      </pattern>
      <pattern id={`${id}-crossed`} width="22" height="22" patternUnits="userSpaceOnUse">
        <path className={styles['line']} d="M4 4l14 14M18 4 4 18" />
      </pattern>
      <pattern id={`${id}-dotted`} width="11" height="11" patternUnits="userSpaceOnUse">
        <circle className={styles['ink']} cx="5.5" cy="5.5" r="2.4" />
      </pattern>
    </defs>
  )
}
