// Limits and bells of the first vocabulary, read as the cards of the second.
import { z } from 'zod'
import { limitName } from '../../shared/timing-card.ts'
import { Duration } from '../../shared/time.ts'

type Fields = Readonly<Record<string, unknown>>

const Limit = Duration.nullable()
const Rules = z.looseObject({ speechLimit: Limit, warnBefore: Duration })
const Item = z.looseObject({ speechLimit: Limit.optional() })

/** One stroke before the limit and two at it: what every speech had when there were no cards. */
function timing(limit: Duration | null, notice: Duration): Fields {
  const warns = limit !== null && notice > 0 && notice < limit
  const bells = [...(warns ? [{ left: notice, strokes: 1 }] : []), { left: 0, strokes: 2 }]
  return {
    card: 'own',
    name: limitName(limit),
    limit,
    bells: limit === null ? [] : bells,
    overtime: { kind: 'runOn' },
    example: false,
  }
}

export function opened(fact: Fields): Fields {
  const { meeting, agenda } = z
    .looseObject({ meeting: z.looseObject({ rules: Rules }), agenda: z.array(Item) })
    .parse(fact)
  const { speechLimit, warnBefore, ...rules } = meeting.rules
  const items = agenda.map(({ speechLimit: own, ...item }) =>
    own === undefined ? item : { ...item, timing: own === null ? null : timing(own, warnBefore) },
  )
  const lifted = { ...rules, timing: timing(speechLimit, warnBefore), budgets: [] }
  return { ...fact, meeting: { ...meeting, rules: lifted }, agenda: items }
}

export function called(fact: Fields): Fields {
  const { limit, warnBefore, ...rest } = z.looseObject({ limit: Limit, warnBefore: Duration }).parse(fact)
  return { ...rest, timing: timing(limit, warnBefore) }
}

/** The notice stood with the speech and not with its bell: a minute, as in every preset of that time. */
export function rang(fact: Fields): Fields {
  const { mark, ...rest } = z.looseObject({ mark: z.enum(['warning', 'limit']) }).parse(fact)
  return { ...rest, rung: mark === 'warning' ? { left: 60_000, strokes: 1 } : { left: 0, strokes: 2 } }
}
