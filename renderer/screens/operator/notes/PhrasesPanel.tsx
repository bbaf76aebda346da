// The phrases a line of the minutes begins with: pick one and write on. Words that match none become a phrase of the office's own.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import { Phrase, PhraseUse, phraseName } from '../../../../shared/phrase-bank.ts'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import panel from '../Panel.module.css'
import styles from './PhrasesPanel.module.css'
import { usePhrases } from './use-phrases.ts'

export function PhrasesPanel() {
  const { t } = useTranslation('operator')
  const { closeRight, askNote, seeking } = usePanels()
  const { bank, failed, add, remove, bringBack } = usePhrases()
  const [typed, setTyped] = useState('')
  const [changing, setChanging] = useState(false)
  const sought = cleaned(typed)
  const found = bank.filter(({ phrase }) => phrase.includes(sought))
  const own = Phrase.safeParse(sought)
  const pick = (phrase: Phrase) => {
    closeRight()
    askNote({ as: 'line', phrase })
  }
  const begin = () => {
    const [first] = found
    if (first !== undefined) return pick(first.phrase)
    if (!own.success) return
    void add(own.data)
    pick(own.data)
  }
  return (
    <section className={panel['panel']} aria-label={t('phrases.title')}>
      <PanelHead title={t('phrases.title')} />
      <div className={panel['body']}>
        <Field
          label={t('phrases.find')}
          value={typed}
          onChange={setTyped}
          onEnter={begin}
          onEscape={closeRight}
          placeholder={t('phrases.example')}
          autoFocus={seeking}
          after={<KeyCap always>Enter</KeyCap>}
          wrong={found.length === 0 && !own.success && sought !== '' ? t('phrases.tooLong') : undefined}
        />
        {found.length === 0 && own.success ? (
          <Button onPress={begin}>{t('phrases.useOwn', { phrase: own.data })}</Button>
        ) : null}
        {PhraseUse.options.map((use) => {
          const phrases = found.filter((one) => one.use === use)
          return phrases.length === 0 ? null : (
            <div key={use} role="group" aria-label={t(`phrases.use.${use}`)}>
              <h3 className="cap">{t(`phrases.use.${use}`)}</h3>
              <div className={styles['flow']}>
                {phrases.map(({ phrase }) => (
                  <span key={phrase} className={styles['one']}>
                    <Button onPress={() => pick(phrase)}>{phraseName(phrase)}</Button>
                    {changing && bank.length > 1 ? (
                      <Button
                        look="quiet"
                        aria-label={t('phrases.remove', { phrase: phraseName(phrase) })}
                        onPress={() => void remove(phrase)}
                      >
                        <Shape name="cross" />
                      </Button>
                    ) : null}
                  </span>
                ))}
              </div>
            </div>
          )
        })}
        {failed ? (
          <p className="bad" role="alert">
            <Shape name="fullSquare" /> {t('phrases.notSaved')}
          </p>
        ) : null}
        <div className={styles['foot']}>
          <Button look="quiet" pressed={changing} onPress={() => setChanging(!changing)}>
            {t('phrases.change')}
          </Button>
          {changing ? (
            <Button look="quiet" onPress={() => void bringBack()}>
              {t('phrases.bringBack')}
            </Button>
          ) : null}
        </div>
      </div>
    </section>
  )
}
