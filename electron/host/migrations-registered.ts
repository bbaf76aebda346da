// The step that keeps who registered to speak, and says of older plans that nobody may give time away. Never edited.
export const registered: readonly string[] = [
  `CREATE TABLE registrations (
    meeting TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
    place INTEGER NOT NULL,
    registration TEXT NOT NULL,
    item TEXT NOT NULL,
    person TEXT REFERENCES people,
    name TEXT NOT NULL,
    comes_from TEXT NOT NULL,
    topic TEXT NOT NULL,
    reader TEXT NOT NULL,
    speech_limit INTEGER,
    PRIMARY KEY (meeting, place),
    UNIQUE (meeting, registration)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX registrations_by_person ON registrations (person)',
  `UPDATE meetings SET rules = json_set(rules, '$.cede', json('false'))`,
]
