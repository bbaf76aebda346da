// The roll while people come and go: found by a few letters, called name by name, by group, all at once; and what it comes to.
import { type KeyboardEvent, useCallback, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId, PersonId } from '../../../../shared/id.ts'
import type { Attendee } from '../../../../shared/meeting.ts'
import { beganIn } from '../../../../shared/session/agenda.ts'
import { headcount, isByName, namedCount } from '../../../../shared/session/attendance.ts'
import { type Mark, plainMark } from '../../../../shared/session/values.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { candidates } from '../candidates.ts'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import { markMembersPresent } from '../step-commands.ts'
import { later } from '../../../parts/later.tsx'
import { type HeadLine, type View, linesFor, views } from './lines.ts'
import { MarkForm } from './MarkForm.tsx'
import { PeopleList } from './PeopleList.tsx'
import { TurnoutView } from './TurnoutView.tsx'
import { ViewBar } from './ViewBar.tsx'
import { useRollCall } from './use-roll-call.ts'
import styles from './Attendance.module.css'

/** Fetched with the console's other late panels. */
export const CountView = later(async () => (await import('./CountView.tsx')).CountView)

export function AttendancePanel({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { closeRight, seeking } = usePanels()
  const [view, setView] = useState<View>(() => (isByName(room.attendance) ? 'list' : 'count'))
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [asked, setAsked] = useState<{ person: PersonId; state: Mark['state'] } | null>(null)
  const sought = useDeferredValue(typed)
  const { attendance } = room
  const { roll, marks } = attendance
  const found = sought === '' || view === 'call' ? roll : candidates(attendance, sought, roll.length)
  const lines = linesFor(view, attendance, found)
  const count = headcount(attendance)
  const began = beganIn(room.agenda) !== null
  const { unmarked } = namedCount(attendance)
  const send = useCallback(
    (...given: readonly Mark[]) => act('panel', { kind: 'markAttendance', marks: [...given] }),
    [act],
  )
  const mark = useCallback(
    ({ person }: Attendee, state: Mark['state'], ask: boolean) => {
      if (ask) setAsked({ person, state })
      else void send(plainMark(person, state))
    },
    [send],
  )
  const markAll = useCallback(
    ({ unmarked }: HeadLine) => {
      if (unmarked.length > 0) void send(...unmarked.map(({ person }) => plainMark(person, 'present')))
    },
    [send],
  )
  const calling = view === 'call'
  const call = useRollCall({ lines, marks, began, mark, markAll, leave: () => setView('list') })
  const firstFound = lines.findIndex(({ kind }) => kind === 'person')
  const active = calling ? call.active : sought === '' ? -1 : nthPerson(at)

  function nthPerson(nth: number): number {
    const people = lines.flatMap(({ kind }, line) => (kind === 'person' ? [line] : []))
    return people[Math.min(nth, people.length - 1)] ?? firstFound
  }
  const write = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  // Whom the letters mean as they stand now: the list drawn below may still be a key behind.
  const markActive = () => {
    const meant = linesFor(view, attendance, candidates(attendance, typed, roll.length)).flatMap((line) =>
      line.kind === 'person' ? [line.attendee] : [],
    )
    const chosen = meant[Math.min(at, meant.length - 1)]
    if (chosen === undefined) return
    write('')
    void send(plainMark(chosen.person, 'present'))
  }
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const people = lines.filter(({ kind }) => kind === 'person').length
    if (by === 0 || people === 0) return
    event.preventDefault()
    setAt((Math.min(at, people - 1) + by + people) % people)
  }
  // Enter in the empty field is the step the big button offers.
  const markTheRest = () => {
    if (unmarked === 0) closeRight()
    else void act('panel', markMembersPresent)
  }
  const turn = (to: View) => {
    setAsked(null)
    setView(to)
  }
  const press = (event: KeyboardEvent) => {
    const to = event.altKey ? views[Number(/^Digit(\d)$/u.exec(event.code)?.[1]) - 1] : undefined
    if (to === undefined) return
    event.preventDefault()
    turn(to)
  }
  const person = asked === null ? undefined : roll.find((one) => one.person === asked.person)
  const done = () => setAsked(null)
  const marked = async (who: PersonId, sent: Promise<boolean>) => {
    if (!(await sent)) return
    done()
    call.next(who)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt and a digit turn the view from anywhere in it
    <section className={styles['panel']} aria-label={t('attendance.title')} onKeyDown={press}>
      <PanelHead title={t('attendance.title')}>
        <span className="cap nowrap">{t('attendance.figures', count)}</span>
      </PanelHead>
      <ViewBar view={view} onView={turn} />
      {asked !== null && person !== undefined ? (
        <MarkForm
          key={asked.person}
          attendee={person}
          presence={marks[person.person]}
          state={asked.state}
          began={began}
          onMark={(given) => void marked(person.person, send(given))}
          onCorrect={(given) => void marked(person.person, act('panel', given))}
          onLeave={done}
        />
      ) : view === 'sum' ? (
        <TurnoutView meeting={meeting} />
      ) : view === 'count' ? (
        <CountView />
      ) : (
        <>
          {calling ? (
            <p className={`cap ${styles['hint']}`}>{t('attendance.callHint')}</p>
          ) : (
            <div className={styles['tools']}>
              <div className="grow">
                <Field
                  label={t('attendance.search')}
                  slim
                  autoFocus={seeking}
                  value={typed}
                  onChange={write}
                  onKey={step}
                  onEnter={() => (typed === '' ? markTheRest() : markActive())}
                  onEscape={() => (typed === '' ? closeRight() : write(''))}
                  placeholder={t('attendance.placeholder')}
                />
              </div>
              {unmarked === 0 ? null : (
                <Button onPress={() => void act('panel', markMembersPresent)}>
                  {t('attendance.allPresent', { count: unmarked })}
                </Button>
              )}
            </div>
          )}
          <Refused at="panel" />
          <PeopleList
            lines={lines}
            marks={marks}
            active={active}
            calling={calling}
            began={began}
            onKey={call.press}
            onMark={mark}
            onAll={markAll}
          />
        </>
      )}
    </section>
  )
}
