// The draft as text by passages, beside the pages it prints on: where it stands, find and replace, and every passage to be written.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Piece } from '../../../../shared/manuscript.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { Button } from '../../../parts/Button.tsx'
import { FindReplace } from './FindReplace.tsx'
import { PassageRow } from './PassageRow.tsx'
import { Stages } from './Stages.tsx'
import type { Drafting } from './use-manuscript.ts'
import styles from './Draft.module.css'

type Props = {
  session: Session
  pieces: readonly Piece[]
  chosen: string | null
  onChoose: (passage: string | null) => void
  drafting: Drafting
  finding: boolean
  onFinding: (finding: boolean) => void
  onVersions: () => void
}

export function Draft({
  session,
  pieces,
  chosen,
  onChoose,
  drafting,
  finding,
  onFinding,
  onVersions,
}: Props) {
  const { t } = useTranslation('paper')
  const { manuscript } = drafting
  const list = useRef<HTMLUListElement>(null)
  const [found, setFound] = useState<string | null>(null)
  useEffect(() => {
    if (found !== null) list.current?.querySelector('[data-found]')?.scrollIntoView({ block: 'nearest' })
  }, [found])
  if (manuscript === null) return null
  const frozen = manuscript.course.stage === 'signed'
  const written = pieces.filter(({ form }) => form.kind !== 'fixed')
  const texts = pieces.filter(({ form }) => form.kind !== 'line')
  const around = (passage: string) => {
    const at = texts.findIndex((piece) => piece.passage === passage)
    const above = texts[at - 1]
    // One up is behind the one before the last: at the very beginning, behind the title.
    const before = at <= 0 ? null : (texts[at - 2]?.passage ?? 'head.title')
    return { before: above === undefined ? null : before, after: texts[at + 1]?.passage ?? null }
  }
  return (
    <section className={styles['draft']} aria-label={t('draft.title')}>
      <Stages course={manuscript.course} drafting={drafting} />
      <div className={styles['bar']}>
        <span className="cap grow">{t('draft.count', { count: manuscript.versions.length })}</span>
        <Button look="quiet" size="slim" onPress={onVersions}>
          {t('draft.versions')}
        </Button>
        <Button
          look="quiet"
          size="slim"
          keyCap="Ctrl F"
          pressed={finding}
          onPress={() => onFinding(!finding)}
        >
          {t('draft.find')}
        </Button>
      </div>
      {finding ? (
        <FindReplace
          pieces={written}
          frozen={frozen}
          drafting={drafting}
          onClose={() => onFinding(false)}
          onFound={setFound}
        />
      ) : null}
      <ul ref={list} className={styles['list']} aria-label={t('draft.passages')}>
        {written.map((piece) => (
          <PassageRow
            key={piece.passage}
            piece={piece}
            session={session}
            frozen={frozen}
            found={found === piece.passage}
            chosen={chosen === piece.passage}
            onChoose={onChoose}
            drafting={drafting}
            {...around(piece.passage)}
          />
        ))}
      </ul>
    </section>
  )
}
