// Every panel of votes, elections and appraisals on the console, each with the way to it.
import { page, userEvent } from 'vitest/browser'
import type { Session } from '../../shared/session/session.ts'
import { announced, checkedToo, countedOnce, opened } from './appraisal-moments.ts'
import { electing, planned, voidMarks, votedOn, voting } from './ballot-moments.ts'
import { openDesk } from './operator-desk.tsx'
import { nextStep, press, rest, show } from './operator-show.tsx'

type Panel = { name: string; session: () => Session; by?: () => Promise<void> }
const button = (name: string) => () =>
  userEvent.click(page.getByRole('button', { name, exact: true }).first(), { timeout: 3000 })
const pressed = (name: RegExp) => () =>
  userEvent.click(page.getByRole('button', { name }).first(), { timeout: 3000 })
const worded = (form: string) => async () => {
  await press('v')
  await userEvent.click(page.getByText(form, { exact: true }).first(), { timeout: 3000 })
}
export const panels: readonly Panel[] = [
  { name: 'a ballot to word', session: planned, by: worded('无记名投票') },
  { name: 'an election to prepare', session: planned, by: worded('选举') },
  { name: 'hands to check', session: () => votedOn('hands', 'counted'), by: nextStep },
  { name: 'hands corrected', session: () => votedOn('hands', 'published'), by: button('更正结果') },
  { name: 'applause', session: () => voting('applause').session },
  { name: 'consensus given up', session: () => voting('consensus').session, by: pressed(/不同意见/) },
  { name: 'a ballot to count', session: () => voting('ballot').session },
  { name: 'a ballot to count again', session: () => votedOn('ballot', 'counted') },
  { name: 'a ballot agreed', session: () => votedOn('ballot', 'checked') },
  { name: 'a void ballot', session: () => votedOn('ballot', 'void') },
  { name: 'a ballot published', session: () => votedOn('ballot', 'published') },
  { name: 'a ballot corrected', session: () => votedOn('ballot', 'published'), by: button('更正结果') },
  { name: 'keypads', session: () => voting('keypad').session },
  { name: 'keypads to check', session: () => votedOn('keypad', 'counted') },
  { name: 'keypads agreed', session: () => votedOn('keypad', 'checked') },
  { name: 'an election to count', session: () => electing('opened'), by: button('加一个另选的人') },
  { name: 'an election to count again', session: () => electing('counted') },
  { name: 'an election counted anew', session: () => electing('counted'), by: button('改第一遍') },
  { name: 'an election agreed', session: () => electing('checked') },
  { name: 'a void election', session: () => electing('void') },
  { name: 'an election published', session: () => electing('published') },
  { name: 'an election corrected', session: () => electing('published'), by: button('更正结果') },
  { name: 'an election given up', session: () => electing('counted'), by: pressed(/^重新选举/) },
  { name: 'an appraisal to agree on', session: planned, by: nextStep },
  { name: 'marks to count', session: () => opened({}) },
  { name: 'marks to count again', session: () => countedOnce(opened({})) },
  { name: 'marks agreed', session: () => checkedToo(opened({})) },
  { name: 'void marks', session: voidMarks },
  { name: 'marks published', session: () => announced(opened({})) },
  { name: 'marks corrected', session: () => announced(opened({})), by: button('更正结果') },
  { name: 'an appraisal given up', session: () => opened({}), by: pressed(/^重新测评/) },
]

export const showPanel = async ({ session, by }: Panel, size = { width: 1366, height: 768 }) => {
  const shown = await show(openDesk(session(), { runs: true }), size)
  await by?.()
  await rest(50)
  return shown
}
