// The first page: the year so far, the meetings and what each needs next, and where the data lie.
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MeetingRow } from '../../../shared/contract.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { useMinute } from '../../live/calendar.tsx'
import { useTools } from '../../live/tools.tsx'
import { Band } from '../../parts/Band.tsx'
import { Button } from '../../parts/Button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Mark } from '../../parts/Mark.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { Toast } from '../../parts/Toast.tsx'
import { CreateMeeting } from './CreateMeeting.tsx'
import { Foot } from './Foot.tsx'
import { MeetingList } from './MeetingList.tsx'
import type { LineActs } from './MeetingLine.tsx'
import { Notices } from './Notices.tsx'
import { YearGrid } from './YearGrid.tsx'
import type { Act } from './meeting-rows.ts'
import { createMeetings } from './meetings.ts'
import { useRemoval } from './use-removal.ts'
import styles from './Library.module.css'

/** The demo of two hours passes in a little over two minutes. */
const demoSpeed = 60

/** What did not come about, as a sentence of the catalogue. */
type Failed = { words: 'act' | 'refused' | 'demo'; about: string }

export function Library() {
  const { t } = useTranslation('library')
  const { t: refusal } = useTranslation('refusals')
  const { link, freshId } = useTools()
  const [, go] = useLocation()
  const today = useMinute().slice(0, 10)
  const meetings = useMemo(() => createMeetings(link, reportError), [link])
  const { rows, about, failed } = useSyncExternalStore(meetings.subscribe, meetings.get)
  useEffect(() => meetings.start(document), [meetings])
  const { reload } = meetings
  const [creating, setCreating] = useState(false)
  const [wrong, setWrong] = useState<Failed | null>(null)
  const [made, setMade] = useState<MeetingId | null>(null)

  const attempt = (work: () => Promise<void>) => {
    setWrong(null)
    work().catch((error: unknown) => {
      setWrong({ words: 'act', about: '' })
      if (!link.isLineFault(error)) reportError(error)
    })
  }
  const removal = useRemoval((row) =>
    attempt(async () => {
      await link.client.library.removeMeeting({ meeting: row.meeting })
      await reload()
    }),
  )
  const enter = async (meeting: MeetingId) => {
    const acted = await link.client.session.open({ meeting, commandId: freshId() })
    if (acted.kind === 'done') go(`/operate/${meeting}`)
    else setWrong({ words: 'refused', about: refusal(acted.refusal.code, { about: acted.refusal.about }) })
  }
  const play = async (meeting: MeetingId) => {
    const { started } = await link.client.desk.playDemo({ meeting, speed: demoSpeed })
    if (started) go(`/operate/${meeting}`)
    else setWrong({ words: 'demo', about: '' })
  }
  const makeDemo = () =>
    attempt(async () => {
      const { meeting } = await link.client.library.createDemo()
      await reload()
      setMade(meeting)
    })

  const doNext: Record<Act, (row: MeetingRow) => void> = {
    enter: (row) => attempt(() => enter(row.meeting)),
    play: (row) => attempt(() => play(row.meeting)),
    resume: (row) => go(`/operate/${row.meeting}`),
    prepare: (row) => go(`/prepare/${row.meeting}`),
    begin: (row) => go(`/prepare/${row.meeting}`),
    minutes: (row) => go(`/papers/${row.meeting}`),
  }
  const acts: LineActs = {
    go: (act, row) => doNext[act](row),
    copy: (row) =>
      attempt(async () => {
        const copy = await link.client.library.copyMeeting({ meeting: row.meeting })
        if (copy === null) setWrong({ words: 'act', about: '' })
        else go(`/prepare/${copy.meeting}`)
      }),
    remove: (row) => {
      setMade(null)
      removal.remove(row)
    },
  }
  useKeys({ n: () => setCreating(true), s: () => go('/settings'), 'Ctrl+z': removal.undo }, !creating)

  const shown = rows?.filter((row) => row.meeting !== removal.pending?.meeting) ?? null
  const withYear = shown?.some((row) => !row.demo && row.starts.startsWith(today.slice(0, 4))) ?? false
  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <Mark size={24} />
        <h1 className={`song ${styles['title']}`}>{t('title')}</h1>
        <span className="grow" />
        {shown === null || shown.length === 0 ? null : (
          <Button size="slim" look="quiet" onPress={makeDemo}>
            {t('makeDemo')}
          </Button>
        )}
        <Button onPress={() => setCreating(true)} keyCap="N" size="slim">
          <Shape name="plus" />
          {t('create')}
        </Button>
      </header>
      <main className={styles['main']}>
        <Notices notices={about?.notices ?? []} onRestored={() => void reload()} />
        {failed ? <Band tone="warn">{t('fault.line')}</Band> : null}
        {wrong === null ? null : (
          <Band
            tone="warn"
            action={
              <Button size="slim" onPress={() => setWrong(null)}>
                {t('fault.seen')}
              </Button>
            }
          >
            {t(`fault.${wrong.words}`, { about: wrong.about })}
          </Band>
        )}
        {withYear ? <YearGrid rows={shown ?? []} today={today} /> : null}
        <MeetingList
          rows={shown}
          today={today}
          acts={acts}
          onCreate={() => setCreating(true)}
          onDemo={makeDemo}
          hasYear={withYear}
        />
      </main>
      <Foot about={about} onSettings={() => go('/settings')} />
      <div className={styles['toast']}>
        {removal.pending === null ? null : (
          <Toast
            running={removal.pending.meeting}
            action={
              <Button size="slim" look="quiet" keyCap="Ctrl Z" onPress={removal.undo}>
                {t('undo')}
              </Button>
            }
          >
            {t('removed', { title: removal.pending.title })}
          </Toast>
        )}
        {made === null ? null : (
          <Toast
            running={null}
            action={
              <>
                <Button size="slim" onPress={() => attempt(() => play(made))}>
                  {t('act.play')}
                </Button>
                <Button size="slim" look="quiet" onPress={() => go(`/prepare/${made}`)}>
                  {t('act.try')}
                </Button>
                <Button size="slim" look="quiet" onPress={() => setMade(null)}>
                  {t('later')}
                </Button>
              </>
            }
          >
            {t('demoMade')}
          </Toast>
        )}
      </div>
      {creating ? (
        <CreateMeeting
          rows={rows ?? []}
          today={today}
          onClose={() => setCreating(false)}
          onMade={(meeting) => go(`/prepare/${meeting}`)}
        />
      ) : null}
    </div>
  )
}
