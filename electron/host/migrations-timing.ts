// The step that keeps timing cards: the cards that come along, and limits and notices of older plans written as cards. Never edited.
import { shippedCards } from '../../shared/timing-card.ts'

const text = (words: string) => `'${words.replaceAll("'", "''")}'`

/** `8分钟`, `4分30秒`: as `limitName` writes it. */
const nameSql = (limit: string) => `CASE
  WHEN ${limit} < 60000 THEN (${limit} / 1000) || '秒'
  WHEN ${limit} % 60000 = 0 THEN (${limit} / 60000) || '分钟'
  ELSE (${limit} / 60000) || '分' || (${limit} % 60000 / 1000) || '秒' END`

/** One stroke before the limit and two at it, as it was when there were no cards. */
const cardSql = (limit: string, notice: string) => `json_object('card', 'own', 'name', ${nameSql(limit)},
  'limit', ${limit}, 'bells', json(CASE WHEN ${notice} > 0 AND ${notice} < ${limit}
    THEN json_array(json_object('left', ${notice}, 'strokes', 1), json_object('left', 0, 'strokes', 2))
    ELSE json_array(json_object('left', 0, 'strokes', 2)) END),
  'overtime', json_object('kind', 'runOn'), 'example', json('false'))`

const untimedSql = `json_object('card', 'untimed', 'name', '不限时', 'limit', NULL, 'bells', json_array(),
  'overtime', json_object('kind', 'runOn'), 'example', json('false'))`

const ofRules = (field: string) => `(rules ->> '$.${field}')`
const noticeOfMeeting = `(SELECT rules ->> '$.warnBefore' FROM meetings WHERE meetings.meeting = agenda.meeting)`

export const timingCards: readonly string[] = [
  `CREATE TABLE timing_cards (
    card TEXT PRIMARY KEY NOT NULL,
    made INTEGER NOT NULL UNIQUE,
    timing TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  ...shippedCards.map(
    (card, nth) =>
      `INSERT INTO timing_cards (card, made, timing) VALUES (${text(card.card)}, ${nth + 1}, ${text(JSON.stringify(card))})`,
  ),
  'ALTER TABLE agenda ADD COLUMN timing TEXT',
  `UPDATE agenda SET timing = ${cardSql('speech_limit', noticeOfMeeting)} WHERE limited = 'own'`,
  'ALTER TABLE agenda DROP COLUMN speech_limit',
  `UPDATE meetings SET rules = json_remove(json_set(rules, '$.budgets', json_array(), '$.timing',
    json(CASE WHEN ${ofRules('speechLimit')} IS NULL THEN ${untimedSql}
      ELSE ${cardSql(ofRules('speechLimit'), ofRules('warnBefore'))} END)),
    '$.speechLimit', '$.warnBefore')`,
]
