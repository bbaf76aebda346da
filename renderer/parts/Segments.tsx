// One of a few, all of them in sight side by side.
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import styles from './Segments.module.css'

type Props<K extends string> = {
  label: string
  value: K | null
  options: readonly { id: K; label: string }[]
  onChange: (value: K) => void
  isDisabled?: boolean
  /** As tall as a live target. */
  isLive?: boolean
}

export function Segments<K extends string>({
  label,
  value,
  options,
  onChange,
  isDisabled = false,
  isLive = false,
}: Props<K>) {
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      orientation="horizontal"
      data-live={isLive}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
    >
      <Label className="hidden-text">{label}</Label>
      {options.map((option) => (
        <RadioField key={option.id} value={option.id} className={styles['field'] ?? ''}>
          <RadioButton className={styles['part'] ?? ''}>{option.label}</RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}
