// What a paper says, for the page that shows it: as composed, as edited, or as it was signed. The host prints the very same tree.
import { approvalSheet } from '../../../shared/approval-sheet.ts'
import type { PaperKind } from '../../../shared/contract.ts'
import type { Manuscript } from '../../../shared/drafting.ts'
import { type Piece, draftedPaper, merge } from '../../../shared/manuscript.ts'
import { minutesOf } from '../../../shared/minutes-document.ts'
import { paperFrom } from '../../../shared/paper-schema.ts'
import type { Paper } from '../../../shared/paper.ts'
import { passagesOf } from '../../../shared/passage.ts'
import { recordOf } from '../../../shared/record-document.ts'
import type { Session } from '../../../shared/session/session.ts'

type OnPaper = { paper: Paper | null; pieces: readonly Piece[] }

const plain = (paper: Paper | null): OnPaper => ({
  paper,
  pieces: paper === null ? [] : merge(passagesOf(paper), []),
})

export function onPaper(kind: PaperKind, session: Session, manuscript: Manuscript | null): OnPaper {
  if (kind === 'script') return { paper: null, pieces: [] }
  if (kind === 'record') return plain(recordOf(session))
  const minutes = onMinutes(session, manuscript)
  if (kind === 'minutes' || minutes.paper === null || manuscript === null) return minutes
  return plain(approvalSheet(minutes.paper, manuscript.course, manuscript.signed))
}

function onMinutes(session: Session, manuscript: Manuscript | null): OnPaper {
  const composed = minutesOf(session)
  if (composed === null || manuscript === null) return plain(composed)
  if (manuscript.signed !== null) return plain(paperFrom(manuscript.signed.content))
  const pieces = merge(passagesOf(composed), manuscript.course.edits)
  return { paper: draftedPaper(composed, pieces), pieces }
}
