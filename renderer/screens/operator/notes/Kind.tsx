// What a note is: shape and word, and a colour that says nothing by itself.
import { useTranslation } from 'react-i18next'
import { phraseName } from '../../../../shared/phrase-bank.ts'
import { Shape } from '../../../parts/Shape.tsx'
import { type Choice, shapeOf } from './note-kinds.ts'
import styles from './Kind.module.css'

export function Kind({ choice }: { choice: Choice }) {
  const { t } = useTranslation('operator')
  return (
    <span className={styles['kind']} data-kind={choice.as}>
      <Shape name={shapeOf(choice)} />
      <b>{choice.as === 'line' ? phraseName(choice.phrase) : t(`noteKind.${choice.as}`)}</b>
    </span>
  )
}
