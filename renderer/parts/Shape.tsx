// Small shapes that carry a state or a kind beside its word. Drawn, never font glyphs, so they look the same everywhere.
import type { ReactNode } from 'react'

const thin = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }
const drawings = {
  check: <path d="M1.5 6.5 4.6 9.6 10.6 2.6" {...thin} strokeWidth={1.8} />,
  cross: <path d="M2 2l8 8M10 2l-8 8" {...thin} strokeWidth={1.8} />,
  dash: <path d="M1.5 6h9" {...thin} strokeWidth={1.8} />,
  plus: <path d="M6 1v10M1 6h10" {...thin} />,
  up: <path d="M6 11V1.8M2 5.8l4-4 4 4" {...thin} />,
  down: <path d="M6 1v9.2M2 6.2l4 4 4-4" {...thin} />,
  left: <path d="M11 6H1.8M5.8 2l-4 4 4 4" {...thin} />,
  right: <path d="M1 6h9.2M6.2 2l4 4-4 4" {...thin} />,
  circle: <circle cx="6" cy="6" r="4.75" {...thin} />,
  dashedCircle: <circle cx="6" cy="6" r="4.75" {...thin} strokeDasharray="2 2" />,
  disc: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  halfDisc: (
    <>
      <circle cx="6" cy="6" r="4.75" {...thin} />
      <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" />
    </>
  ),
  target: (
    <>
      <circle cx="6" cy="6" r="5.2" {...thin} strokeWidth={1.2} />
      <circle cx="6" cy="6" r="2.4" fill="currentColor" />
    </>
  ),
  triangle: <path d="M6 1.8 10.9 10.4H1.1z" {...thin} />,
  fullTriangle: <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
  square: <path d="M1.6 1.6h8.8v8.8H1.6z" {...thin} />,
  fullSquare: <path d="M1 1h10v10H1z" fill="currentColor" />,
  diamond: <path d="M6 1.2 10.8 6 6 10.8 1.2 6z" {...thin} />,
  hexagon: <path d="M6 .9l4.4 2.55v5.1L6 11.1 1.6 8.55v-5.1z" {...thin} />,
  pause: <path d="M3.6 1.5v9M8.4 1.5v9" {...thin} strokeWidth={2} />,
  grip: <path d="M4 2.5h.1M8 2.5h.1M4 6h.1M8 6h.1M4 9.5h.1M8 9.5h.1" {...thin} strokeLinecap="round" />,
} satisfies Record<string, ReactNode>

export type ShapeName = keyof typeof drawings

export function Shape({ name, size = 12 }: { name: ShapeName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      style={{ flex: 'none', verticalAlign: '-1px' }}
    >
      {drawings[name]}
    </svg>
  )
}
