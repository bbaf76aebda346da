// While hands are counted: who was in the room when the vote was opened, as settled then, and who was away.
import { useTranslation } from 'react-i18next'
import { leaveWords } from '../../../../shared/leave.ts'
import { clockText } from '../../../../shared/numerals.ts'
import { headcount, isByName, stateOf } from '../../../../shared/session/attendance.ts'
import type { Vote } from '../../../../shared/session/votes.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { usePanels } from '../panels.tsx'
import styles from './VoteRoll.module.css'

const unsaid = { kind: 'other', reason: '' } as const

export function VoteRoll({ vote }: { vote: Pick<Vote, 'present' | 'opened'> }) {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { toggleRight } = usePanels()
  const { attendance } = room
  const away = attendance.roll.filter(
    ({ person, role }) => role === 'member' && stateOf(attendance, person) !== 'present',
  )
  const count = headcount(attendance)
  return (
    <section className={styles['panel']} aria-label={t('vote.roll')}>
      <div className={styles['head']}>
        <h2>{t('vote.roll')}</h2>
        <span className="cap nowrap">
          {t('vote.rollAt', { count: vote.present, time: clockText(vote.opened) })}
        </span>
        <span className="grow" />
        <Button look="quiet" keyCap="A" onPress={() => toggleRight('attendance')}>
          {t('attendance.change')}
        </Button>
      </div>
      {isByName(attendance) ? null : <p className={`cap ${styles['none']}`}>{t('vote.noRoll')}</p>}
      <ul className={styles['scroll']} tabIndex={0} aria-label={t('vote.away')}>
        {away.map(({ person, name }) => (
          <li key={person} className={styles['row']}>
            <span className="line1">
              <b className={styles['name']}>{name}</b>
              <span className="cap">{leaveWords(attendance.marks[person]?.leave ?? unsaid)}</span>
            </span>
            <span className="cap">{t(`state.${stateOf(attendance, person)}`)}</span>
          </li>
        ))}
      </ul>
      <p className={`cap ${styles['foot']}`}>
        {t('vote.observers', { count: count.observers + count.guests })}
      </p>
    </section>
  )
}
