// A box to tick with its words.
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import styles from './Tick.module.css'

type Props = {
  children?: ReactNode
  label?: string
  isSelected: boolean
  onChange: (selected: boolean) => void
  isDisabled?: boolean
}

export function Tick({ children, label, isSelected, onChange, isDisabled = false }: Props) {
  return (
    <CheckboxField
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <CheckboxButton className={styles['tick'] ?? ''}>
        <span className={styles['box']}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M1.5 6.5 4.6 9.6 10.6 2.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  )
}
