// The timing cards to choose from: those kept on this machine, and the copy in the plan where it is none of them.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimingCard } from '../../../shared/timing-card.ts'
import { useTools } from '../../live/tools.tsx'

export function useCards(): readonly TimingCard[] {
  const { link } = useTools()
  const [cards, setCards] = useState<readonly TimingCard[]>([])
  useEffect(() => {
    let shown = true
    const read = async () => {
      try {
        const kept = await link.client.library.timingCards()
        if (shown) setCards(kept)
      } catch (error) {
        // The line says itself that it is down; the plan's own card can still be read.
        if (!link.isLineFault(error)) reportError(error)
      }
    }
    void read()
    const stop = link.onState((line) => {
      if (line === 'open') void read()
    })
    return () => {
      shown = false
      stop()
    }
  }, [link])
  return cards
}

const isSame = (a: TimingCard, b: TimingCard) => JSON.stringify(a) === JSON.stringify(b)

export type CardOption = { id: string; label: string; card: TimingCard }

/** `chosen` is the option the plan's copy stands for. */
export function useCardOptions(
  cards: readonly TimingCard[],
  copy: TimingCard,
): { options: readonly CardOption[]; chosen: string } {
  const { t } = useTranslation('timing')
  const known = cards.find((card) => isSame(card, copy))
  const options = cards.map((card) => ({
    id: card.card,
    label: card.example ? t('example', { name: card.name }) : card.name,
    card,
  }))
  if (known !== undefined) return { options, chosen: known.card }
  // Its card was changed or taken away after it had been copied, or a length was typed over it.
  const changed = copy.card !== 'own'
  const own = { id: 'copy', label: t(changed ? 'kept' : 'own', { name: copy.name }), card: copy }
  return { options: [...options, own], chosen: own.id }
}
