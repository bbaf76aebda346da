// All figures of an appraisal and what they come to, as a table to be read.
import { appraisalTable } from '../../../../shared/appraisal-words.ts'
import type { Appraisal } from '../../../../shared/session/appraisals.ts'
import type { AppraisalTally } from '../../../../shared/session/values-appraisal.ts'
import styles from './AppraisalPanel.module.css'

export function MarksTable({ appraisal, tally }: { appraisal: Appraisal; tally: AppraisalTally }) {
  const { head, rows } = appraisalTable(appraisal, tally)
  return (
    <div className={styles['scroll']}>
      <table className={styles['result']}>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, at) => (
                <td key={head[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
