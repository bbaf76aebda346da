// What the host needs of the papers. The whole of them, with the writers they bring along, is loaded when the first is asked for.
import type { Handed, PaperFormat, PaperKind, Printed, Substitution } from '../../shared/contract.ts'
import type { MeetingId } from '../../shared/id.ts'

export type Papers = {
  /** `pdf` as base64. */
  preview(
    meeting: MeetingId,
    paper: PaperKind,
  ): Promise<{ pdf: string; pages: number; substitutions: Substitution[] }>
  save(meeting: MeetingId, paper: PaperKind, format: PaperFormat): Promise<Handed>
  print(meeting: MeetingId, paper: PaperKind): Promise<Printed>
  saveAttendance(meeting: MeetingId): Promise<Handed>
  close(): Promise<void>
}
