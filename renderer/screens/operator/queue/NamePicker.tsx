// A name by a few letters: candidates from the roll, those in the room first; anybody else by name and where they come from.
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendee } from '../../../../shared/meeting.ts'
import { cleaned } from '../../../../shared/line.ts'
import { stateOf } from '../../../../shared/session/attendance.ts'
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
  /** A key in the field before the field itself has it. */
  onKey?: (event: KeyboardEvent) => void
  /** While nothing is typed, whom of those in the room the list shows: to be chosen with the arrows. Nobody where it is left out. */
  browsed?: (attendee: Attendee) => boolean
  /** Between the field and the list. */
  above?: ReactNode
  /** Over the list, while nothing is typed. */
  children?: ReactNode
}

const most = 6
/** Of those in the room so many are shown before anything is typed. */
const mostBrowsed = 60

export function NamePicker({ label, onPick, onLeave, noteOn, onKey, browsed, above, children }: Props) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(-1)
  /** The name of somebody outside the roll, once it stands; their origin is asked next. */
  const [stranger, setStranger] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const name = cleaned(typed)
  const here = (one: Attendee) =>
    stateOf(room.attendance, one.person) === 'present' && browsed?.(one) === true
  const found =
    name !== ''
      ? candidates(room.attendance, typed, most)
      : browsed === undefined
        ? []
        : room.attendance.roll.filter(here).slice(0, mostBrowsed)
  // Letters alone are initials while they mean somebody, and a name of their own only when they do not.
  const outside = name !== '' && (found.length === 0 || !/^[a-z\s'’]*$/i.test(searchable(name)))
  const rows = found.length + (outside ? 1 : 0)
  const active = Math.min(at, rows - 1)

  const write = (text: string) => {
    setTyped(text)
    setAt(text === '' ? -1 : 0)
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
    const person = found[place]
    if (name === '' && person === undefined) return onLeave()
    if (person === undefined) return setStranger(name)
    void pick({ person: person.person, name: person.name, from: '' })
  }
  const press = (event: KeyboardEvent) => {
    onKey?.(event)
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || rows === 0) return
    event.preventDefault()
    setAt(active < 0 ? (by > 0 ? 0 : rows - 1) : (active + by + rows) % rows)
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
        listbox={{ id, open: rows > 0, active: rows > 0 && active >= 0 ? `${id}-${active}` : undefined }}
      />
      {above}
      {name === '' ? children : null}
      {rows > 0 && name === '' ? <p className={`cap ${styles['here']}`}>{t('picker.here')}</p> : null}
      {rows === 0 ? null : (
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
