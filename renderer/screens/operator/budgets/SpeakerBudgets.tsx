// Beside whoever speaks: what the speaker's sector or group has left of its time. Silent where nothing was set.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { remaining } from '../../../../shared/clock.ts'
import { lengthText } from '../../../../shared/numerals.ts'
import { type BudgetClock, budgetClocks } from '../../../../shared/session/room-budgets.ts'
import { zero } from '../../../../shared/time.ts'
import { useNow, useSession } from '../../../live/use-live.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import styles from './Budgets.module.css'

export function SpeakerBudgets() {
  const { room } = useSession()
  const charged = useMemo(() => budgetClocks(room).filter(({ speaks }) => speaks), [room])
  return charged.map((budget) => <Line key={`${budget.of} ${budget.name}`} budget={budget} />)
}

function Line({ budget: { name, clock } }: { budget: BudgetClock }) {
  const { t } = useTranslation('operator')
  const left = useNow(({ time }) => {
    const left = remaining(clock, time) ?? zero
    return t(left < 0 ? 'budgets.speakerOver' : 'budgets.speakerLeft', { name, time: lengthText(left) })
  })
  const over = useNow(({ time }) => (remaining(clock, time) ?? zero) < 0)
  return (
    <p className={`num ${styles['line']}`} data-over={over}>
      <Shape name={over ? 'fullSquare' : 'circle'} />
      {left}
    </p>
  )
}
