// One passage of the draft: a line of text to read, and once it is chosen the words to write, what it rests on and what can be done.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareWords } from '../../../../shared/comparison.ts'
import type { Piece } from '../../../../shared/manuscript.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { Differences } from './Differences.tsx'
import { PassageActs } from './PassageActs.tsx'
import { PassageSources } from './PassageSources.tsx'
import type { Drafting } from './use-manuscript.ts'
import styles from './PassageRow.module.css'

type Props = {
  piece: Piece
  before: string | null
  after: string | null
  session: Session
  chosen: boolean
  found: boolean
  /** Signed: it can be read and traced, and not be written. */
  frozen: boolean
  onChoose: (passage: string | null) => void
  drafting: Drafting
}

export function PassageRow({ piece, chosen, found, onChoose, ...rest }: Props) {
  const { t } = useTranslation('paper')
  const row = useRef<HTMLLIElement>(null)
  const { passage, form, words, hidden, standing, conflict } = piece
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const label = form.kind === 'line' ? t(`draft.line.${form.line}`) : 'label' in form ? form.label : null
  return (
    <li
      ref={row}
      className={styles['row']}
      data-kind={form.kind}
      {...(found ? { 'data-found': true } : {})}
      data-chosen={chosen}
      data-hidden={hidden !== null}
      data-apart={conflict !== null}
    >
      {chosen ? null : (
        <button type="button" className={styles['text']} onClick={() => onChoose(passage)}>
          {label === null ? null : <b className={styles['label']}>{label}</b>}
          <span className={styles['words']}>{words}</span>
          {conflict !== null ? (
            <span className={`warn ${styles['tag']}`}>
              <Shape name="fullTriangle" />
              {t('draft.apart')}
            </span>
          ) : hidden !== null ? (
            <span className={`cap ${styles['tag']}`}>{t('draft.hiddenTag')}</span>
          ) : standing === 'composed' ? null : (
            <span className={`cap ${styles['tag']}`}>{t(`draft.standing.${standing}`)}</span>
          )}
        </button>
      )}
      {chosen ? <Chosen key={passage} piece={piece} label={label} onChoose={onChoose} {...rest} /> : null}
    </li>
  )
}

function Chosen({
  piece,
  label,
  session,
  frozen,
  onChoose,
  drafting,
  before,
  after,
}: Omit<Props, 'chosen' | 'found'> & { label: string | null }) {
  const { t } = useTranslation('paper')
  const { passage, words, composed, made, hidden, conflict } = piece
  const [typed, setTyped] = useState(words)
  const [shown, setShown] = useState(words)
  // Taken back, or given back to what is composed: the field follows, unless somebody has typed on.
  if (shown !== words) {
    setShown(words)
    if (typed === shown) setTyped(words)
  }
  const left = useRef(false)
  const save = () => {
    if (left.current || frozen || typed === words) return
    void drafting.change({ kind: 'write', writes: [{ passage, made: composed ?? '', words: typed }] })
  }
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  // A pause is a good moment: nothing that was typed hangs on leaving the field.
  useEffect(() => {
    if (typed === words) return
    const timer = setTimeout(() => latest.current(), 4000)
    return () => clearTimeout(timer)
  }, [typed, words])
  const was = conflict === 'changed' || conflict === 'hiddenChanged' ? (made ?? words) : null
  return (
    <div className={styles['open']}>
      {label === null ? null : <b className={styles['label']}>{label}</b>}
      {hidden === null ? (
        <textarea
          className={styles['field']}
          aria-label={t('draft.words')}
          value={typed}
          readOnly={frozen}
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a person has just asked for this passage
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (/^[zy]$/i.test(event.key) && (event.ctrlKey || event.metaKey)) event.stopPropagation()
            if (event.key !== 'Escape') return
            // Left is not lost: what was typed is kept, and can be undone.
            save()
            left.current = true
            onChoose(null)
          }}
        />
      ) : (
        <p className={styles['left']}>
          {words}
          <span className={`cap ${styles['reason']}`}>{t('draft.hiddenWhy', { reason: hidden })}</span>
        </p>
      )}
      {conflict === null ? null : (
        <div className={styles['apart']} role="group" aria-label={t('draft.apart')}>
          <p>
            <span className="warn">
              <Shape name="fullTriangle" />
            </span>
            {t(`check.${conflict}`)}
          </p>
          {was === null || composed === null ? null : (
            <p className={styles['difference']}>
              <Differences spans={compareWords(was, composed)} />
            </p>
          )}
          <span className={styles['acts']}>
            <Button
              size="slim"
              onPress={() =>
                void drafting.change({ kind: 'keepMine', passage, made: composed ?? '' }, t('draft.kept'))
              }
            >
              {t('draft.keepMine')}
            </Button>
            <Button
              size="slim"
              onPress={() => {
                setTyped(composed ?? '')
                left.current = composed === null
                const kind = conflict === 'hiddenChanged' ? 'show' : 'giveBack'
                void drafting.change({ kind, passage }, t('draft.taken'))
              }}
            >
              {t(conflict === 'gone' ? 'draft.letGo' : 'draft.takeNew')}
            </Button>
            {conflict === 'changed' ? <span className="cap">{t('draft.merge')}</span> : null}
          </span>
        </div>
      )}
      {frozen ? null : (
        <PassageActs piece={piece} before={before} after={after} onChoose={onChoose} drafting={drafting} />
      )}
      <PassageSources session={session} sources={piece.sources} />
    </div>
  )
}
