// Finds words in the draft one place after the other, and replaces them everywhere as one step that can be undone.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Piece } from '../../../../shared/manuscript.ts'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import type { Drafting } from './use-manuscript.ts'
import styles from './FindReplace.module.css'

type Props = {
  pieces: readonly Piece[]
  frozen: boolean
  drafting: Drafting
  onClose: () => void
  onFound: (passage: string | null) => void
}

export function FindReplace({ pieces, frozen, drafting, onClose, onFound }: Props) {
  const { t } = useTranslation('paper')
  const [sought, setSought] = useState('')
  const [by, setBy] = useState('')
  const [at, setAt] = useState(-1)
  const places =
    sought === '' ? [] : pieces.filter(({ words, hidden }) => hidden === null && words.includes(sought))
  const count = places.reduce((sum, { words }) => sum + words.split(sought).length - 1, 0)
  const next = () => {
    if (places.length === 0) return
    const to = (at + 1) % places.length
    setAt(to)
    onFound(places[to]?.passage ?? null)
  }
  const close = () => {
    onFound(null)
    onClose()
  }
  const replace = () => {
    const writes = places.map(({ passage, composed, words }) => ({
      passage,
      made: composed ?? '',
      words: words.replaceAll(sought, by),
    }))
    if (writes.length > 0) void drafting.change({ kind: 'write', writes }, t('draft.replaced', { count }))
  }
  return (
    <div className={styles['find']} role="search">
      <Field
        label={t('draft.sought')}
        slim
        autoFocus
        placeholder={t('draft.sought')}
        value={sought}
        onChange={(words) => {
          setSought(words)
          setAt(-1)
          onFound(null)
        }}
        onEnter={next}
        onEscape={close}
        after={<span className="cap nowrap">{sought === '' ? '' : t('draft.places', { count })}</span>}
      />
      <Button size="slim" keyCap="Enter" isDisabled={places.length === 0} onPress={next}>
        {t('draft.next')}
      </Button>
      {frozen ? null : (
        <>
          <Field
            label={t('draft.by')}
            slim
            placeholder={t('draft.by')}
            value={by}
            onChange={setBy}
            onEnter={replace}
            onEscape={close}
          />
          <Button size="slim" isDisabled={places.length === 0} onPress={replace}>
            {t('draft.replaceAll')}
          </Button>
        </>
      )}
    </div>
  )
}
