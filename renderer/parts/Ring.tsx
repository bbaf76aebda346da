// The countdown: concentric circles, an arc for what is left, digits in a box that never moves. It knows no meeting and no words.
import { type Dress, dashedArc, digitsWidth, drawings, round, wholeArc } from './ring-drawing.ts'
import styles from './Ring.module.css'

export type RingPhase = 'free' | 'normal' | 'warning' | 'overtime' | 'paused' | 'called'

type Props = {
  dress: Dress
  phase: RingPhase
  /** What is left of the limit, or how far past it, as a share of the limit. `free` draws no arc. */
  fraction: number
  digits: string
  word: string
  /** Under the digits; a dial under 200 px leaves it out. */
  limit: string
  /** A bell has just rung: the circles light up, for those who do not hear it. The words for it stand in `limit`. */
  rung?: boolean
  /** The painted time cannot be trusted: the arc turns dashed. The word to say so is the caller's. */
  stale?: boolean
  /** Into how many equal parts the round is cut: one a minute where that is few. */
  parts?: number
  /** What is read aloud instead of the drawing. */
  label: string
}

export function Ring({
  dress,
  phase,
  fraction,
  digits,
  word,
  limit,
  rung = false,
  stale = false,
  parts = 8,
  label,
}: Props) {
  const { half, rims, line, disc, arc, tick, digits: box, limit: foot } = drawings[dress]
  const dashed = stale || phase === 'paused'
  return (
    <div className={styles['ring']} data-dress={dress} data-phase={phase} data-stale={stale} data-rung={rung}>
      <svg viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`} role="timer" aria-label={label}>
        {dress === 'dial' ? <circle className={styles['ground']} r={half} /> : null}
        <circle className={styles['disc']} r={disc} />
        <circle className={styles['well']} r={arc.radius} strokeWidth={arc.thin} />
        {rims.map((radius) => (
          <circle key={radius} className={styles['rim']} r={radius} strokeWidth={line} />
        ))}
        {phase === 'free' ? null : (
          <circle
            className={styles['arc']}
            r={arc.radius}
            strokeWidth={arcWidth(phase, arc)}
            pathLength={round}
            strokeDasharray={dashed ? dashedArc(fraction) : wholeArc(fraction)}
            transform="rotate(-90)"
          />
        )}
        {Array.from({ length: parts }, (_, index) => (
          <line
            key={index}
            className={styles['tick']}
            y1={-tick.from}
            y2={-tick.to}
            strokeWidth={tick.width}
            transform={`rotate(${(index * 360) / parts})`}
          />
        ))}
        <State dress={dress} phase={phase} word={word} stale={stale} />
        <text
          className={styles['digits']}
          y={box.y}
          fontSize={box.size}
          textLength={digitsWidth(digits, box.width)}
          lengthAdjust="spacingAndGlyphs"
        >
          {digits}
        </text>
        <text className={styles['limit']} y={foot.y} fontSize={foot.size}>
          {limit}
        </text>
      </svg>
    </div>
  )
}

const arcWidth = (phase: RingPhase, { thin, thick }: { thin: number; thick: number }) =>
  phase === 'warning' ? thick : phase === 'called' ? thin / 3 : thin

/** Shape and word side by side, centred together; in the warning they stand in a band. */
function State({ dress, phase, word, stale }: Pick<Props, 'dress' | 'phase' | 'word'> & { stale: boolean }) {
  const { word: measure, band } = drawings[dress]
  const { y, size, drop, shape, gap } = measure
  const wordWidth = [...word].length * size * 1.08
  const width = 2 * shape + gap + wordWidth
  return (
    <g className={styles['state']} transform={`translate(0 ${y})`}>
      {phase === 'warning' ? (
        <rect
          className={styles['band']}
          x={-width / 2 - band.margin}
          y={-band.height / 2}
          width={width + 2 * band.margin}
          height={band.height}
          rx={band.corner}
        />
      ) : null}
      <g transform={`translate(${-width / 2 + shape} 0) scale(${shape})`}>
        {stale ? shapes.stale : shapes[phase]}
      </g>
      <text x={width / 2 - wordWidth / 2 + size * 0.04} y={drop} fontSize={size}>
        {word}
      </text>
    </g>
  )
}

const hollow = { fill: 'none', stroke: 'currentColor', strokeWidth: 0.3 }

/** Drawn from −1 to 1. */
const shapes = {
  free: <circle r="0.8" {...hollow} />,
  normal: <circle r="1" fill="currentColor" />,
  warning: <path d="M0-1.05 1.2 1H-1.2z" fill="currentColor" />,
  overtime: <path d="M-.94-.94H.94V.94H-.94z" fill="currentColor" />,
  paused: <path d="M-.8-.94h.55v1.88h-.55zM.25-.94h.55v1.88h-.55z" fill="currentColor" />,
  called: <path d="M-.7-1 1 0-.7 1z" {...hollow} strokeLinejoin="round" />,
  stale: <circle r="0.85" {...hollow} strokeDasharray="0.62 0.45" />,
}
