// What a note is: shape and word, and a colour that says nothing by itself.
import { useTranslation } from 'react-i18next'
import { phraseName } from '../../../../shared/phrase-bank.ts'
import { Shape } from '../../../parts/Shape.tsx'
import { type Choice, shapeOf } from './note-kinds.ts'
import styles from './Kind.module.css'

/** `short` where the phrase of a line is read in its text. */
export function Kind({ choice, short = false }: { choice: Choice; short?: boolean }) {
  const { t } = useTranslation('operator')
  return (
    <span className={styles['kind']} data-kind={choice.as}>
      <Shape name={shapeOf(choice)} />
      <b>{choice.as === 'line' && !short ? phraseName(choice.phrase) : t(`noteKind.${choice.as}`)}</b>
    </span>
  )
}
