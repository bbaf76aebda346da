// Somebody stood in the record as having been here and never was: what is said of it on papers and in the sign-in sheet.
import { leaveTold } from './leave.ts'
import { clockText } from './numerals.ts'
import { closed } from './paper-sentences.ts'
import type { PresenceCorrection } from './session/attendance.ts'

const truly = { absent: '改记缺席', unmarked: '改记未说明' } as const

/** 更正签到：冯玉成原记9时2分到会，实未到会，改记请假（因病）。原因：误记。更正人宋佳。 */
export function presenceCorrected(
  name: string,
  { was, state, leave, reason, by }: PresenceCorrection,
): string {
  const came = was.visits[0]?.from
  const stood = came === undefined ? '到会' : `${clockText(came)}到会`
  const why = leave === null ? '' : leaveTold(leave)
  const now = state === 'leave' ? `改记请假${why === '' ? '' : `（${why}）`}` : truly[state]
  return `更正签到：${name}原记${stood}，实未到会，${now}。原因：${closed(reason)}更正人${by}。`
}
