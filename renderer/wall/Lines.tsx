// Lines that were broken beforehand, each on its own; a leading bracket hangs so that the first 汉字 sits on the margin.
import styles from './Lines.module.css'

export function Lines({ children, hang = false }: { children: readonly string[]; hang?: boolean }) {
  return children.map((line, at) => (
    <span key={at} className={`${styles['line']} ${hang && /^[《（]/u.test(line) ? styles['hang'] : ''}`}>
      {line}
    </span>
  ))
}
