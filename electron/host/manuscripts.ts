// Drafts of papers: joins the session, what was done to the draft and its tables; decides through shared/, freezes what is signed.
import { approvalSheet } from '../../shared/approval-sheet.ts'
import type { DraftedPaper, Drafted, Manuscript, Version } from '../../shared/drafting.ts'
import { numbering } from '../../shared/document-number.ts'
import type { MeetingId } from '../../shared/id.ts'
import { type DraftChange, decideDraft } from '../../shared/manuscript-decide.ts'
import { type Deed, type DeedEntry, courseOf } from '../../shared/manuscript-stages.ts'
import { draftedPaper, merge } from '../../shared/manuscript.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import { StoredPaper, paperFrom } from '../../shared/paper-schema.ts'
import type { Paper } from '../../shared/paper.ts'
import { passagesOf } from '../../shared/passage.ts'
import type { Session } from '../../shared/session/session.ts'
import { instant, localOf } from '../../shared/time.ts'
import type { MachineClock } from './clock.ts'
import type { Manuscripts, NewVersion } from './library-manuscripts.ts'
import { sha256Of, sm3Of } from './log-chain.ts'
import type { Log } from './log.ts'

export type Drafting = {
  /** Null where nothing can be told yet: the meeting has not been opened. */
  read(meeting: MeetingId, paper: DraftedPaper): Manuscript | null
  /** On disk when it says done. `revision` is the one that was read. */
  change(meeting: MeetingId, paper: DraftedPaper, revision: number, change: DraftChange): Drafted | null
  version(meeting: MeetingId, paper: DraftedPaper, version: number): Version | null
  /** The paper that prints: the signed one as it was frozen, else the draft as it stands. */
  paper(meeting: MeetingId, paper: DraftedPaper): Paper | null
  /** 发文稿纸 of that paper. */
  approval(meeting: MeetingId, paper: DraftedPaper): Paper | null
}

/** The text on disk is not the one that was signed: it is not passed off as that. */
export class SignedTextBroken extends Error {
  override name = 'SignedTextBroken'
}

export type DraftingParts = {
  tables: Manuscripts
  session(meeting: MeetingId): Session
  log: Pick<Log, 'tip'>
  isDemo(meeting: MeetingId): boolean
  clock: Pick<MachineClock, 'wall' | 'zone'>
}

type Open = { session: Session; composed: Paper; series: string; entries: DeedEntry[] }

export function createDrafting({ tables, session: sessionOf, log, isDemo, clock }: DraftingParts): Drafting {
  const open = (meeting: MeetingId, paper: DraftedPaper): Open | null => {
    const session = sessionOf(meeting)
    const composed = minutesOf(session)
    if (session.meeting === null || composed === null) return null
    const { committee, kind } = session.meeting
    const series = `${isDemo(meeting) ? 'demo ' : ''}${committee} ${kind} ${paper}`
    return { session, composed, series, entries: tables.deeds(meeting, paper) }
  }
  const courseIn = ({ session, entries }: Open) =>
    courseOf(entries, {
      drafter: session.meeting?.recorder ?? '',
      signer: session.meeting?.chair ?? '',
    })
  const now = () => ({ at: instant(Math.trunc(clock.wall())), zone: clock.zone() })

  const version = (meeting: MeetingId, paper: DraftedPaper, nth: number): Version | null => {
    const kept = tables.version(meeting, paper, nth)
    if (kept === null) return null
    const { content, ...head } = kept
    const bytes = Buffer.from(content)
    const whole = sha256Of(bytes) === head.sha256 && sm3Of(bytes) === head.sm3
    return { ...head, content: StoredPaper.parse(JSON.parse(content)), whole }
  }
  const lastSigned = (meeting: MeetingId, paper: DraftedPaper, entries: readonly DeedEntry[]) => {
    const deed = entries.at(-1)?.deed
    return deed?.kind === 'signed' ? version(meeting, paper, deed.version) : null
  }
  const manuscript = (meeting: MeetingId, paper: DraftedPaper, opened: Open): Manuscript => {
    const { year } = localOf(now())
    return {
      course: courseIn(opened),
      versions: tables.versions(meeting, paper),
      signed: lastSigned(meeting, paper, opened.entries),
      numbers: { year, ...gapsOf(tables.numbers(opened.series, year)) },
    }
  }
  const frozen = (meeting: MeetingId, text: Paper, { session }: Open, deed: Deed, kept: Kept): NewVersion => {
    const content = JSON.stringify(StoredPaper.parse(text))
    const bytes = Buffer.from(content)
    const logSha256 = log.tip(meeting)?.hash ?? ''
    const person = 'by' in deed ? deed.by : ''
    const hashes = { sha256: sha256Of(bytes), sm3: sm3Of(bytes) }
    return { ...kept, person, content, seq: session.seq, logSha256, ...hashes }
  }

  const printed = (meeting: MeetingId, paper: DraftedPaper): Paper | null => {
    const opened = open(meeting, paper)
    if (opened === null) return null
    const signed = lastSigned(meeting, paper, opened.entries)
    if (signed?.whole === false) throw new SignedTextBroken(`${meeting} ${paper} ${signed.version}`)
    if (signed !== null) return paperFrom(signed.content)
    return draftedPaper(opened.composed, merge(passagesOf(opened.composed), courseIn(opened).edits))
  }

  return {
    read(meeting, paper) {
      const opened = open(meeting, paper)
      return opened === null ? null : manuscript(meeting, paper, opened)
    },
    change(meeting, paper, revision, change) {
      const opened = open(meeting, paper)
      if (opened === null) return null
      const course = courseIn(opened)
      if (course.revision !== revision)
        return { kind: 'stale', manuscript: manuscript(meeting, paper, opened) }
      const passages = passagesOf(opened.composed)
      const next = tables.versions(meeting, paper).length + 1
      const answer = decideDraft({ session: opened.session, passages, course, version: next }, change)
      if (answer.kind === 'refused') return answer
      const { deed, number } = answer
      if (number !== undefined && number !== null) {
        const holder = tables.holderOf(opened.series, number)
        if (holder !== null && (holder.meeting !== meeting || holder.paper !== paper))
          return { kind: 'refused', refusal: 'NUMBER_TAKEN' }
      }
      const stage = deed.kind === 'signed' ? 'signed' : course.stage
      const reason = answer.version
      const text = draftedPaper(opened.composed, merge(passages, course.edits))
      const kept = { version: next, revision: revision + 1, stage, reason: reason ?? '' }
      tables.append(
        meeting,
        paper,
        { revision: revision + 1, ...now(), deed },
        reason === null ? null : frozen(meeting, text, opened, deed, kept),
        number === undefined ? undefined : { series: opened.series, number },
      )
      const after = open(meeting, paper)
      return after === null ? null : { kind: 'done', manuscript: manuscript(meeting, paper, after) }
    },
    version,
    paper: printed,
    approval(meeting, paper) {
      const opened = open(meeting, paper)
      const text = printed(meeting, paper)
      if (opened === null || text === null) return null
      return approvalSheet(text, courseIn(opened), lastSigned(meeting, paper, opened.entries))
    },
  }
}

type Kept = Pick<NewVersion, 'version' | 'revision' | 'stage' | 'reason'>

const gapsOf = (taken: readonly number[]) => {
  const { next, gaps } = numbering(taken)
  return { next, gaps: [...gaps] }
}
