// What a note is: shape and word, and a colour that says nothing by itself.
import { useTranslation } from 'react-i18next'
import type { NoteKind } from '../../../../shared/session/values.ts'
import { Shape } from '../../../parts/Shape.tsx'
import { shapeOf } from './note-kinds.ts'
import styles from './Kind.module.css'

export function Kind({ kind }: { kind: NoteKind }) {
  const { t } = useTranslation('operator')
  return (
    <span className={styles['kind']} data-kind={kind}>
      <Shape name={shapeOf[kind]} />
      <b>{t(`noteKind.${kind}`)}</b>
    </span>
  )
}
