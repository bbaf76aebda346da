// What a new meeting begins with: rules by its kind (domain notes C.11) and its names from committee, term and number. All of it can be changed.
import type { MeetingKind, MeetingRules } from './meeting.ts'
import { chineseNumber } from './numerals.ts'
import { reminderPresets } from './reminders.ts'
import { moreThanHalf, moreThanHalfOfAll } from './share.ts'
import { minutes } from './time.ts'
import { eightMinutes, threeMinutes, untimed } from './timing-card.ts'

const usual = {
  budgets: [],
  startsOnCall: false,
  cede: false,
  lateAfter: minutes(10),
  expected: null,
  reminders: reminderPresets.usual,
  pass: moreThanHalfOfAll,
}

export const presetRules: Readonly<Record<MeetingKind, MeetingRules>> = {
  plenary: { ...usual, timing: eightMinutes, quorum: moreThanHalf },
  standing: { ...usual, timing: eightMinutes, quorum: moreThanHalf },
  chair: { ...usual, timing: untimed, quorum: moreThanHalf },
  sectoral: { ...usual, timing: eightMinutes, quorum: null },
  micro: { ...usual, timing: threeMinutes, quorum: null },
}

/** Sessions of these bodies are counted within a term of five years; the consultations are not. */
export const isCounted = (kind: MeetingKind): boolean =>
  kind === 'plenary' || kind === 'standing' || kind === 'chair'

export type Named = { kind: MeetingKind; committee: string; term: number | null; number: number | null }

/** 清溪县 of 政协清溪县委员会, or of a name written out in full. */
export function placeOf(committee: string): string {
  const found = /^(?:中国人民政治协商会议|政协)?(.+?)(?:委员会|政协)?$/u.exec(committee.trim())
  return found?.[1] ?? ''
}

/** On screens: 清溪县政协十一届十二次常委会会议. Empty while term or number is missing. */
export function screenTitle({ kind, committee, term, number }: Named): string {
  const place = placeOf(committee)
  if (kind === 'sectoral') return place === '' ? '' : `${place}政协对口协商会`
  if (kind === 'micro') return place === '' ? '' : `${place}政协小微协商`
  if (place === '' || term === null || number === null) return ''
  const body = { plenary: '会议', standing: '常委会会议', chair: '主席会议' }[kind]
  return `${place}政协${chineseNumber(term)}届${chineseNumber(number)}次${body}`
}

/** On papers: 政协清溪县第十一届委员会常务委员会第十二次会议. */
export function paperTitle({ kind, committee, term, number }: Named): string {
  const place = placeOf(committee)
  if (!isCounted(kind)) return screenTitle({ kind, committee, term, number })
  if (place === '' || term === null || number === null) return ''
  const body = kind === 'standing' ? '常务委员会' : ''
  const last = kind === 'chair' ? '主席会议' : '会议'
  return `政协${place}第${chineseNumber(term)}届委员会${body}第${chineseNumber(number)}次${last}`
}
