// A table of marks to be filled by one person, with what it is for above it and who fills it below. The console's big button sends it as well.
import type { ReactNode, RefObject } from 'react'
import type { Appraisal } from '../../../../shared/session/appraisals.ts'
import type { Figures } from '../use-entry.ts'
import { TallyGrid } from './TallyGrid.tsx'
import styles from './AppraisalPanel.module.css'

type Props = {
  form: RefObject<HTMLFormElement | null>
  appraisal: Appraisal
  label: string
  how: string
  entered: Figures
  onEntered: (entered: Figures) => void
  onSend: () => void
  /** Cells that the other count says otherwise. */
  marked?: ReadonlySet<string>
  /** Under a published result, whose room has its own margins. */
  within?: boolean
  children: ReactNode
}

export function MarksForm({
  form,
  appraisal,
  label,
  how,
  entered,
  onEntered,
  onSend,
  marked,
  within = false,
  children,
}: Props) {
  return (
    <form
      ref={form}
      className={styles['marks']}
      data-within={within}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <p className={styles['lead']}>
        <b className="song">{label}</b> <span className="cap">{how}</span>
      </p>
      <TallyGrid
        appraisal={appraisal}
        entered={entered}
        onEntered={onEntered}
        onDone={onSend}
        {...(marked === undefined ? {} : { marked })}
      />
      <footer className={styles['foot']}>{children}</footer>
    </form>
  )
}

export const focusEmpty = (form: RefObject<HTMLFormElement | null>): void =>
  form.current?.querySelector<HTMLInputElement>('[data-tally] input[value=""]')?.focus()
