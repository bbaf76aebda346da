// Somebody interjects while another speaks: who it is; the clock of the speaker stops by itself.
import { useTranslation } from 'react-i18next'
import type { Voice } from '../../../../shared/session/values.ts'
import { currentSpeech } from '../../../../shared/session/speeches-record.ts'
import { useSession } from '../../../live/use-live.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import panel from '../Panel.module.css'
import { NamePicker } from './NamePicker.tsx'

export function Interject() {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { act } = useActs()
  const { closeRight } = usePanels()
  const speech = currentSpeech(room.speeches)
  const start = async (voice: Voice) => {
    if (speech === undefined) return false
    const started = await act('panel', { kind: 'startInterruption', speech: speech.speech, voice })
    if (started) closeRight()
    return started
  }
  return (
    <section className={panel['panel']} aria-label={t('interruption.who')}>
      <PanelHead title={t('interruption.who')} />
      <div className={panel['body']}>
        <NamePicker label={t('interruption.who')} onPick={start} onLeave={closeRight}>
          <p className="cap">{t('interruption.how')}</p>
        </NamePicker>
        <Refused at="panel" />
      </div>
    </section>
  )
}
