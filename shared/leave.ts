// A leave of absence: what kind, why, who approved it and whether in writing (domain notes C.6).
import { z } from 'zod'
import { line } from './line.ts'

export const LeaveKind = z.enum([
  'illness', // 因病
  'private', // 因事
  'duty', // 因公
  'other', // 其他
])
export type LeaveKind = z.infer<typeof LeaveKind>
export const leaveKinds: readonly LeaveKind[] = LeaveKind.options

export const Leave = z.object({
  kind: LeaveKind,
  reason: line(200),
  /** Who approved it: 主席, 秘书长 or a name; empty where nobody has said. */
  approver: line(64),
  written: z.boolean(),
})
export type Leave = z.infer<typeof Leave>

export const kindWords: Readonly<Record<LeaveKind, string>> = {
  illness: '因病',
  private: '因事',
  duty: '因公',
  other: '其他',
}

const signs: readonly (readonly [LeaveKind, RegExp])[] = [
  ['illness', /^因病/u],
  ['private', /^因事/u],
  ['duty', /^因公/u],
  ['illness', /病|医|诊|手术|住院|体检/u],
  ['duty', /公务|公差|出差|会议|开会|培训|学习|调研|考察/u],
  ['private', /事|婚|丧|家/u],
]

/** The kind a written reason speaks of: 因病住院 is illness. What says nothing known is other. */
export const kindOfReason = (reason: string): LeaveKind =>
  signs.find(([, sign]) => sign.test(reason))?.[0] ?? 'other'

/** A leave of which only the reason is known, as on the roll. */
export const leaveFor = (reason: string): Leave => ({
  kind: kindOfReason(reason),
  reason,
  approver: '',
  written: false,
})

/** 因病住院，秘书长批准，书面请假: the leave with who approved it and how it was asked for, as the record has it. */
export const leaveTold = (leave: Leave): string =>
  [leaveWords(leave), leave.approver === '' ? '' : `${leave.approver}批准`, leave.written ? '书面请假' : '']
    .filter((words) => words !== '')
    .join('，')

/** A leave as it stands on the roll; without a kind the reason says it. */
export const leaveOnRoll = (one: {
  leaveReason: string
  leaveKind: LeaveKind | null
  leaveApprover: string
  leaveWritten: boolean
}): Leave => ({
  kind: one.leaveKind ?? kindOfReason(one.leaveReason),
  reason: one.leaveReason,
  approver: one.leaveApprover,
  written: one.leaveWritten,
})

/** What the roll says of whoever is not on leave. */
export const noLeave = {
  onLeave: false,
  leaveReason: '',
  leaveKind: null,
  leaveApprover: '',
  leaveWritten: false,
} as const

/** 因病（住院手术）, 因公: the kind, and what it does not say by itself. */
export function leaveWords({ kind, reason }: Pick<Leave, 'kind' | 'reason'>): string {
  const word = kind === 'other' ? '' : kindWords[kind]
  if (reason === '' || reason === word) return word
  return word === '' || reason.startsWith(word) ? reason : `${word}，${reason}`
}
