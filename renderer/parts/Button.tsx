// A button with an optional key cap. One primary a screen; `step` is the console's next step.
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import { KeyCap } from './KeyCap.tsx'
import styles from './Button.module.css'

type Props = Omit<ButtonProps, 'children' | 'className' | 'style'> & {
  children: ReactNode
  look?: 'plain' | 'primary' | 'quiet'
  size?: 'live' | 'slim' | 'step'
  keyCap?: string
  pressed?: boolean
}

export function Button({ children, look = 'plain', size = 'live', keyCap, pressed, ...rest }: Props) {
  return (
    <AriaButton
      {...rest}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      className={`${styles['button']} ${styles[look]} ${styles[size]}`}
    >
      {children}
      {keyCap === undefined ? null : <KeyCap>{keyCap}</KeyCap>}
    </AriaButton>
  )
}
