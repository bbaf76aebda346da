// Sharing a delay, or time gained, over what is still to come: shown with its new end, and nothing changes until it is accepted.
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemId } from '../../../../shared/id.ts'
import { cleaned } from '../../../../shared/line.ts'
import { leastLength, proposalFor } from '../../../../shared/session/agenda-replan.ts'
import type { CommandOf } from '../../../../shared/session/command.ts'
import { timetable } from '../../../../shared/session/agenda-timetable.ts'
import { minutes } from '../../../../shared/time.ts'
import { useLive, useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import { ahead } from '../step-commands.ts'
import { breakLeft, timeOfDayText, wholeMinutes } from '../times.ts'
import { useTimetable } from '../times-of-day.tsx'
import panel from '../Panel.module.css'
import { ReplanRow } from './ReplanRow.tsx'
import styles from './Replan.module.css'

export function ReplanPanel() {
  const { t } = useTranslation('operator')
  const live = useLive()
  const session = useSession()
  const times = useTimetable()
  const { act } = useActs()
  const { closeRight } = usePanels()
  // What is shown is what is accepted: the delay of the moment at which somebody looked.
  const [late] = useState(times?.late ?? 0)
  const [fixed, setFixed] = useState<ReadonlySet<ItemId>>(new Set())
  const [allowedBy, setAllowedBy] = useState(session.meeting?.chair ?? '')
  const { agenda } = session.room
  const { rows, lengths, left } = useMemo(
    () => proposalFor(agenda, minutes(late), fixed),
    [agenda, late, fixed],
  )
  const command: CommandOf<'replanAgenda'> = {
    kind: 'replanAgenda',
    lengths,
    allowedBy: cleaned(allowedBy),
  }
  const end = useMemo(() => {
    const after = lengths.length === 0 ? null : ahead(session, [() => command], live.now())
    if (after === null || session.meeting === null) return null
    const now = live.now()
    return timeOfDayText(
      timetable(session.meeting.starts, after.room.agenda, now, breakLeft(session.room, now.time)).end
        .forecast,
    )
    // oxlint-disable-next-line react/exhaustive-deps -- the command is what the lengths are
  }, [session, lengths, live])
  const toggle = (item: ItemId) =>
    setFixed((kept) => (kept.has(item) ? without(kept, item) : new Set([...kept, item])))
  const accept = async () => {
    if (lengths.length > 0 && (await act('panel', command))) closeRight()
  }
  const title = t(late < 0 ? 'replan.titleEarly' : 'replan.title')
  const said = late === 0 ? 'onTime' : late > 0 ? 'late' : 'early'
  return (
    <section className={panel['panel']} aria-label={title}>
      <PanelHead title={title} />
      <div className={panel['body']}>
        <p>{t(`replan.${said}`, { minutes: Math.abs(late) })}</p>
        {rows.length === 0 ? <p>{t('replan.nothing')}</p> : null}
        {late === 0 || rows.length === 0 ? null : (
          <>
            <p className={styles['end']}>
              {t('replan.end', { planned: times?.end.planned, forecast: times?.end.forecast })}
              {end === null ? null : <b className="num">{t('replan.newEnd', { time: end })}</b>}
            </p>
            {left === 0 ? null : (
              <p className="warn">
                {t(left > 0 ? 'replan.left' : 'replan.leftOver', {
                  minutes: Math.abs(wholeMinutes(left)),
                  least: wholeMinutes(leastLength),
                })}
              </p>
            )}
            <div className={styles['accept']}>
              <Field
                label={t('replan.allowedBy')}
                before={<span className="cap nowrap">{t('replan.allowedBy')}</span>}
                autoFocus
                value={allowedBy}
                onChange={setAllowedBy}
                onEnter={() => void accept()}
                onEscape={closeRight}
              />
              <Button keyCap="Enter" isDisabled={lengths.length === 0} onPress={() => void accept()}>
                {t('replan.accept')}
              </Button>
            </div>
            <div className={styles['rows']}>
              {rows.map((row) => (
                <ReplanRow
                  key={row.item}
                  {...row}
                  fixed={fixed.has(row.item)}
                  onFixed={() => toggle(row.item)}
                />
              ))}
            </div>
            <p className="cap">{t('replan.how')}</p>
          </>
        )}
        <Refused at="panel" />
      </div>
    </section>
  )
}

const without = (kept: ReadonlySet<ItemId>, item: ItemId) => new Set([...kept].filter((one) => one !== item))
