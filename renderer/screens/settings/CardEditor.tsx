// One timing card: its name, its limit, its bells and what happens after the limit; above them the card as a line of time.
import { useTranslation } from 'react-i18next'
import { duration, minutes, seconds } from '../../../shared/time.ts'
import type { Overtime, TimingCard } from '../../../shared/timing-card.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { useCardWords } from '../../words/card-words.ts'
import { BellRow } from './BellRow.tsx'
import { CardLine } from './CardLine.tsx'
import { TimeBoxes } from './TimeBoxes.tsx'
import * as edits from './card-edits.ts'
import styles from './CardEditor.module.css'

type Props = { card: TimingCard; onChange: (card: TimingCard) => void; onRemove: () => void }

const overtimes: readonly Overtime['kind'][] = ['runOn', 'ringOn', 'hold']
const longest = minutes(240)

export function CardEditor({ card, onChange, onRemove }: Props) {
  const { t } = useTranslation('settings')
  const words = useCardWords()
  const { limit, bells, overtime } = card
  const nameless = card.name.trim() === '' ? t('timing.nameMissing') : undefined
  const wrongName = card.name.length > 32 ? t('timing.nameLong') : nameless
  return (
    <section className={styles['editor']} aria-labelledby="card-head">
      <header className={styles['head']}>
        <h2 className="song line1" id="card-head">
          {card.name}
        </h2>
        <span className="grow" />
        <Button size="slim" look="quiet" onPress={onRemove}>
          {t('timing.remove')}
        </Button>
      </header>
      <CardLine card={card} />
      <p className={styles['words']}>{words(card)}</p>
      <div className={styles['form']}>
        <span className={styles['label']}>{t('timing.name')}</span>
        <Field
          label={t('timing.name')}
          slim
          value={card.name}
          wrong={wrongName}
          onChange={(name) => onChange({ ...card, name })}
        />
        <span className={styles['label']}>{t('timing.limit')}</span>
        <div className={styles['line']}>
          <Segments
            label={t('timing.limit')}
            value={limit === null ? 'free' : 'limited'}
            options={[
              { id: 'limited', label: t('timing.limited') },
              { id: 'free', label: t('timing.free') },
            ]}
            onChange={(how) => onChange(edits.withLimit(card, how === 'free' ? null : minutes(8)))}
          />
          {limit === null ? null : (
            <TimeBoxes
              label={t('timing.limit')}
              value={limit}
              least={seconds(10)}
              most={longest}
              wrongWords={t('timing.limitWrong')}
              onSettle={(length) => onChange(edits.withLimit(card, length))}
            />
          )}
        </div>
        {limit === null ? null : (
          <>
            <span className={styles['label']}>{t('timing.bells')}</span>
            <div className={styles['bells']}>
              {bells.map((bell, nth) => (
                <BellRow
                  key={bell.left}
                  bell={bell}
                  limit={limit}
                  others={bells.filter((other) => other !== bell)}
                  keep={overtime.kind === 'hold' && bell.left === 0}
                  onChange={(next) => onChange(edits.withBell(card, nth, next))}
                  onRemove={() => onChange(edits.withoutBell(card, nth))}
                />
              ))}
              {bells.length === 0 ? <p className="cap">{t('timing.silent')}</p> : null}
              {edits.withMoreBells(card) === card ? null : (
                <Button size="slim" look="quiet" onPress={() => onChange(edits.withMoreBells(card))}>
                  <Shape name="plus" />
                  {t('timing.addBell')}
                </Button>
              )}
            </div>
            <span className={styles['label']}>{t('timing.overtime')}</span>
            <div className={styles['line']}>
              <Segments
                label={t('timing.overtime')}
                value={overtime.kind}
                options={overtimes.map((id) => ({ id, label: t(`timing.overtimeOf.${id}`) }))}
                onChange={(kind) =>
                  onChange(
                    edits.withOvertime(card, kind === 'ringOn' ? { kind, every: seconds(10) } : { kind }),
                  )
                }
              />
              {overtime.kind === 'ringOn' ? (
                <div className={styles['every']}>
                  <NumberBox
                    label={t('timing.every')}
                    value={overtime.every / 1000}
                    most={600}
                    unit={<span className="cap">{t('timing.everyUnit')}</span>}
                    wrongWords={t('timing.everyWrong')}
                    onSettle={(count) =>
                      count !== null &&
                      onChange(edits.withOvertime(card, { kind: 'ringOn', every: duration(count * 1000) }))
                    }
                  />
                </div>
              ) : null}
            </div>
            <span />
            <p className={`cap ${styles['hint']}`}>{t(`timing.overtimeMeans.${overtime.kind}`)}</p>
          </>
        )}
      </div>
    </section>
  )
}
