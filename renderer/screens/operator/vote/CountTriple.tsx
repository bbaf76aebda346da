// Three small counts in a row; Enter goes from one to the next and settles after the last.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CountField } from '../../../parts/CountField.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { asked } from './entered.ts'
import { voteShapes } from './vote-shapes.ts'
import type { Entered } from './entered.ts'
import styles from './VoteForms.module.css'

type Props = {
  entered: Entered
  onEntered: (entered: Entered) => void
  onDone: (entered: Entered) => void
  onEscape: () => void
  autoFocus?: boolean
}

export function CountTriple({ entered, onEntered, onDone, onEscape, autoFocus = false }: Props) {
  const { t } = useTranslation('operator')
  const row = useRef<HTMLDivElement>(null)
  const latest = useRef(entered)
  const settle = (which: keyof Entered, value: number | null) => {
    latest.current = { ...latest.current, [which]: value }
    onEntered(latest.current)
  }
  const onward = (place: number) => {
    const next = row.current?.querySelectorAll('input')[place + 1]
    if (next === undefined) onDone(latest.current)
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
          onSettle={(value) => settle(which, value)}
          onEnter={() => onward(place)}
          onEscape={onEscape}
          autoFocus={autoFocus && place === 0}
        />
      ))}
    </div>
  )
}
