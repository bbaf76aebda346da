// A meeting as planned: its facts, its agenda and its roll. The plan can be edited until the session opens with a copy of it.
import { z } from 'zod'
import { AppraisalPlan } from './appraisal-plan.ts'
import { DecisionForm } from './decision-form.ts'
import { ItemId, PersonId, RegistrationId, SittingId } from './id.ts'
import { LeaveKind } from './leave.ts'
import { line } from './line.ts'
import { Reminders } from './reminders.ts'
import { PassRule, Share } from './share.ts'
import { Duration, Length } from './time.ts'
import { TimingCard } from './timing-card.ts'

export const MeetingKind = z.enum(['plenary', 'standing', 'chair', 'sectoral', 'micro'])
export type MeetingKind = z.infer<typeof MeetingKind>

/** Time for one 界别 or one 小组、片区 of the roll as a whole. */
export const Budget = z.object({
  of: z.enum(['sector', 'group']),
  name: line(64).refine((name) => name.trim() !== ''),
  length: Length,
})
export type Budget = z.infer<typeof Budget>

export const MeetingRules = z.object({
  /** Each person's limit and bells, unless the item says otherwise: a copy, so that a card changed later changes no plan. */
  timing: TimingCard,
  /** Whether a speech's clock starts when the speaker is called, or when the operator sees that it begins. */
  startsOnCall: z.boolean(),
  /** How long all voices of a sector or group may speak together. */
  budgets: z.array(Budget).max(200),
  /** Whoever comes later than this after the meeting began is late; zero for whoever comes after its beginning. */
  lateAfter: Duration.refine((length) => length >= 0),
  /** Whether one speaker's remainder may go to another. As a rule it may not (domain notes C.8). */
  cede: z.boolean(),
  /** When the console says what may have been forgotten. */
  reminders: Reminders,
  quorum: Share.nullable(),
  /** 应到 where the roll does not name every member; null where it does. */
  expected: z.number().int().min(1).max(100_000).nullable(),
  /** What a decision needs, unless another rule is chosen for it. */
  pass: PassRule,
})
export type MeetingRules = z.infer<typeof MeetingRules>

/** `2026-09-17T09:00`, wall-clock time in the room, no zone. */
export const LocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)

/** 场次 of a meeting that sits more than once: 开幕会, 第一次全体会议, 下午. */
export const Sitting = z.object({
  sitting: SittingId,
  /** Empty where it is only counted: 第二场. */
  title: line(64),
  starts: LocalTime,
  /** Empty where it is the meeting's own place. */
  place: line(200),
})
export type Sitting = z.infer<typeof Sitting>

export const MeetingFacts = z.object({
  kind: MeetingKind,
  /** On screens: 清溪县政协十一届十二次常委会会议. */
  title: line(200),
  /** On papers: 政协清溪县第十一届委员会常务委员会第十二次会议. */
  fullTitle: line(200),
  /** 政协清溪县委员会 */
  committee: line(64),
  term: z.number().int().min(1).max(99).nullable(),
  number: z.number().int().min(1).max(999).nullable(),
  starts: LocalTime,
  place: line(200),
  chair: line(64),
  /** The chair's office: 主席, 副主席. */
  chairOffice: line(64),
  recorder: line(64),
  /** Empty for a meeting that sits once, from `starts` on. */
  sittings: z.array(Sitting).max(40),
  rules: MeetingRules,
})
export type MeetingFacts = z.infer<typeof MeetingFacts>

/** By the verb that stands in front of the item (domain notes B.8): it says whether a decision is asked. */
export const ItemKind = z.enum([
  'relay', // 传达学习
  'hear', // 听取
  'discuss', // 审议、讨论
  'adopt', // 审议通过
  'adoptInPrinciple', // 原则通过
  'consult', // 协商
  'speeches', // 发言
  'exchange', // 书面交流
  'elect', // 选举
  'designate', // 指定
  'appraise', // 测评
  'address', // 讲话、总结
  'other',
])
export type ItemKind = z.infer<typeof ItemKind>

export const AgendaItem = z.object({
  item: ItemId,
  parent: ItemId.nullable(),
  /** Null where it goes with the item above it, or with the first sitting. */
  sitting: SittingId.nullable(),
  title: line(200).refine((title) => title.trim() !== ''),
  kind: ItemKind,
  /** Planned length; null where nobody has said. */
  planned: Length.nullable(),
  presenter: line(64),
  /** Overrides the meeting's timing for this item; undefined keeps it, null lifts it. */
  timing: TimingCard.nullable().optional(),
  /** What is appraised under this item, how and by whom; undefined where nobody has planned it. */
  appraisal: AppraisalPlan.optional(),
  decision: DecisionForm,
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const Agenda = z.array(AgendaItem).max(400)

/** A member counts in 应到; an observer 列席 and a guest 应邀 do not and have no vote. */
export const AttendeeRole = z.enum(['member', 'observer', 'guest'])
export type AttendeeRole = z.infer<typeof AttendeeRole>

export const Attendee = z.object({
  person: PersonId,
  name: line(64).refine((name) => name.trim() !== ''),
  /** Pinyin initials for quick search: 何秀珍 is hxz. */
  initials: line(64),
  /** 界别 */
  sector: line(64),
  /** 小组、片区 */
  group: line(64),
  /** 政协职务: 主席, 副主席, 秘书长, 常委. */
  office: line(64),
  /** 工作单位及职务 */
  unit: line(200),
  role: AttendeeRole,
  onLeave: z.boolean(),
  leaveReason: line(200),
  /** Null where only the reason says it. */
  leaveKind: LeaveKind.nullable(),
  leaveApprover: line(64),
  /** Whether it was asked for in writing. */
  leaveWritten: z.boolean(),
})
export type Attendee = z.infer<typeof Attendee>

export const Roll = z.array(Attendee).max(2000)

/** Somebody who asked beforehand to speak under an item: a person of the roll, anyone by name, or a body by its reader. */
export const Registration = z.object({
  registration: RegistrationId,
  item: ItemId,
  person: PersonId.nullable(),
  name: line(64).refine((name) => name.trim() !== ''),
  /** 界别、单位 */
  from: line(200),
  topic: line(200),
  /** 宣读人 of a collective speech; empty where who is named speaks for themselves. */
  reader: line(64),
  /** A limit of their own; null for what holds under the item. */
  limit: Length.nullable(),
})
export type Registration = z.infer<typeof Registration>

/** In the order in which they are to speak, item by item. */
export const Registered = z.array(Registration).max(1000)

export const MeetingPlan = z.object({
  facts: MeetingFacts,
  agenda: Agenda,
  roll: Roll,
  registered: Registered,
})
export type MeetingPlan = z.infer<typeof MeetingPlan>
