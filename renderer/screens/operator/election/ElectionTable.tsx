// Every name with its votes and what came of it, by shape and word.
import { useTranslation } from 'react-i18next'
import { type Election, linesOf } from '../../../../shared/session/elections.ts'
import type { Outcome, Tally } from '../../../../shared/session/values-ballot.ts'
import { Shape } from '../../../parts/Shape.tsx'
import styles from './Election.module.css'

export function ElectionTable({
  election,
  tally,
  outcome,
}: {
  election: Election
  tally: Tally
  outcome: Outcome
}) {
  const { t } = useTranslation('operator')
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('election.name')}</th>
          {(['for', 'against', 'abstain'] as const).map((which) => (
            <th key={which} scope="col">
              {t(`vote.word.${which}`)}
            </th>
          ))}
          <th scope="col">{t('election.came')}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(election, tally).map(({ place, name, votes, against, abstain }) => (
          <tr key={place}>
            <th scope="row" className="song">
              {name}
            </th>
            <td className="num">{votes}</td>
            <td className="num">{against ?? '–'}</td>
            <td className="num">{abstain ?? '–'}</td>
            <td>
              {outcome.elected.includes(place) ? (
                <span className="ok">
                  <Shape name="check" /> {t('election.elected')}
                </span>
              ) : outcome.tied.includes(place) ? (
                <span>
                  <Shape name="triangle" /> {t('election.tied')}
                </span>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
