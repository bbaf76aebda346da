// The key that presses a button, drawn inside it. Only real shortcuts are shown.
import styles from './KeyCap.module.css'

/** `always` for a key that works while someone types; Ctrl, Alt, Esc and the F row do so by nature. */
export function KeyCap({
  children,
  always = /^(Ctrl|Alt|F\d|Esc)/.test(children),
}: {
  children: string
  always?: boolean
}) {
  return (
    <kbd className={styles['key']} {...(always ? { 'data-always': true } : {})}>
      {children}
    </kbd>
  )
}
