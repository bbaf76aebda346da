// The tables, as numbered steps. All pending steps run in one transaction, after a copy of the file. A step is never edited.
import { type Database, applicationId } from './database.ts'
import { manuscripts } from './migrations-manuscripts.ts'
import { drafts } from './migrations-notes.ts'
import { registered } from './migrations-registered.ts'
import { timingCards } from './migrations-timing.ts'

/** Steps of SQL; their place in the list, counted from 1, is the version they lead to. */
export type Migration = readonly string[]

export const migrations: readonly Migration[] = [
  [
    `CREATE TABLE meetings (
      meeting TEXT PRIMARY KEY NOT NULL,
      made INTEGER NOT NULL UNIQUE,
      revision INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('planned', 'live', 'closed')),
      demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      full_title TEXT NOT NULL,
      committee TEXT NOT NULL,
      term INTEGER,
      number INTEGER,
      starts TEXT NOT NULL,
      place TEXT NOT NULL,
      chair TEXT NOT NULL,
      chair_office TEXT NOT NULL,
      recorder TEXT NOT NULL,
      rules TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE agenda (
      meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
      place INTEGER NOT NULL,
      item TEXT NOT NULL,
      parent TEXT,
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      planned INTEGER,
      presenter TEXT NOT NULL,
      limited TEXT NOT NULL CHECK (limited IN ('as the meeting', 'never', 'own')),
      speech_limit INTEGER,
      decision TEXT NOT NULL,
      PRIMARY KEY (meeting, place),
      UNIQUE (meeting, item)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE people (
      person TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      initials TEXT NOT NULL,
      sector TEXT NOT NULL,
      team TEXT NOT NULL,
      office TEXT NOT NULL,
      unit TEXT NOT NULL,
      phone TEXT NOT NULL DEFAULT '',
      demo INTEGER NOT NULL CHECK (demo IN (0, 1))
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX people_by_name ON people (name, unit)',
    `CREATE TABLE roll (
      meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
      place INTEGER NOT NULL,
      person TEXT NOT NULL REFERENCES people,
      name TEXT NOT NULL,
      initials TEXT NOT NULL,
      sector TEXT NOT NULL,
      team TEXT NOT NULL,
      office TEXT NOT NULL,
      unit TEXT NOT NULL,
      role TEXT NOT NULL,
      on_leave INTEGER NOT NULL CHECK (on_leave IN (0, 1)),
      leave_reason TEXT NOT NULL,
      PRIMARY KEY (meeting, place),
      UNIQUE (meeting, person)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX roll_by_person ON roll (person)',
    `CREATE TABLE facts (
      meeting TEXT NOT NULL,
      seq INTEGER NOT NULL,
      at INTEGER NOT NULL,
      zone INTEGER NOT NULL,
      time INTEGER NOT NULL,
      boot TEXT NOT NULL,
      uptime INTEGER NOT NULL,
      command TEXT NOT NULL,
      version INTEGER NOT NULL,
      fact TEXT NOT NULL,
      sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
      sm3 BLOB NOT NULL CHECK (length(sm3) = 32),
      PRIMARY KEY (meeting, seq)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON facts
      BEGIN SELECT RAISE(ABORT, 'facts are never rewritten'); END`,
    `CREATE TRIGGER facts_are_never_removed BEFORE DELETE ON facts
      BEGIN SELECT RAISE(ABORT, 'facts are never rewritten'); END`,
  ],
  timingCards,
  [
    "ALTER TABLE meetings ADD COLUMN sittings TEXT NOT NULL DEFAULT '[]'",
    'ALTER TABLE agenda ADD COLUMN sitting TEXT',
  ],
  // Whoever comes ten minutes after the beginning is late: what a new meeting begins with.
  [
    "UPDATE meetings SET rules = json_set(rules, '$.lateAfter', 600000) WHERE json_type(rules, '$.lateAfter') IS NULL",
  ],
  registered,
  [
    // What is appraised under an item, as JSON; null where nobody has planned it.
    'ALTER TABLE agenda ADD COLUMN appraisal TEXT',
    // Passages of the chair's words that somebody changed by hand, and what stood there before.
    `CREATE TABLE cues (
      meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
      cue TEXT NOT NULL,
      words TEXT NOT NULL,
      generated TEXT NOT NULL,
      PRIMARY KEY (meeting, cue)
    ) STRICT, WITHOUT ROWID`,
  ],
  drafts,
  // What a decision needs its share of was all members of the body; now it can be chosen.
  ["UPDATE meetings SET rules = json_set(rules, '$.pass.of', 'all')"],
  // All members of the body stood on the roll; now 应到 may be a number of its own.
  ["UPDATE meetings SET rules = json_set(rules, '$.expected', NULL)"],
  // A passage can be read in another wording, be left out, or be one of the chair's own behind another.
  [
    `CREATE TABLE cues_anew (
      meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
      cue TEXT NOT NULL,
      words TEXT,
      generated TEXT NOT NULL,
      form TEXT,
      skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),
      behind TEXT,
      PRIMARY KEY (meeting, cue)
    ) STRICT, WITHOUT ROWID`,
    'INSERT INTO cues_anew SELECT meeting, cue, words, generated, NULL, 0, NULL FROM cues',
    'DROP TABLE cues',
    'ALTER TABLE cues_anew RENAME TO cues',
  ],
  [
    // A leave on the roll has a kind, null where only the reason says it, and whoever approved it.
    'ALTER TABLE roll ADD COLUMN leave_kind TEXT',
    "ALTER TABLE roll ADD COLUMN leave_approver TEXT NOT NULL DEFAULT ''",
    'ALTER TABLE roll ADD COLUMN leave_written INTEGER NOT NULL DEFAULT 0 CHECK (leave_written IN (0, 1))',
    // When the console reminds: what a new meeting begins with.
    `UPDATE meetings SET rules = json_set(rules, '$.reminders', json('{"nothingOpen":300000,"neverBegan":120000,
      "speechOver":180000,"pausedLong":300000,"itemOver":600000,"voteOpen":600000,"breakOver":180000}'))
      WHERE json_type(rules, '$.reminders') IS NULL`,
  ],
  manuscripts,
]

/** The file was written by a newer program: this one would not understand it and leaves it as it is. */
export class DatabaseFromFuture extends Error {
  override name = 'DatabaseFromFuture'
  readonly found: number
  readonly known: number
  constructor(found: number, known: number) {
    super(`the database has version ${found}, this program knows ${known}`)
    this.found = found
    this.known = known
  }
}

/** Brings a file up to date. `keep` is given the version of the file before anything in it is changed. */
export function migrate(
  database: Database,
  steps: readonly Migration[],
  keep: (version: number) => void,
): void {
  const version = Number(database.setting('user_version'))
  if (version >= steps.length) return
  if (version > 0) keep(version)
  database.transaction(() => {
    for (const step of steps.slice(version)) for (const sql of step) database.script(sql)
    database.script(`PRAGMA application_id = ${applicationId}`)
    database.script(`PRAGMA user_version = ${steps.length}`)
  })
}
