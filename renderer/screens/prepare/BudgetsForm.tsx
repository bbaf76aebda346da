// How long a sector or group may speak together: a line each, chosen from those that stand on the roll.
import { useTranslation } from 'react-i18next'
import type { Budget } from '../../../shared/meeting.ts'
import { minutes } from '../../../shared/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { FormLine } from './FormLine.tsx'
import { useIsLocked, usePlanState } from './use-plan.tsx'
import styles from './BudgetsForm.module.css'

type Whose = Pick<Budget, 'of' | 'name'>
type Props = { budgets: readonly Budget[]; onChange: (budgets: Budget[]) => void }

const usual = minutes(20)
const keyOf = ({ of, name }: Whose) => `${of} ${name}`

export function BudgetsForm({ budgets, onChange }: Props) {
  const { t } = useTranslation('prepare')
  const { roll } = usePlanState().edited
  const locked = useIsLocked()
  const named = (of: Whose['of'], names: readonly string[]): Whose[] =>
    [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].map((name) => ({ of, name }))
  const all = [
    ...named(
      'sector',
      roll.map(({ sector }) => sector),
    ),
    ...named(
      'group',
      roll.map(({ group }) => group),
    ),
  ]
  const free = all.filter((one) => budgets.every((budget) => keyOf(budget) !== keyOf(one)))
  const [next] = free
  const label = (one: Whose) => t(`rules.budgetOf.${one.of}`, { name: one.name })
  return (
    <FormLine label={t('rules.budgets')}>
      <div className={styles['rows']}>
        {budgets.map((budget, nth) => (
          <div key={keyOf(budget)} className={styles['row']}>
            <Choice
              label={t('rules.budgetWhose')}
              value={keyOf(budget)}
              isDisabled={locked}
              options={[budget, ...free].map((one) => ({ id: keyOf(one), label: label(one) }))}
              onChange={(key) => {
                const one = free.find((other) => keyOf(other) === key)
                if (one !== undefined) onChange(budgets.with(nth, { ...one, length: budget.length }))
              }}
            />
            <NumberBox
              label={t('rules.budgetMinutes', { name: budget.name })}
              value={budget.length / 60_000}
              most={1440}
              isDisabled={locked}
              unit={<span className="cap">{t('unit.minutes')}</span>}
              wrongWords={t('facts.wrongNumber', { most: 1440 })}
              onSettle={(count) =>
                count !== null && onChange(budgets.with(nth, { ...budget, length: minutes(count) }))
              }
            />
            {locked ? null : (
              <Button
                size="slim"
                look="quiet"
                aria-label={t('rules.budgetRemove', { name: budget.name })}
                onPress={() => onChange(budgets.toSpliced(nth, 1))}
              >
                <Shape name="cross" />
              </Button>
            )}
          </div>
        ))}
        {all.length === 0 && budgets.length === 0 ? (
          <p className={`cap ${styles['none']}`}>{t('rules.budgetNobody')}</p>
        ) : null}
        {next === undefined || locked ? null : (
          <Button size="slim" look="quiet" onPress={() => onChange([...budgets, { ...next, length: usual }])}>
            <Shape name="plus" />
            {t('rules.budgetAdd')}
          </Button>
        )}
      </div>
    </FormLine>
  )
}
