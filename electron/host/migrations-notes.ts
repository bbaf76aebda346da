// The step that keeps what is being written, and the phrases of the minutes. Never edited.
export const drafts: readonly string[] = [
  `CREATE TABLE drafts (
    meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
    seat TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (meeting, seat, field)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE phrases (
    place INTEGER PRIMARY KEY NOT NULL,
    sort TEXT NOT NULL,
    phrase TEXT NOT NULL
  ) STRICT`,
]
