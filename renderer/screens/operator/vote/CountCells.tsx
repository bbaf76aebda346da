// 赞成 反对 弃权, typed or stepped; 未表决 is reckoned and never typed.
import { useTranslation } from 'react-i18next'
import { CountField, placesOf } from '../../../parts/CountField.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { usePanels } from '../panels.tsx'
import { type Asked, type Entered, asked } from './entered.ts'
import { voteShapes } from './vote-shapes.ts'
import styles from './CountCells.module.css'

type Props = {
  entered: Entered
  onAsk: (which: Asked | null) => void
  onType: (which: Asked, value: number | null) => void
  onSettle: (which: Asked, value: number | null) => void
  onEnter: (from: Asked) => void
  notVoted: number | null
}

export function CountCells({ entered, onAsk, onType, onSettle, onEnter, notVoted }: Props) {
  const { t } = useTranslation('operator')
  const { toStage } = usePanels()
  const tooMany = notVoted !== null && notVoted < 0
  return (
    <div className={styles['cells']}>
      {asked.map((which) => (
        <div key={which} className={styles['cell']} data-count={which}>
          <CountField
            large
            label={t('vote.countOf', { word: t(`vote.word.${which}`) })}
            face={
              <>
                <Shape name={voteShapes[which]} />
                {t(`vote.word.${which}`)}
              </>
            }
            value={entered[which]}
            onSettle={(value) => onSettle(which, value)}
            onType={(value) => onType(which, value)}
            onEnter={() => onEnter(which)}
            onEscape={toStage}
            onFocus={() => onAsk(which)}
            onBlur={() => onAsk(null)}
            steps={{
              less: t('vote.less', { word: t(`vote.word.${which}`) }),
              more: t('vote.more', { word: t(`vote.word.${which}`) }),
            }}
            wrong={tooMany}
          />
        </div>
      ))}
      <div className={styles['cell']}>
        <p className={styles['word']}>
          <Shape name={voteShapes.notVoted} />
          {t('vote.word.notVoted')}
        </p>
        <div className={styles['room']}>
          <p
            className={`num ${styles['reckoned']}`}
            data-wrong={tooMany}
            style={placesOf(String(notVoted ?? ''))}
          >
            {notVoted ?? '–'}
          </p>
        </div>
        <p className={`cap ${styles['how']}`}>{t('vote.reckoned')}</p>
      </div>
    </div>
  )
}
