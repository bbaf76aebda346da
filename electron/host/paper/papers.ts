// Papers on request: reads a session, composes the paper, lays it out through the desk, and hands it on. Keeps the last pages of each kind.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attendanceSheets } from '../../../shared/attendance-sheet.ts'
import type { PaperKind } from '../../../shared/contract.ts'
import type { CueEdit } from '../../../shared/host-cue.ts'
import { plannedSession } from '../../../shared/host-script.ts'
import type { MeetingId } from '../../../shared/id.ts'
import type { MeetingPlan } from '../../../shared/meeting.ts'
import type { Paper } from '../../../shared/paper.ts'
import { recordOf } from '../../../shared/record-document.ts'
import { scriptPaperOf } from '../../../shared/script-document.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { Desk } from '../desk.ts'
import type { Drafting } from '../manuscripts.ts'
import type { Papers } from '../papers.ts'
import type { DocxWriter } from './docx-writer.ts'
import { faceFiles, substitutions } from './faces.ts'
import { fileName } from './file-name.ts'
import { paperHtml } from './html.ts'
import { facesIn, pageCount } from './pdf-bytes.ts'
import type { XlsxWriter } from './xlsx-writer.ts'

export type PaperParts = {
  /** The session of a meeting as it stands now; null where none was opened. */
  read(meeting: MeetingId): Session | null
  /** The chair's words are wanted before the meeting: from its plan, with what was made of them by hand. */
  plan(meeting: MeetingId): MeetingPlan | null
  cues(meeting: MeetingId): readonly CueEdit[]
  /** 纪要 as it was edited, or as it was signed. */
  minutes: Drafting['paper']
  approval: Drafting['approval']
  desk: Pick<Desk, 'pdf' | 'save' | 'print'>
  docx: DocxWriter
  xlsx: XlsxWriter
  /** The folder `resources`: print styles and faces. */
  resources: string
}

/** Asked for a paper of a meeting that has not been opened. */
export class NothingToPrint extends Error {}

const words: Readonly<Record<PaperKind, string>> = {
  minutes: '纪要',
  record: '记录',
  script: '主持词',
  approval: '发文稿纸',
}

export function createPapers(parts: PaperParts): Papers {
  const { read, plan, cues, minutes, approval, desk, docx, xlsx, resources } = parts
  const style = ['fonts.css', 'paper.css']
    .map((name) => readFileSync(join(resources, 'paper', name), 'utf8'))
    .join('\n')
  const files = faceFiles(resources)
  const laid = new Map<PaperKind, { html: string; pdf: Promise<Uint8Array> }>()

  function heldOrPlanned(meeting: MeetingId): Session | null {
    const held = read(meeting)
    if (held !== null && held.meeting !== null) return held
    const planned = plan(meeting)
    return planned === null ? null : plannedSession(planned)
  }

  function composed(meeting: MeetingId, kind: PaperKind): { paper: Paper; name: string } {
    const session = kind === 'script' ? heldOrPlanned(meeting) : read(meeting)
    const compose: Readonly<Record<PaperKind, (held: Session) => Paper | null>> = {
      minutes: () => minutes(meeting, 'minutes'),
      approval: () => approval(meeting, 'minutes'),
      record: recordOf,
      script: (held) => scriptPaperOf(held, cues(meeting)),
    }
    const paper = session === null ? null : compose[kind](session)
    if (session?.meeting === undefined || session.meeting === null || paper === null)
      throw new NothingToPrint(meeting)
    const { starts, title } = session.meeting
    return { paper, name: `${starts.slice(0, 10)} ${title}${words[kind]}` }
  }

  /** Equal pages are laid out once: seen, then saved, then printed. */
  function pages(kind: PaperKind, paper: Paper): Promise<Uint8Array> {
    const html = paperHtml(paper, style)
    const before = laid.get(kind)
    if (before?.html === html) return before.pdf
    const pdf = desk.pdf({ html, files })
    laid.set(kind, { html, pdf })
    pdf.catch(() => {
      if (laid.get(kind)?.pdf === pdf) laid.delete(kind)
    })
    return pdf
  }

  return {
    async preview(meeting, kind) {
      const pdf = await pages(kind, composed(meeting, kind).paper)
      return {
        pdf: Buffer.from(pdf).toString('base64'),
        pages: pageCount(pdf),
        substitutions: [...substitutions(facesIn(pdf))],
      }
    },
    async save(meeting, kind, format) {
      const { paper, name } = composed(meeting, kind)
      // A Word file needs no browser: without one it is left to Word to count the pages.
      const bytes =
        format === 'pdf'
          ? await pages(kind, paper)
          : await docx.write(paper, await pages(kind, paper).then(pageCount, () => null))
      return desk.save(fileName(name, format), bytes)
    },
    async print(meeting, kind) {
      const { paper, name } = composed(meeting, kind)
      return desk.print(fileName(name, 'pdf'), await pages(kind, paper))
    },
    async saveAttendance(meeting) {
      const session = read(meeting)
      const sheets = session === null ? null : attendanceSheets(session)
      if (session?.meeting === undefined || session.meeting === null || sheets === null)
        throw new NothingToPrint(meeting)
      const { starts, title } = session.meeting
      return desk.save(fileName(`${starts.slice(0, 10)} ${title}签到情况`, 'xlsx'), await xlsx.write(sheets))
    },
    async close() {
      await Promise.all([docx.close(), xlsx.close()])
    },
  }
}
