// What can be done with a chosen passage: give it back, leave it out with a reason, move it, put one in behind it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Piece } from '../../../../shared/manuscript.ts'
import { useTools } from '../../../live/tools.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import type { Drafting } from './use-manuscript.ts'
import styles from './PassageRow.module.css'

type Props = {
  piece: Piece
  before: string | null
  after: string | null
  onChoose: (passage: string | null) => void
  drafting: Drafting
}

export function PassageActs({ piece, before, after, onChoose, drafting }: Props) {
  const { t } = useTranslation('paper')
  const { freshId } = useTools()
  const [reason, setReason] = useState<string | null>(null)
  const { passage, form, standing, hidden, composed, conflict } = piece
  const isText = form.kind !== 'line'
  const change = drafting.change
  const insert = async (form: { kind: 'paragraph' } | { kind: 'heading'; level: 1 }) => {
    const name = `own-${freshId()}`
    const words = t(form.kind === 'heading' ? 'draft.newHeading' : 'draft.newParagraph')
    if (await change({ kind: 'insert', passage: name, after: passage, form, words })) onChoose(name)
  }
  const hide = async () => {
    if ((reason ?? '').trim() === '') return
    const done = await change(
      { kind: 'hide', passage, made: composed ?? '', reason: reason ?? '' },
      t('draft.left'),
    )
    if (done) setReason(null)
  }
  if (reason !== null)
    return (
      <div className={styles['why']}>
        <Field
          label={t('draft.whyLeft')}
          labelShown
          slim
          autoFocus
          value={reason}
          onChange={setReason}
          onEnter={() => void hide()}
          onEscape={() => setReason(null)}
        />
        <Button size="slim" isDisabled={reason.trim() === ''} onPress={() => void hide()}>
          {t('draft.leaveOut')}
        </Button>
        <Button size="slim" look="quiet" onPress={() => setReason(null)}>
          {t('draft.cancel')}
        </Button>
      </div>
    )
  return (
    <div className={styles['acts']}>
      {standing === 'rewritten' && conflict === null ? (
        <Button
          size="slim"
          look="quiet"
          onPress={() => void change({ kind: 'giveBack', passage }, t('draft.taken'))}
        >
          {t('draft.giveBack')}
        </Button>
      ) : null}
      {standing === 'own' ? (
        <Button
          size="slim"
          look="quiet"
          onPress={() => void change({ kind: 'remove', passage }, t('draft.removed'))}
        >
          {t('draft.remove')}
        </Button>
      ) : null}
      {isText && standing !== 'own' && hidden === null && composed !== null ? (
        <Button size="slim" look="quiet" onPress={() => setReason('')}>
          {t('draft.leaveOut')}
        </Button>
      ) : null}
      {hidden === null ? null : (
        <Button
          size="slim"
          look="quiet"
          onPress={() => void change({ kind: 'show', passage }, t('draft.shown'))}
        >
          {t('draft.show')}
        </Button>
      )}
      {isText && (composed !== null || standing === 'own') ? (
        <>
          <Button
            size="slim"
            look="quiet"
            isDisabled={before === null}
            onPress={() => void change({ kind: 'move', passage, after: before }, t('draft.movedUp'))}
          >
            {t('draft.up')}
          </Button>
          <Button
            size="slim"
            look="quiet"
            isDisabled={after === null}
            onPress={() => void change({ kind: 'move', passage, after }, t('draft.movedDown'))}
          >
            {t('draft.down')}
          </Button>
        </>
      ) : null}
      {isText ? (
        <>
          <Button size="slim" look="quiet" onPress={() => void insert({ kind: 'paragraph' })}>
            {t('draft.insert')}
          </Button>
          <Button size="slim" look="quiet" onPress={() => void insert({ kind: 'heading', level: 1 })}>
            {t('draft.insertHeading')}
          </Button>
        </>
      ) : null}
    </div>
  )
}
