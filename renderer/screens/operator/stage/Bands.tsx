// What has to be known at once: not saved, the line is down, the time cannot be trusted, the room was taken up again.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTextWithSeconds } from '../../../../shared/numerals.ts'
import { instant } from '../../../../shared/time.ts'
import { useLiveState, useSession } from '../../../live/use-live.tsx'
import { Band } from '../../../parts/Band.tsx'
import { Button } from '../../../parts/Button.tsx'
import { useActs } from '../acts.tsx'

export function Bands() {
  const { t } = useTranslation('operator')
  const line = useLiveState((state) => state.line)
  const { fault } = useActs()
  return (
    <>
      {fault === null ? null : (
        <Band
          tone="bad"
          title={t('band.notSaved')}
          action={
            <Button size="slim" onPress={fault.again}>
              {t('band.again')}
            </Button>
          }
        >
          {t('band.notSavedWhy')}
        </Band>
      )}
      {line === 'open' ? null : (
        <Band tone="warn" title={t(`band.${line}`)}>
          {t(`band.${line}Why`)}
        </Band>
      )}
      <Resumed />
    </>
  )
}

/** After a crash: when it stopped, when it was taken up again, and how the clocks went on. Said until it was read. */
function Resumed() {
  const { t } = useTranslation('operator')
  const resumed = useSession((session) => session.resumed)
  const [read, setRead] = useState(() => sessionStorage.getItem('resumed-read'))
  if (resumed === null || read === String(resumed.at.at)) return null
  const { at, away, basis } = resumed
  const close = () => {
    sessionStorage.setItem('resumed-read', String(at.at))
    setRead(String(at.at))
  }
  return (
    <Band
      tone="plain"
      action={
        <Button size="slim" onPress={close}>
          {t('band.understood')}
        </Button>
      }
    >
      {t(`band.resumed.${basis}`, {
        from: clockTextWithSeconds({ ...at, at: instant(at.at - away) }),
        to: clockTextWithSeconds(at),
      })}
    </Band>
  )
}
