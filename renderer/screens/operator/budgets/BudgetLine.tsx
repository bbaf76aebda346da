// One sector or group: its name, what it has left or is over, a bar of what was used, and its length to be changed.
import { useTranslation } from 'react-i18next'
import { remaining } from '../../../../shared/clock.ts'
import { lengthText } from '../../../../shared/numerals.ts'
import type { Budget } from '../../../../shared/meeting.ts'
import type { BudgetClock } from '../../../../shared/session/room-budgets.ts'
import { type SessionTime, minutes, zero } from '../../../../shared/time.ts'
import { useNow } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { NumberBox } from '../../../parts/NumberBox.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { wholeMinutes } from '../times.ts'
import styles from './Budgets.module.css'

type Props = { budget: BudgetClock; onSet: (length: Budget['length'] | null) => void }

export function BudgetLine({ budget, onSet }: Props) {
  const { t } = useTranslation('operator')
  const { clock, speaks } = budget
  const leftAt = (time: SessionTime) => remaining(clock, time) ?? zero
  const left = useNow(({ time }) =>
    t(leftAt(time) < 0 ? 'budgets.over' : 'budgets.left', { time: lengthText(leftAt(time)) }),
  )
  const state = useNow(({ time }) => (leftAt(time) < 0 ? 'over' : speaks ? 'speaks' : 'still'))
  const used = useNow(({ time }) => Math.round(Math.min(1, 1 - leftAt(time) / budget.length) * 200) / 200)
  return (
    <li className={styles['row']} data-state={state}>
      <div className={styles['head']}>
        <b className="line1">{budget.name}</b>
        <span className="grow" />
        <span className={`num ${styles['left']}`}>
          {state === 'over' ? <Shape name="fullSquare" /> : state === 'speaks' ? <Shape name="disc" /> : null}
          {left}
        </span>
      </div>
      <svg className={styles['bar']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" />
        <rect className={styles['used']} width={used * 100} height="4" />
      </svg>
      <div className={styles['set']}>
        <span className="cap nowrap">{t('budgets.booked', { time: lengthText(clock.spent) })}</span>
        <span className="grow" />
        <div className={styles['box']}>
          <NumberBox
            label={t('budgets.length', { name: budget.name })}
            value={wholeMinutes(budget.length)}
            most={1440}
            unit={<span className="cap">{t('budgets.minutes')}</span>}
            wrongWords={t('budgets.wrong')}
            onSettle={(count) => count !== null && onSet(minutes(count))}
          />
        </div>
        <Button
          size="slim"
          look="quiet"
          aria-label={t('budgets.lift', { name: budget.name })}
          onPress={() => onSet(null)}
        >
          <Shape name="cross" />
        </Button>
      </div>
    </li>
  )
}
