// Where a passage comes from: the facts of the meeting it rests on, with their moments.
import { useTranslation } from 'react-i18next'
import { clockTextWithSeconds } from '../../../../shared/numerals.ts'
import type { Source } from '../../../../shared/paper.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { sourceRows } from './source-rows.ts'
import styles from './PassageRow.module.css'

export function PassageSources({ session, sources }: { session: Session; sources: readonly Source[] }) {
  const { t } = useTranslation('paper')
  const rows = sourceRows(session, sources)
  return (
    <div className={styles['sources']}>
      <p className="cap">{rows.length === 0 ? t('draft.noSource') : t('draft.sources')}</p>
      <ul>
        {rows.map(({ id, kind, at, values }) => (
          <li key={id}>
            <span className="num cap">{at === null ? '' : clockTextWithSeconds(at)}</span>
            <span>{t(`draft.source.${kind}`, values)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
