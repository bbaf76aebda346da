// How long all voices of a sector or group may speak together: what is set, and what has been set anew since. Rules BU in SPEC.md.
import type { Budget } from '../meeting.ts'
import { type Answer, facts, refuse } from './answer.ts'
import type { CommandOf } from './command.ts'
import type { FactOf } from './fact.ts'

export type Budgets = readonly Budget[]

export const emptyBudgets: Budgets = []

export const isSame = (a: Pick<Budget, 'of' | 'name'>, b: Pick<Budget, 'of' | 'name'>): boolean =>
  a.of === b.of && a.name === b.name

export function decideBudget(budgets: Budgets, { of, name, length }: CommandOf<'setBudget'>): Answer {
  if (name.trim() === '') return refuse('NAME_MISSING')
  const set = budgets.find((budget) => isSame(budget, { of, name: name.trim() }))
  if (length === null && set === undefined) return refuse('BUDGET_UNKNOWN', name)
  return facts({ kind: 'budgetSet', of, name: name.trim(), length })
}

export function evolveBudgets(budgets: Budgets, fact: FactOf<'sessionOpened' | 'budgetSet'>): Budgets {
  switch (fact.kind) {
    case 'sessionOpened':
      return once(fact.meeting.rules.budgets)
    case 'budgetSet': {
      const { of, name, length } = fact
      if (length === null) return budgets.filter((budget) => !isSame(budget, fact))
      const at = budgets.findIndex((budget) => isSame(budget, fact))
      return at < 0 ? [...budgets, { of, name, length }] : budgets.with(at, { of, name, length })
    }
    default:
      return fact satisfies never
  }
}

/** One written down twice counts once, by the first line. */
const once = (budgets: Budgets): Budgets =>
  budgets.filter((budget, nth) => budgets.findIndex((other) => isSame(other, budget)) === nth)
