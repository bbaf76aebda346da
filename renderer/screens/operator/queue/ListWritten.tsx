// A written speech under the open item: whose it is and what it is called. It needs no clock.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import { openItemOf } from '../../../../shared/session/agenda.ts'
import type { Voice } from '../../../../shared/session/values.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import panel from '../Panel.module.css'
import { NamePicker } from './NamePicker.tsx'

export function ListWritten() {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { closeRight } = usePanels()
  const [voice, setVoice] = useState<Voice | null>(null)
  const [title, setTitle] = useState('')
  const item = openItemOf(room.agenda)
  const choose = (chosen: Voice) => {
    setVoice(chosen)
    return Promise.resolve(false)
  }
  const list = async () => {
    if (voice === null || item === undefined) return
    const written = { kind: 'listWrittenSpeech', item: item.item, voice, title: cleaned(title) } as const
    setVoice(null)
    setTitle('')
    if (await act('panel', written)) return
    setVoice(voice)
    setTitle(title)
  }
  return (
    <section className={panel['panel']} aria-label={t('waiting.written')}>
      <PanelHead title={t('waiting.written')} />
      <div className={panel['body']}>
        {voice === null ? (
          <NamePicker label={t('written.who')} onPick={choose} onLeave={closeRight}>
            <p className="cap">{t('written.how')}</p>
          </NamePicker>
        ) : (
          <Field
            label={t('written.title', { name: voice.name })}
            labelShown
            autoFocus
            lines
            value={title}
            onChange={setTitle}
            onEnter={() => void list()}
            onEscape={() => setVoice(null)}
            placeholder={t('written.example')}
          />
        )}
        <Refused at="panel" />
      </div>
    </section>
  )
}
