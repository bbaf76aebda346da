// What the host has to say of its own state: a damaged file that was set aside, a disk that fails.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../shared/contract.ts'
import { instant } from '../../../shared/time.ts'
import { localTime, useCalendar } from '../../live/calendar.tsx'
import { useTools } from '../../live/tools.tsx'
import { Band } from '../../parts/Band.tsx'
import { Button } from '../../parts/Button.tsx'

type Props = { notices: readonly Notice[]; onRestored: () => void }

export function Notices({ notices, onRestored }: Props) {
  return notices.map((notice) => <One key={notice.kind} notice={notice} onRestored={onRestored} />)
}

function One({ notice, onRestored }: { notice: Notice; onRestored: () => void }) {
  const { t } = useTranslation('library')
  const { link } = useTools()
  const calendar = useCalendar()
  const [refused, setRefused] = useState(false)
  if (notice.kind === 'storageFailing')
    return (
      <Band tone="bad" title={t('notice.storage')}>
        {t('notice.storageWhy', { reason: notice.reason })}
      </Band>
    )
  const { backup, backupAt, file } = notice
  const restore = async (from: string) => {
    const { restored } = await link.client.room.restoreBackup({ backup: from })
    setRefused(!restored)
    if (restored) onRestored()
  }
  const at = backupAt === null ? '' : localTime({ ...calendar(), at: instant(backupAt) }).replace('T', ' ')
  return (
    <Band
      tone="bad"
      title={t('notice.damaged')}
      action={
        backup === null ? undefined : (
          <Button
            size="slim"
            onPress={() => {
              restore(backup).catch((error: unknown) => {
                setRefused(true)
                reportError(error)
              })
            }}
          >
            {t('notice.restore', { at })}
          </Button>
        )
      }
    >
      {t(backup === null ? 'notice.damagedNoBackup' : 'notice.damagedWhy', { file, at })}
      {refused ? ` ${t('notice.notRestored')}` : ''}
    </Band>
  )
}
