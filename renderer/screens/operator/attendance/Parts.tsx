// One of a few, as buttons side by side of which one is pressed.
import styles from './MarkForm.module.css'

type Props<V extends string> = {
  label: string
  value: V | null
  options: readonly { id: V; label: string }[]
  onChange: (id: V) => void
  /** This one takes the keyboard as soon as it is drawn. */
  focus?: V | null
  /** Enter is left to the form, as in the kinds: they are chosen by space or by their digits. */
  quiet?: boolean
}

export function Parts<V extends string>({ label, value, options, onChange, focus = null, quiet }: Props<V>) {
  return (
    <div className={styles['parts']} role="group" aria-label={label} data-quiet={quiet}>
      {options.map(({ id, label: words }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === value}
          className={styles['part']}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a leave is asked for its kind first
          autoFocus={id === focus}
          onClick={() => onChange(id)}
        >
          {words}
        </button>
      ))}
    </div>
  )
}
