// One passage: what it is for, its words, and, while it is at hand, what can be done to it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CueForm, Passage } from '../../shared/host-cue.ts'
import { Button } from '../parts/Button.tsx'
import { Choice } from '../parts/Choice.tsx'
import { Shape } from '../parts/Shape.tsx'
import { Words } from './Words.tsx'
import { WordsField } from './WordsField.tsx'
import styles from './PassageRow.module.css'

type Props = {
  passage: Passage
  isPresent: boolean
  isAtHand: boolean
  isEditing: boolean
  isLocked: boolean
  size: 'live' | 'slim'
  onPick: () => void
  onEdit: () => void
  onAdd: () => void
  onKeep: (words: string) => void
  onForm: (form: CueForm) => void
  onLeaveOut: (out: boolean) => void
  /** Back to the words of the meeting; one's own passage goes altogether. */
  onGiveBack: () => void
  onDone: () => void
  /** A passage that is being written behind this one. */
  children: ReactNode
}

export function PassageRow(props: Props) {
  const { passage, isPresent, isAtHand, isEditing, isLocked, onPick, onKeep, onGiveBack, onDone, size } =
    props
  const { t } = useTranslation('script')
  const own = passage.moment === 'own'
  return (
    <li
      className={styles['passage']}
      data-skipped={passage.skipped}
      {...(isAtHand ? { 'aria-current': 'step' as const } : {})}
    >
      <p className={`cap ${styles['moment']}`}>
        {t(`moment.${passage.moment}`)}
        {isPresent ? <b>{t('now')}</b> : null}
        {passage.edited ? <span>{t('edited')}</span> : null}
        {passage.skipped ? <span>{t('skipped')}</span> : null}
      </p>
      {isEditing ? (
        <WordsField
          label={t(`moment.${passage.moment}`)}
          words={passage.template}
          slots={Object.keys(passage.slots)}
          {...(own ? { onEmpty: onGiveBack } : {})}
          onKeep={onKeep}
          onDone={onDone}
          size={size}
        />
      ) : (
        <>
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- PgUp and PgDn are its keys */}
          <p className={`song ${styles['words']}`} onClick={onPick}>
            <Words words={passage.words} />
          </p>
          {passage.outdated ? (
            <p className={`warn ${styles['moved']}`}>
              <Shape name="fullTriangle" /> {t('moved', { words: passage.generated })}
            </p>
          ) : null}
          {isAtHand && !isLocked ? <Acts {...props} /> : null}
        </>
      )}
      {props.children}
    </li>
  )
}

function Acts({ passage, size, onEdit, onAdd, onForm, onLeaveOut, onGiveBack }: Props) {
  const { t } = useTranslation('script')
  const own = passage.moment === 'own'
  return (
    <div className={styles['acts']}>
      <Button size={size} keyCap="F8" onPress={onEdit}>
        {t('edit')}
      </Button>
      <Button size={size} look="quiet" keyCap="Ins" onPress={onAdd}>
        {t('add')}
      </Button>
      {passage.form === null || passage.forms.length === 0 ? null : (
        <div className={styles['form']}>
          <Choice
            label={t('forms')}
            value={passage.form}
            options={passage.forms.map((id) => ({ id, label: t(`form.${id}`) }))}
            onChange={onForm}
          />
        </div>
      )}
      {own ? null : (
        <Button size={size} look="quiet" onPress={() => onLeaveOut(!passage.skipped)}>
          {t(passage.skipped ? 'readAgain' : 'leaveOut')}
        </Button>
      )}
      {own || passage.edited ? (
        <Button size={size} look="quiet" onPress={onGiveBack}>
          {t(own ? 'removeOwn' : 'giveBack')}
        </Button>
      ) : null}
    </div>
  )
}
