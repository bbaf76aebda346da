// The bar above the papers: which meeting, which paper, and how it stands.
import { useTranslation } from 'react-i18next'
import { PaperKind } from '../../../shared/contract.ts'
import type { MeetingId } from '../../../shared/id.ts'
import { clockText } from '../../../shared/numerals.ts'
import type { Session } from '../../../shared/session/session.ts'
import { Mark } from '../../parts/Mark.tsx'
import styles from './PaperTop.module.css'

type Props = {
  meeting: MeetingId
  session: Session
  title: string
  kind: PaperKind
  onKind: (kind: PaperKind) => void
  /** Before the meeting has begun there are only the chair's words. */
  planned: boolean
}

export function PaperTop({ meeting, session, title, kind, onKind, planned }: Props) {
  const { t } = useTranslation('paper')
  const { adjourned } = session.room
  return (
    <header className={styles['top']}>
      <a className={styles['home']} href="#/" aria-label={t('home')}>
        <Mark />
      </a>
      <h1 className={`song line1 ${styles['title']}`} title={title}>
        {title}
      </h1>
      <nav className={styles['tabs']} aria-label={t('tabs')}>
        {(planned ? [kind] : PaperKind.options).map((each) => (
          <button
            key={each}
            type="button"
            className={styles['tab']}
            aria-current={each === kind ? 'page' : undefined}
            onClick={() => onKind(each)}
          >
            {t(`kind.${each}`)}
          </button>
        ))}
      </nav>
      <span className="grow" />
      {planned ? (
        <a className={styles['back']} href={`#/prepare/${meeting}`}>
          {t('toPreparation')}
        </a>
      ) : adjourned === null ? (
        <a className={styles['back']} href={`#/operate/${meeting}`}>
          {t('toConsole')}
        </a>
      ) : (
        <span className={styles['figure']}>
          <small>{t('adjourned')}</small>
          <b className="num">{clockText(adjourned)}</b>
        </span>
      )}
    </header>
  )
}
