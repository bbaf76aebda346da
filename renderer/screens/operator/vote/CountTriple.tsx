// Three small counts in a row; Enter goes from one to the next and settles after the last.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CountField } from '../../../parts/CountField.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { type Asked, type Entered, asked } from './entered.ts'
import { voteShapes } from './vote-shapes.ts'
import styles from './VoteForms.module.css'

type Props = {
  entered: Entered
  /** Told with every digit as well. */
  onPut: (which: Asked, value: number | null) => void
  onDone: () => void
  onEscape: () => void
  autoFocus?: boolean
}

export function CountTriple({ entered, onPut, onDone, onEscape, autoFocus = false }: Props) {
  const { t } = useTranslation('operator')
  const row = useRef<HTMLDivElement>(null)
  const onward = (place: number) => {
    const next = row.current?.querySelectorAll('input')[place + 1]
    if (next === undefined) onDone()
    else next.focus()
  }
  return (
    <div className={styles['triple']} ref={row}>
      {asked.map((which, place) => (
        <CountField
          key={which}
          label={t('vote.countOf', { word: t(`vote.word.${which}`) })}
          face={
            <>
              <Shape name={voteShapes[which]} />
              {t(`vote.word.${which}`)}
            </>
          }
          value={entered[which]}
          onSettle={(value) => onPut(which, value)}
          onType={(value) => onPut(which, value)}
          onEnter={() => onward(place)}
          onEscape={onEscape}
          autoFocus={autoFocus && place === 0}
        />
      ))}
    </div>
  )
}
