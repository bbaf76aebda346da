// A name by a few letters: candidates from the roll, those in the room first; anybody else by name and where they come from.
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import type { Voice } from '../../../../shared/session/values.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Field } from '../../../parts/Field.tsx'
import { candidates, searchable } from '../candidates.ts'
import { CandidateRow, StrangerRow } from './CandidateRow.tsx'
import styles from './NamePicker.module.css'

type Props = {
  label: string
  /** Resolves to whether the voice was taken. */
  onPick: (voice: Voice) => Promise<boolean>
  onLeave: () => void
  /** Beside a candidate: why choosing this one would be in vain. */
  noteOn?: (person: string) => string | null
  /** Under the list, while nothing is typed. */
  children?: ReactNode
}

const most = 6

export function NamePicker({ label, onPick, onLeave, noteOn, children }: Props) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  /** The name of somebody outside the roll, once it stands; their origin is asked next. */
  const [stranger, setStranger] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const found = candidates(room.attendance, typed, most)
  const name = cleaned(typed)
  // Letters alone are initials while they mean somebody, and a name of their own only when they do not.
  const outside = name !== '' && (found.length === 0 || !/^[a-z\s'’]*$/i.test(searchable(name)))
  const rows = found.length + (outside ? 1 : 0)
  const active = Math.min(at, rows - 1)

  const write = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  // The field is free at once for the next name; one that was refused comes back, unless the next is being typed.
  const pick = async (voice: Voice) => {
    const tried = typed
    write('')
    setStranger(null)
    setFrom('')
    if (!(await onPick(voice))) setTyped((now) => (now === '' ? tried : now))
  }
  const choose = (place: number) => {
    if (name === '') return onLeave()
    const person = found[place]
    if (person === undefined) return setStranger(name)
    void pick({ person: person.person, name: person.name, from: '' })
  }
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || rows === 0) return
    event.preventDefault()
    setAt((active + by + rows) % rows)
  }
  if (stranger !== null)
    return (
      <div className={styles['picker']}>
        <Field
          label={t('picker.from', { name: stranger })}
          labelShown
          autoFocus
          value={from}
          onChange={setFrom}
          onEnter={() => void pick({ person: null, name: stranger, from: cleaned(from) })}
          onEscape={() => setStranger(null)}
          placeholder={t('picker.fromExample')}
        />
      </div>
    )
  return (
    <div className={styles['picker']}>
      <Field
        label={label}
        autoFocus
        value={typed}
        onChange={write}
        onKey={press}
        onEnter={() => choose(active)}
        onEscape={onLeave}
        placeholder={t('picker.placeholder')}
        listbox={{ id, open: rows > 0, active: rows > 0 ? `${id}-${active}` : undefined }}
      />
      {rows === 0 ? (
        children
      ) : (
        <ul id={id} role="listbox" aria-label={label} className={styles['list']}>
          {found.map((attendee, place) => (
            <CandidateRow
              key={attendee.person}
              id={`${id}-${place}`}
              attendee={attendee}
              active={place === active}
              note={noteOn?.(attendee.person) ?? null}
              onChoose={() => choose(place)}
            />
          ))}
          {outside ? (
            <StrangerRow
              id={`${id}-${found.length}`}
              name={name}
              active={active === found.length}
              onChoose={() => choose(found.length)}
            />
          ) : null}
        </ul>
      )}
    </div>
  )
}
