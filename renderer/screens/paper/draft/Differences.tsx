// Words that went and came, told by a line through or under them and for the ear as well; never by colour alone.
import { useTranslation } from 'react-i18next'
import type { Span } from '../../../../shared/comparison.ts'
import styles from './Differences.module.css'

export function Differences({ spans }: { spans: readonly Span[] }) {
  const { t } = useTranslation('paper')
  return spans.map(({ kind, words }, nth) => {
    if (kind === 'same') return <span key={nth}>{words}</span>
    const Tag = kind === 'gone' ? 'del' : 'ins'
    return (
      <Tag key={nth} className={styles[kind]}>
        <span className="hidden-text">{t(`draft.${kind}`)}</span>
        {words}
      </Tag>
    )
  })
}
