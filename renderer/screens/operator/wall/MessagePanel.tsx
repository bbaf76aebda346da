// A word to the hall: three ready ones, one of one's own, and taking it down again.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import styles from '../Panel.module.css'

const ready = ['mindTime', 'oneMinute', 'pleaseEnd'] as const
/** Characters; the wall shows no more of a notice. */
const longest = 60

export function MessagePanel() {
  const { t } = useTranslation('operator')
  const { wall } = useSession()
  const { act } = useActs()
  const { closeRight } = usePanels()
  const [text, setText] = useState('')
  const show = async (words: string | null) => {
    if (await act('panel', { kind: 'showMessage', text: words })) closeRight()
  }
  const own = cleaned(text)
  const tooLong = [...own].length > longest
  return (
    <section className={styles['panel']} aria-label={t('message.title')}>
      <PanelHead title={t('message.title')} />
      <div className={styles['body']}>
        {wall.message === null ? null : (
          <>
            <p>{t('message.shown', { text: wall.message })}</p>
            <Button autoFocus onPress={() => void show(null)}>
              {t('message.takeDown')}
            </Button>
          </>
        )}
        {ready.map((phrase, place) => (
          <Button
            key={phrase}
            autoFocus={wall.message === null && place === 0}
            onPress={() => void show(t(`message.${phrase}`))}
          >
            {t(`message.${phrase}`)}
          </Button>
        ))}
        <Field
          label={t('message.own')}
          labelShown
          value={text}
          onChange={setText}
          onEnter={() => (own === '' || tooLong ? undefined : void show(own))}
          onEscape={closeRight}
          wrong={tooLong ? t('message.tooLong', { longest }) : undefined}
        />
        <Refused at="panel" />
      </div>
    </section>
  )
}
