// The step that keeps drafts of papers: what was done to each, its versions, and the numbers of documents. Never edited.
export const manuscripts: readonly string[] = [
  `CREATE TABLE manuscript_deeds (
    meeting TEXT NOT NULL REFERENCES meetings,
    paper TEXT NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    deed TEXT NOT NULL,
    PRIMARY KEY (meeting, paper, revision)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE manuscript_versions (
    meeting TEXT NOT NULL REFERENCES meetings,
    paper TEXT NOT NULL,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    stage TEXT NOT NULL,
    person TEXT NOT NULL,
    reason TEXT NOT NULL,
    seq INTEGER NOT NULL,
    log_sha256 BLOB NOT NULL CHECK (length(log_sha256) = 32),
    content TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    sm3 BLOB NOT NULL CHECK (length(sm3) = 32),
    PRIMARY KEY (meeting, paper, version)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE document_numbers (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    meeting TEXT NOT NULL REFERENCES meetings,
    paper TEXT NOT NULL,
    PRIMARY KEY (series, year, number),
    UNIQUE (meeting, paper)
  ) STRICT, WITHOUT ROWID`,
  ...['manuscript_deeds', 'manuscript_versions'].flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (act) => `CREATE TRIGGER ${table}_stay_at_${act.toLowerCase()} BEFORE ${act} ON ${table}
        BEGIN SELECT RAISE(ABORT, 'what was done to a draft is never rewritten'); END`,
    ),
  ),
]
