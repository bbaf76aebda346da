// The built program with the demo meeting in the middle of a speech, as of this minute, and links to both of its windows.
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import { instant } from '../../shared/time.ts'
import { type Served, serve } from './served.ts'
import { storeMeeting } from './stored-meeting.ts'

export type Speaking = {
  operator(): Promise<string>
  hall(): Promise<string>
  close: Served['close']
}

export async function serveSpeaking(folder: string): Promise<Speaking> {
  const plan = demoPlan('2026-09-17T09:00')
  const script = demoScript.slice(
    0,
    demoScript.findIndex(({ command }) => command.kind === 'startSpeech') + 1,
  )
  const length = script.reduce((sum, { after }) => sum + after, 0)
  const { entries } = playScript(plan, script, { at: instant(Date.now() - length), zone: 480 })
  const meeting = storeMeeting(folder, { plan, entries })
  const served = await serve(folder)
  const to = (path: string) => `&to=${encodeURIComponent(path)}`
  return {
    operator: async () => `${await served.invite('operator')}${to(`/operate/${meeting}`)}`,
    hall: async () => `${await served.invite('projector')}${to(`/${meeting}`)}`,
    close: served.close,
  }
}

/** Where each window shows the running speech; the attribute `data-phase` says how it stands. */
export const dial = { operator: '[data-dress="dial"]', hall: '[data-dress*="all"]' }
