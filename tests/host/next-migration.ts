// A made-up next version of the tables, to move real files to.
import { type Migration, migrations } from '../../electron/host/migrations.ts'

export const later: readonly Migration[] = [
  ...migrations,
  [
    'CREATE TABLE topics (topic TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL) STRICT',
    "ALTER TABLE meetings ADD COLUMN topic TEXT NOT NULL DEFAULT ''",
    'CREATE INDEX meetings_by_topic ON meetings (topic)',
  ],
]
