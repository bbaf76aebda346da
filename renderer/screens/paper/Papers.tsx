// The papers of a meeting: the pages as they will print, what to look at before they go out, and the ways out.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Check } from '../../../shared/check.ts'
import type { PaperKind, Plan } from '../../../shared/contract.ts'
import type { CueEdit } from '../../../shared/host-cue.ts'
import { plannedSession } from '../../../shared/host-script.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { merge } from '../../../shared/manuscript.ts'
import { minutesOf } from '../../../shared/minutes-document.ts'
import { passagesOf } from '../../../shared/passage.ts'
import { recordOf } from '../../../shared/record-document.ts'
import type { Session } from '../../../shared/session/session.ts'
import { useTools } from '../../live/tools.tsx'
import { useBells } from '../../live/use-bells.ts'
import { useLiveState } from '../../live/use-live.tsx'
import { Band } from '../../parts/Band.tsx'
import { Button } from '../../parts/Button.tsx'
import { GreyBars } from '../../parts/GreyBars.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Toast } from '../../parts/Toast.tsx'
import { useCues } from '../../script/use-cues.ts'
import { Checks } from './Checks.tsx'
import { Desk } from './Desk.tsx'
import { PaperTop } from './PaperTop.tsx'
import { checksOf, scriptChecks } from './checks.ts'
import type { Preview } from './follow-preview.ts'
import { type Export, useExports } from './use-exports.ts'
import { usePreview } from './use-preview.ts'
import styles from './Papers.module.css'

export function Papers({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('paper')
  const { session, caughtUp } = useLiveState()
  // Whoever looks at the papers while somebody speaks hears the bell all the same.
  useBells()
  if (!caughtUp) return <GreyBars label={t('loading')} />
  if (session.meeting === null) return <Before meeting={meeting} />
  return <Open key={meeting} meeting={meeting} session={session} title={session.meeting.title} />
}

/** Before the meeting there is one paper: the chair's words, from its plan. */
function Before({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('paper')
  const { link } = useTools()
  const [plan, setPlan] = useState<Plan | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    link.client.library.meeting({ meeting }).then(setPlan, (error: unknown) => {
      setFailed(true)
      if (!link.isLineFault(error)) reportError(error)
    })
  }, [link, meeting])
  if (plan !== null) {
    const { title } = plan.facts
    return <Open key={meeting} meeting={meeting} session={plannedSession(plan)} title={title} planned />
  }
  if (!failed) return <GreyBars label={t('loading')} />
  return (
    <main className={styles['notYet']}>
      <p>{t('notYet')}</p>
      <a href={`#/prepare/${meeting}`}>{t('toPrepare')}</a>
    </main>
  )
}

const composers = { minutes: minutesOf, record: recordOf }

type Opened = { meeting: MeetingId; session: Session; title: string; planned?: boolean }

function Open({ meeting, session, title, planned = false }: Opened) {
  const { t } = useTranslation('paper')
  const [kind, setKind] = useState<PaperKind>(planned ? 'script' : 'minutes')
  const { edits } = useCues(meeting)
  const { shown, failed, retry } = usePreview(meeting, kind, session.seq)
  const { busy, outcome, begin } = useExports(meeting, kind)
  useKeys({ 'Ctrl+p': () => begin('print') })
  const checks = checksFor(kind, session, edits, shown)
  const way = (what: Export, keyCap?: string) => (
    <Button
      isDisabled={busy !== null}
      onPress={() => begin(what)}
      {...(keyCap === undefined ? {} : { keyCap })}
    >
      {busy === what ? t('busy') : t(`way.${what}`)}
    </Button>
  )
  return (
    <div className={styles['page']}>
      <title>{t('windowTitle', { title })}</title>
      <PaperTop
        meeting={meeting}
        session={session}
        title={title}
        kind={kind}
        onKind={setKind}
        planned={planned}
      />
      <main className={styles['main']} aria-label={t(`kind.${kind}`)}>
        {planned ? (
          <Band tone="plain">{t('before')}</Band>
        ) : session.room.phase === 'adjourned' || kind === 'script' ? null : (
          <Band tone="plain">{t('draft')}</Band>
        )}
        {failed ? (
          <Band
            tone="bad"
            title={t('failed')}
            action={
              <Button size="slim" onPress={retry}>
                {t('retry')}
              </Button>
            }
          >
            {t('failedWhy')}
          </Band>
        ) : null}
        {shown === null ? (
          <div className={styles['waiting']}>
            {failed ? null : <GreyBars rows={6} label={t('layingOut')} />}
          </div>
        ) : (
          <Desk key={kind} pages={shown.pages} grid={t(kind === 'script' ? 'gridAloud' : 'grid')} />
        )}
      </main>
      <aside className={styles['side']} aria-label={t('checks.title')}>
        <Checks checks={checks} />
        <div className={styles['ways']}>
          {way('docx')}
          {way('pdf')}
          {way('print', 'Ctrl P')}
          {planned ? null : way('attendance')}
        </div>
      </aside>
      {outcome === null ? null : (
        <div className={styles['toast']} key={outcome.nth}>
          <Toast running={null}>
            <span className={outcome.tone === 'warn' ? 'warn' : undefined}>{outcome.words}</span>
          </Toast>
        </div>
      )}
    </div>
  )
}

function checksFor(
  kind: PaperKind,
  session: Session,
  edits: readonly CueEdit[],
  shown: Preview | null,
): readonly Check[] {
  const [pages, substitutions] = [shown?.pages ?? null, shown?.substitutions ?? []]
  if (kind === 'script') return scriptChecks(session, edits, pages, substitutions)
  const paper = composers[kind](session)
  return paper === null ? [] : checksOf(session, merge(passagesOf(paper), []), pages, substitutions)
}
