// The papers of a meeting: the pages as they will print, what to look at before they go out, and the ways out.
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Check } from '../../../shared/check.ts'
import type { PaperKind, Plan } from '../../../shared/contract.ts'
import type { CueEdit } from '../../../shared/host-cue.ts'
import { plannedSession } from '../../../shared/host-script.ts'
import type { MeetingId } from '../../../shared/id.ts'
import type { Piece } from '../../../shared/manuscript.ts'
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
import { Draft } from './draft/Draft.tsx'
import { NextStage } from './draft/NextStage.tsx'
import { Versions } from './draft/Versions.tsx'
import { useManuscript } from './draft/use-manuscript.ts'
import { onPaper } from './on-paper.ts'
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

type Opened = { meeting: MeetingId; session: Session; title: string; planned?: boolean }

function Open({ meeting, session, title, planned = false }: Opened) {
  const { t } = useTranslation('paper')
  const [kind, setKind] = useState<PaperKind>(planned ? 'script' : 'minutes')
  const { edits } = useCues(meeting)
  const [chosen, setChosen] = useState<string | null>(null)
  const [finding, setFinding] = useState(false)
  const [comparing, setComparing] = useState(false)
  const drafting = useManuscript(meeting, planned ? 0 : session.seq)
  const { manuscript } = drafting
  const version = `${session.seq} ${manuscript?.course.revision ?? 0}`
  const { shown, failed, retry } = usePreview(meeting, kind, version)
  const { busy, outcome, begin } = useExports(meeting, kind)
  const onDraft = kind === 'minutes' && manuscript !== null
  useKeys({ 'Ctrl+p': () => begin('print') })
  useKeys({ 'Ctrl+f': () => setFinding(!finding) }, onDraft)
  const { paper, pieces } = useMemo(() => onPaper(kind, session, manuscript), [kind, session, manuscript])
  const checks = checksFor(kind, session, edits, pieces, shown)
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
    <div className={styles['page']} data-draft={onDraft}>
      <title>{t('windowTitle', { title })}</title>
      <PaperTop
        meeting={meeting}
        session={session}
        title={title}
        kind={kind}
        onKind={setKind}
        planned={planned}
      />
      {onDraft ? (
        <Draft
          session={session}
          pieces={pieces}
          chosen={chosen}
          onChoose={setChosen}
          drafting={drafting}
          finding={finding}
          onFinding={setFinding}
          onVersions={() => setComparing(true)}
        />
      ) : null}
      <main className={styles['main']} aria-label={t(`kind.${kind}`)}>
        {planned ? (
          <Band tone="plain">{t('before')}</Band>
        ) : session.room.phase === 'adjourned' || kind === 'script' ? null : (
          <Band tone="plain">{t('running')}</Band>
        )}
        {manuscript?.signed?.whole === false ? (
          <Band tone="bad" title={t('draft.broken')}>
            {t('draft.brokenWhy')}
          </Band>
        ) : null}
        {drafting.failed ? (
          <Band
            tone="bad"
            title={t('draft.unread')}
            action={
              <Button size="slim" onPress={drafting.retry}>
                {t('retry')}
              </Button>
            }
          >
            {t('failedWhy')}
          </Band>
        ) : null}
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
        <Checks checks={checks} onGo={onDraft ? setChosen : null} />
        <div className={styles['ways']}>
          {way('docx')}
          {way('pdf')}
          {way('print', 'Ctrl P')}
          {planned ? null : way('attendance')}
        </div>
      </aside>
      {onDraft ? <NextStage session={session} manuscript={manuscript} drafting={drafting} /> : null}
      {comparing && manuscript !== null && paper !== null ? (
        <Versions
          meeting={meeting}
          manuscript={manuscript}
          paper={paper}
          drafting={drafting}
          onClose={() => setComparing(false)}
        />
      ) : null}
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
  pieces: readonly Piece[],
  shown: Preview | null,
): readonly Check[] {
  const [pages, substitutions] = [shown?.pages ?? null, shown?.substitutions ?? []]
  if (kind === 'script') return scriptChecks(session, edits, pages, substitutions)
  return pieces.length === 0 ? [] : checksOf(session, pieces, pages, substitutions)
}
