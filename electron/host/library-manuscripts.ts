// Drafts of papers on disk: what was done to each in its order, versions that stay as they were, and the numbers of documents.
import { z } from 'zod'
import type { DraftedPaper, VersionHead } from '../../shared/drafting.ts'
import type { DocumentNumber } from '../../shared/document-number.ts'
import { MeetingId } from '../../shared/id.ts'
import { Deed, DeedEntry } from '../../shared/manuscript-stages.ts'
import type { Database } from './database.ts'
import type { Storage } from './storage.ts'

export type KeptVersion = VersionHead & { content: string; sha256: string; sm3: string }
export type NewVersion = Omit<KeptVersion, 'at' | 'zone'> & {
  revision: number
  seq: number
  logSha256: string
}
/** A committee's papers of one kind; those of a demo count for themselves. */
export type NumberChange = { series: string; number: DocumentNumber | null }

export type Manuscripts = {
  deeds(meeting: MeetingId, paper: DraftedPaper): DeedEntry[]
  versions(meeting: MeetingId, paper: DraftedPaper): VersionHead[]
  version(meeting: MeetingId, paper: DraftedPaper, version: number): KeptVersion | null
  /** In one transaction, on disk when it returns. */
  append(
    meeting: MeetingId,
    paper: DraftedPaper,
    entry: DeedEntry,
    version: NewVersion | null,
    number: NumberChange | undefined,
  ): void
  numbers(series: string, year: number): number[]
  holderOf(series: string, number: DocumentNumber): { meeting: MeetingId; paper: string } | null
}

const headColumns = 'version, at, zone, stage, person, reason'
const deedSql =
  'INSERT INTO manuscript_deeds (meeting, paper, revision, at, zone, deed) VALUES (?, ?, ?, ?, ?, ?)'
const versionSql = `INSERT INTO manuscript_versions (meeting, paper, ${headColumns}, revision, seq, log_sha256, content,
  sha256, sm3) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, unhex(?), ?, unhex(?), unhex(?))`
const keptSql = `SELECT ${headColumns}, content, lower(hex(sha256)), lower(hex(sm3)) FROM manuscript_versions
  WHERE meeting = ? AND paper = ? AND version = ?`

const Head = z.tuple([z.number(), z.number(), z.number(), z.string(), z.string(), z.string()])
const headOf = (row: readonly unknown[]): VersionHead => {
  const [version, at, zone, stage, person, reason] = Head.parse(row.slice(0, 6))
  return { version, at, zone, stage, person, reason }
}

export function createManuscriptTables(database: Database, storage: Storage): Manuscripts {
  const sql = (text: string) => {
    storage.ready()
    return database.sql(text)
  }
  return {
    deeds: (meeting, paper) =>
      sql(
        'SELECT revision, at, zone, deed FROM manuscript_deeds WHERE meeting = ? AND paper = ? ORDER BY revision',
      )
        .all(meeting, paper)
        .map(([revision, at, zone, deed]) =>
          DeedEntry.parse({ revision, at, zone, deed: Deed.parse(JSON.parse(z.string().parse(deed))) }),
        ),
    versions: (meeting, paper) =>
      sql(`SELECT ${headColumns} FROM manuscript_versions WHERE meeting = ? AND paper = ? ORDER BY version`)
        .all(meeting, paper)
        .map(headOf),
    version(meeting, paper, version) {
      const row = sql(keptSql).get(meeting, paper, version)
      if (row === undefined) return null
      const [content, sha256, sm3] = z.tuple([z.string(), z.string(), z.string()]).parse(row.slice(6))
      return { ...headOf(row), content, sha256, sm3 }
    },
    append(meeting, paper, { revision, at, zone, deed }, version, number) {
      storage.commit(() => {
        sql(deedSql).run(meeting, paper, revision, at, zone, JSON.stringify(deed))
        if (version !== null) {
          const { stage, person, reason, seq, logSha256, content, sha256, sm3 } = version
          const head = [version.version, at, zone, stage, person, reason, revision, seq]
          sql(versionSql).run(meeting, paper, ...head, logSha256, content, sha256, sm3)
        }
        if (number === undefined) return
        sql('DELETE FROM document_numbers WHERE meeting = ? AND paper = ?').run(meeting, paper)
        if (number.number === null) return
        sql('INSERT INTO document_numbers (series, year, number, meeting, paper) VALUES (?, ?, ?, ?, ?)').run(
          number.series,
          number.number.year,
          number.number.number,
          meeting,
          paper,
        )
      })
    },
    numbers: (series, year) =>
      sql('SELECT number FROM document_numbers WHERE series = ? AND year = ? ORDER BY number')
        .all(series, year)
        .map(([number]) => Number(number)),
    holderOf(series, { year, number }) {
      const row = sql(
        'SELECT meeting, paper FROM document_numbers WHERE series = ? AND year = ? AND number = ?',
      ).get(series, year, number)
      return row === undefined ? null : { meeting: MeetingId.parse(row[0]), paper: z.string().parse(row[1]) }
    },
  }
}
