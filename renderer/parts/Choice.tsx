// One of a few by a list that drops down. The chosen word stands in the field.
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Shape } from './Shape.tsx'
import styles from './Choice.module.css'

type Props<K extends string> = {
  label: string
  value: K
  options: readonly { id: K; label: string }[]
  onChange: (value: K) => void
  isDisabled?: boolean
}

export function Choice<K extends string>({ label, value, options, onChange, isDisabled = false }: Props<K>) {
  return (
    <Select
      className={styles['choice'] ?? ''}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
    >
      <Label className="hidden-text">{label}</Label>
      <Button className={styles['field'] ?? ''}>
        <SelectValue className={`line1 ${styles['value']}`} />
        <Shape name="down" />
      </Button>
      <Popover className={styles['list'] ?? ''}>
        <ListBox items={options} className={styles['options'] ?? ''}>
          {(option) => (
            <ListBoxItem id={option.id} className={styles['option'] ?? ''} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
