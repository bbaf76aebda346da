// The quiet notice beside a button that was pressed in vain: why not, in the office's words. It goes by itself.
import i18next from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Shape } from '../../parts/Shape.tsx'
import { type Place, useActs } from './acts.tsx'
import styles from './Refused.module.css'

const shownFor = 8000

export function Refused({ at }: { at: Place }) {
  const { t } = useTranslation('refusals')
  const { refused } = useActs()
  const [past, setPast] = useState(0)
  const no = refused?.place === at ? refused.no : 0
  useEffect(() => {
    if (no === 0) return
    const timer = setTimeout(() => setPast(no), shownFor)
    return () => clearTimeout(timer)
  }, [no])
  const shown = refused !== null && refused.place === at && refused.no > past
  return (
    <span className={styles['place']} role="status">
      {shown ? (
        <span className={styles['notice']}>
          <Shape name="fullTriangle" />
          {t(refused.refusal.code, { about: aboutText(refused.refusal.about) })}
        </span>
      ) : null}
    </span>
  )
}

/** `about` is a name, a number, or the kind of a fact, which has a word of its own. */
const aboutText = (about: string): string =>
  about !== '' && i18next.exists(about, { ns: 'facts' }) ? i18next.t(about, { ns: 'facts' }) : about
