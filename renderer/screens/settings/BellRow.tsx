// One bell of a card: at which moment of the speech, how many strokes, heard at once, and away.
import { useTranslation } from 'react-i18next'
import { type Duration, minus, seconds } from '../../../shared/time.ts'
import type { CardBell } from '../../../shared/timing-card.ts'
import { Button } from '../../parts/Button.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { ringBell, volumeNow } from '../../parts/bell-sound.ts'
import { momentOf } from './card-edits.ts'
import { TimeBoxes } from './TimeBoxes.tsx'
import styles from './CardEditor.module.css'

type Props = {
  bell: CardBell
  limit: Duration
  others: readonly CardBell[]
  /** The pause at the limit is rung in: this bell stays. */
  keep: boolean
  onChange: (bell: CardBell) => void
  onRemove: () => void
}

export function BellRow({ bell, limit, others, keep, onChange, onRemove }: Props) {
  const { t } = useTranslation('settings')
  const { t: timing } = useTranslation('timing')
  const label = t(bell.left === 0 ? 'timing.atLimit' : 'timing.bellAt')
  return (
    <div className={styles['bell']} role="group" aria-label={label}>
      {bell.left === 0 ? (
        <span className={styles['atLimit']}>{t('timing.atLimit')}</span>
      ) : (
        <TimeBoxes
          label={label}
          value={momentOf(limit, bell)}
          least={seconds(1)}
          most={minus(limit, seconds(1))}
          wrongWords={t('timing.bellWrong')}
          onSettle={(moment) => {
            const left = minus(limit, moment)
            if (others.every((other) => other.left !== left)) onChange({ ...bell, left })
          }}
        />
      )}
      <Segments
        label={t('timing.strokes')}
        value={String(bell.strokes)}
        options={['1', '2', '3'].map((id) => ({ id, label: timing(`strokes.${id}`) }))}
        onChange={(strokes) => onChange({ ...bell, strokes: Number(strokes) })}
      />
      <Button
        size="slim"
        look="quiet"
        onPress={() => void ringBell(bell.strokes, volumeNow()).catch(reportError)}
      >
        {t('timing.try')}
      </Button>
      {keep ? null : (
        <Button size="slim" look="quiet" aria-label={t('timing.removeBell')} onPress={onRemove}>
          <Shape name="cross" />
        </Button>
      )}
    </div>
  )
}
