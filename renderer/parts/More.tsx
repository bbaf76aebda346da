// The rest of what can be done with a row, behind one small button.
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { KeyCap } from './KeyCap.tsx'
import choices from './Choice.module.css'
import styles from './More.module.css'

type Props = {
  label: string
  acts: readonly { id: string; label: string; act: () => void; keyCap?: string }[]
}

export function More({ label, acts }: Props) {
  return (
    <MenuTrigger>
      <Button className={styles['more'] ?? ''} aria-label={label}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h.1M8 8h.1M13 8h.1" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
        </svg>
      </Button>
      <Popover className={choices['list'] ?? ''} placement="bottom end">
        <Menu className={choices['options'] ?? ''} items={acts} aria-label={label}>
          {({ id, label: words, act, keyCap }) => (
            <MenuItem
              id={id}
              className={`${choices['option']} ${styles['line']}`}
              textValue={words}
              onAction={act}
            >
              {words}
              {keyCap === undefined ? null : <KeyCap always>{keyCap}</KeyCap>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
