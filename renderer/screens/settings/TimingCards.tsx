// The timing cards of this machine: the list at the left, the chosen card at the right. Everything is saved by itself.
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { TimingCardId } from '../../../shared/id.ts'
import { type TimingCard, eightMinutes, shippedCards } from '../../../shared/timing-card.ts'
import { useTools } from '../../live/tools.tsx'
import { Band } from '../../parts/Band.tsx'
import { Button } from '../../parts/Button.tsx'
import { GreyBars } from '../../parts/GreyBars.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { Toast } from '../../parts/Toast.tsx'
import { useKeys } from '../../parts/keys.ts'
import { useCardWords } from '../../words/card-words.ts'
import { CardEditor } from './CardEditor.tsx'
import { keepCards } from './kept-cards.ts'
import styles from './TimingCards.module.css'

export function TimingCards() {
  const { t } = useTranslation('settings')
  const { link, freshId } = useTools()
  const kept = useMemo(() => keepCards(link, reportError), [link])
  const { cards, saving } = useSyncExternalStore(kept.subscribe, kept.get)
  const words = useCardWords()
  const [chosen, choose] = useState<TimingCardId | null>(null)
  const [removed, setRemoved] = useState<TimingCard | null>(null)
  useEffect(() => kept.start(), [kept])
  const add = () => {
    const card = { ...eightMinutes, card: TimingCardId.parse(freshId()), name: t('timing.newName') }
    kept.put(card)
    choose(card.card)
  }
  const giveBack = () => {
    if (removed === null) return
    kept.put(removed)
    choose(removed.card)
    setRemoved(null)
  }
  useKeys({ n: add, 'Ctrl+z': giveBack })
  if (cards === null)
    return (
      <main className={styles['waiting']}>
        <GreyBars rows={6} label={t('loading')} />
      </main>
    )
  const shown = cards.find(({ card }) => card === chosen) ?? cards[0]
  const missing = shippedCards.filter((shipped) => cards.every(({ card }) => card !== shipped.card))
  return (
    <main className={styles['page']}>
      <section className={styles['list']} aria-labelledby="cards-head">
        <header className={styles['head']}>
          <h2 className="song" id="cards-head">
            {t('section.timing')}
          </h2>
          <span className={`cap ${saving === 'failed' ? 'bad' : ''}`} role="status">
            {t(`saving.${saving}`)}
          </span>
          <span className="grow" />
          <Button size="slim" keyCap="N" onPress={add}>
            <Shape name="plus" />
            {t('timing.add')}
          </Button>
        </header>
        {saving === 'failed' ? <Band tone="warn">{t('timing.failed')}</Band> : null}
        <ul className={styles['rows']}>
          {cards.map((card) => (
            <li key={card.card}>
              <button
                type="button"
                className={styles['row']}
                aria-current={card.card === shown?.card}
                onClick={() => choose(card.card)}
              >
                <b className={`song line1 ${styles['name']}`}>{card.name}</b>
                {card.example ? <span className={styles['tag']}>{t('timing.example')}</span> : null}
                <span className={`cap ${styles['words']}`}>{words(card)}</span>
              </button>
            </li>
          ))}
        </ul>
        <footer className={`cap ${styles['foot']}`}>
          <p>{t('timing.copies')}</p>
          {missing.length === 0 ? null : (
            <Button size="slim" look="quiet" onPress={() => missing.forEach(kept.put)}>
              <u>{t('timing.putBack', { count: missing.length })}</u>
            </Button>
          )}
        </footer>
      </section>
      {shown === undefined ? (
        <section className={styles['none']}>
          <p>{t('timing.none')}</p>
        </section>
      ) : (
        <CardEditor
          key={shown.card}
          card={shown}
          onChange={kept.put}
          onRemove={() => {
            kept.remove(shown.card)
            setRemoved(shown)
            choose(null)
          }}
        />
      )}
      <div className={styles['toast']}>
        {removed === null ? null : (
          <Toast
            running={removed.card}
            action={
              <Button size="slim" look="quiet" keyCap="Ctrl Z" onPress={giveBack}>
                {t('timing.undo')}
              </Button>
            }
          >
            {t('timing.removed', { name: removed.name })}
          </Toast>
        )}
      </div>
    </main>
  )
}
