// A button for what cannot be taken back: it acts after being held 0.8 s, by pointer or by key, and fills along its foot.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, type ButtonProps } from 'react-aria-components'
import { KeyCap } from './KeyCap.tsx'
import { useHeldKey } from './keys.ts'
import buttons from './Button.module.css'
import styles from './HoldButton.module.css'

/** Milliseconds; the same as `--hold`. */
const holdFor = 800

type Props = {
  children: ReactNode
  onHeld: () => void
  size?: 'live' | 'step'
  keyCap?: string
  /** Held anywhere on the page outside fields and other controls, as `useKeys` names it. */
  holdKey?: string
}

export function HoldButton({ children, onHeld, size = 'live', keyCap, holdKey }: Props) {
  const [holding, setHolding] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const begin = () => {
    clearTimeout(timer.current)
    setHolding(true)
    timer.current = setTimeout(() => {
      setHolding(false)
      onHeld()
    }, holdFor)
  }
  const end = () => {
    clearTimeout(timer.current)
    setHolding(false)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useHeldKey(holdKey ?? '', { begin, end }, holdKey !== undefined)

  // Assistive technology presses without holding: for it the press alone is the act.
  const press: Pick<ButtonProps, 'onPressStart' | 'onPressEnd' | 'onPress'> = {
    onPressStart: ({ pointerType }) => (pointerType === 'virtual' ? undefined : begin()),
    onPressEnd: end,
    onPress: ({ pointerType }) => (pointerType === 'virtual' ? onHeld() : undefined),
  }
  return (
    <Button
      {...press}
      className={`${buttons['button']} ${buttons['primary']} ${buttons[size]} ${styles['hold']}`}
      data-holding={holding}
    >
      {children}
      {keyCap === undefined ? null : <KeyCap>{keyCap}</KeyCap>}
    </Button>
  )
}
