// The list of checks: what wants to be looked at first, what is in order below.
import { useTranslation } from 'react-i18next'
import { Shape } from '../../parts/Shape.tsx'
import type { Check } from '../../../shared/check.ts'
import styles from './Checks.module.css'

type Props = { checks: readonly Check[]; onGo: ((passage: string) => void) | null }

export function Checks({ checks, onGo }: Props) {
  const { t } = useTranslation('paper')
  const open = checks.filter(({ state }) => state === 'look').length
  return (
    <>
      <div className={styles['sum']}>
        <p className="cap">{t('checks.count', { count: checks.length })}</p>
        <p className={`song ${styles['open']}`}>
          {open === 0 ? t('checks.allGood') : t('checks.open', { open })}
        </p>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys must be able to scroll it */}
      <ul className={styles['list']} tabIndex={0}>
        {checks.map(({ id, state, words, values, about, passage }) => (
          <li key={id} className={state === 'look' ? styles['look'] : undefined}>
            <span className={state === 'look' ? 'warn' : 'ok'}>
              <Shape name={state === 'look' ? 'fullTriangle' : 'check'} />
            </span>
            <span>
              <span className="hidden-text">{t(`checks.${state}`)}</span>
              {t(`check.${words}`, values)}
              {about === undefined ? null : <span className={`cap ${styles['about']}`}>{about}</span>}
            </span>
            {passage === undefined || onGo === null ? null : (
              <button type="button" className={styles['go']} onClick={() => onGo(passage)}>
                {t('checks.go')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
