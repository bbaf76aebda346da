// The quiet notice beside a button that was pressed in vain: why not, in the office's words. It goes by itself.
import i18next from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../shared/session/answer.ts'
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
          {t(refused.refusal.code, { about: aboutText(refused.refusal) })}
        </span>
      ) : null}
    </span>
  )
}

/** `about` is a name, a number, the kind of a fact, or the figures that differ or do not add up, which have words of their own. */
function aboutText({ code, about }: Refusal): string {
  if (code === 'COUNTS_DIFFER') return figures(about, (figure) => known(`differs.${figure}`) ?? figure)
  if (code === 'BALLOTS_UNBALANCED') return figures(about, unbalanced)
  return about !== '' && i18next.exists(about, { ns: 'facts' }) ? i18next.t(about, { ns: 'facts' }) : about
}

/** A number is a row of the sheet, anything else that is no figure of the papers a name on it. */
const unbalanced = (figure: string): string =>
  known(`unbalanced.${figure}`) ??
  (/^\d/u.test(figure) ? figure : i18next.t('unbalanced.name', { ns: 'refusals', name: figure }))

const comma = '\u3001'
const figures = (about: string, word: (figure: string) => string): string =>
  about.split(comma).map(word).join(comma)

const known = (key: string): string | null =>
  i18next.exists(key, { ns: 'refusals' }) ? i18next.t(key, { ns: 'refusals' }) : null
