// Names that were written in on the papers, each with its votes: a row more on demand, and none where the name is emptied.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import { Button } from '../../../parts/Button.tsx'
import { CountField } from '../../../parts/CountField.tsx'
import { Field } from '../../../parts/Field.tsx'
import type { WrittenIn } from '../use-entry.ts'
import styles from './FigureForm.module.css'

type Props = {
  rows: readonly WrittenIn[]
  onChange: (rows: WrittenIn[]) => void
  onEnter: () => void
  onEscape: () => void
}

export function WrittenInRows({ rows, onChange, onEnter, onEscape }: Props) {
  const { t } = useTranslation('operator')
  const [added, setAdded] = useState(false)
  const change = (place: number, part: Partial<WrittenIn>) =>
    onChange(rows.map((one, at) => (at === place ? { ...one, ...part } : one)))
  return (
    <>
      {rows.map((one, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows are only ever added at the end
        <div key={place} className={styles['writtenIn']} role="group" aria-label={t('election.writtenName')}>
          <Field
            label={t('election.writtenName')}
            labelShown
            autoFocus={added && place === rows.length - 1}
            value={one.name}
            onChange={(name) => change(place, { name })}
            onEnter={onEnter}
            onEscape={onEscape}
          />
          <span {...(cleaned(one.name) === '' ? {} : { 'data-figure': true })}>
            <CountField
              label={t('election.votesOf', { name: cleaned(one.name) })}
              face={t('election.writtenVotes')}
              value={one.votes}
              onSettle={(votes) => change(place, { votes })}
              onType={(votes) => change(place, { votes })}
              onEnter={onEnter}
              onEscape={onEscape}
            />
          </span>
        </div>
      ))}
      <span>
        <Button
          look="quiet"
          onPress={() => {
            setAdded(true)
            onChange([...rows, { name: '', votes: null }])
          }}
        >
          {t('election.addWritten')}
        </Button>
      </span>
    </>
  )
}
