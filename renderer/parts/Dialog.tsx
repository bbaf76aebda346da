// A sheet over the page for one task: a head, the work, and its acts at the foot. Escape and the cross leave it.
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Shape } from './Shape.tsx'
import styles from './Dialog.module.css'

type Props = {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Read aloud for the cross. */
  closeLabel: string
  children: ReactNode
  foot: ReactNode
  size?: 'narrow' | 'wide' | 'full'
}

export function Dialog({ title, isOpen, onClose, closeLabel, children, foot, size = 'narrow' }: Props) {
  return (
    <ModalOverlay
      className={styles['veil'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className={`${styles['modal']} ${styles[size]}`}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title" className={`song ${styles['title']}`}>
              {title}
            </Heading>
            <Button className={styles['close'] ?? ''} aria-label={closeLabel} onPress={onClose}>
              <Shape name="cross" />
            </Button>
          </header>
          <div className={styles['body']}>{children}</div>
          <footer className={styles['foot']}>{foot}</footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
