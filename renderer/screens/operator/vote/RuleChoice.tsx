// Of whom a decision needs which share, and how many that is now.
import { useTranslation } from 'react-i18next'
import { type PassBase, type PassRule, moreThanHalf, threshold, twoThirds } from '../../../../shared/share.ts'
import { Choice } from '../../../parts/Choice.tsx'
import { shareName } from '../share-name.ts'
import styles from './MotionPanel.module.css'

const beyondTwoThirds = { ...twoThirds, strict: true }
const shares = [moreThanHalf, twoThirds, beyondTwoThirds] as const

type Props = {
  rule: PassRule
  bases: readonly PassBase[]
  members: number
  present: number
  onChange: (rule: PassRule) => void
}

export function RuleChoice({ rule, bases, members, present, onChange }: Props) {
  const { t } = useTranslation('operator')
  const { of, ...share } = rule
  const base = bases.includes(of) ? of : 'all'
  const idOf = ({ num, den, strict }: typeof share) => `${num}/${den}${strict ? '+' : ''}`
  const all = shares.some((one) => idOf(one) === idOf(share)) ? shares : [...shares, share]
  const number = { all: members, present, valid: null }[base]
  return (
    <span className={styles['rule']}>
      <Choice
        label={t('vote.base')}
        value={base}
        options={bases.map((id) => ({ id, label: t(`vote.of.${id}`) }))}
        onChange={(next) => onChange({ ...rule, of: next })}
      />
      <Choice
        label={t('vote.rule')}
        value={idOf(share)}
        options={all.map((one) => ({ id: idOf(one), label: t(`share.${shareName(one)}`, one) }))}
        onChange={(id) => {
          const next = all.find((one) => idOf(one) === id)
          if (next !== undefined) onChange({ ...next, of: base })
        }}
      />
      <span className="nowrap">
        {number === null ? t('vote.needsValid') : t('vote.needs', { needed: threshold(number, share) })}
      </span>
    </span>
  )
}
