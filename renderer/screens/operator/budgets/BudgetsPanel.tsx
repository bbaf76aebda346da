// Time for whole sectors and groups: what each has left, set anew while the meeting runs, and shown on the wall if wanted.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Budget } from '../../../../shared/meeting.ts'
import { isSame } from '../../../../shared/session/budgets.ts'
import { budgetClocks } from '../../../../shared/session/room-budgets.ts'
import { minutes } from '../../../../shared/time.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Choice } from '../../../parts/Choice.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import { useActs } from '../acts.tsx'
import { BudgetLine } from './BudgetLine.tsx'
import panel from '../Panel.module.css'
import styles from './Budgets.module.css'

const usual = minutes(20)

export function BudgetsPanel() {
  const { t } = useTranslation('operator')
  const { room, wall } = useSession()
  const { act } = useActs()
  const set = (of: Budget['of'], name: string, length: Budget['length'] | null) =>
    void act('panel', { kind: 'setBudget', of, name, length })
  const clocks = useMemo(() => budgetClocks(room), [room])
  const free = bodiesOf(room.attendance.roll).filter((one) =>
    room.budgets.every((budget) => !isSame(budget, one)),
  )
  return (
    <section className={panel['panel']} aria-label={t('budgets.title')}>
      <PanelHead title={t('budgets.title')} />
      <div className={panel['body']}>
        {room.budgets.length === 0 && !wall.budgets ? (
          <p className="cap">{t('budgets.none')}</p>
        ) : (
          <Button
            pressed={wall.budgets}
            onPress={() => void act('panel', { kind: 'showBudgets', on: !wall.budgets })}
          >
            <Shape name={wall.budgets ? 'check' : 'circle'} />
            {t(wall.budgets ? 'budgets.onWall' : 'budgets.toWall')}
          </Button>
        )}
        <ul className={styles['rows']}>
          {clocks.map((budget) => (
            <BudgetLine
              key={`${budget.of} ${budget.name}`}
              budget={budget}
              onSet={(length) => set(budget.of, budget.name, length)}
            />
          ))}
        </ul>
        {free.length === 0 ? (
          <p className="cap">{t(room.budgets.length === 0 ? 'budgets.nobody' : 'budgets.all')}</p>
        ) : (
          <div className={styles['add']}>
            <Choice
              label={t('budgets.add')}
              value="none"
              options={[
                { id: 'none', label: t('budgets.add') },
                ...free.map((one) => ({
                  id: `${one.of} ${one.name}`,
                  label: t(`budgets.of.${one.of}`, { name: one.name }),
                })),
              ]}
              onChange={(id) => {
                const one = free.find((each) => `${each.of} ${each.name}` === id)
                if (one !== undefined) set(one.of, one.name, usual)
              }}
            />
          </div>
        )}
        <Refused at="panel" />
        <p className="cap">{t('budgets.means')}</p>
      </div>
    </section>
  )
}

/** The sectors, then the groups of the roll, each once. */
function bodiesOf(roll: readonly { sector: string; group: string }[]): Pick<Budget, 'of' | 'name'>[] {
  const named = (of: Budget['of'], names: readonly string[]) =>
    [...new Set(names)].filter((name) => name.trim() !== '').map((name) => ({ of, name: name.trim() }))
  return [
    ...named(
      'sector',
      roll.map(({ sector }) => sector),
    ),
    ...named(
      'group',
      roll.map(({ group }) => group),
    ),
  ]
}
