// What is put to the vote, in which form and by which rule, as it is being worded; drawn from an item and the meeting's own rule.
import { type VoteForm, isVoteForm } from '../../../shared/decision-form.ts'
import type { ItemId } from '../../../shared/id.ts'
import type { MeetingRules } from '../../../shared/meeting.ts'
import type { LiveItem } from '../../../shared/session/agenda.ts'
import type { Officers } from '../../../shared/session/values-ballot.ts'
import type { PassRule } from '../../../shared/share.ts'

/** Officers as they are typed: names parted by 、 or spaces between words. */
export type OfficerWords = { [K in keyof Officers]: string }
export const noOfficerWords: OfficerWords = {
  chiefSupervisors: '',
  supervisors: '',
  chiefTellers: '',
  tellers: '',
}

export type Motion = {
  item: ItemId
  text: string
  form: VoteForm | 'election'
  rule: PassRule
  officers: OfficerWords
}

/** 审议通过《…（草案）》 puts 《…（草案）》. `verbs` are parted by 、; a title of nothing else is kept whole. */
export function motionOf(title: string, verbs: string): string {
  const verb = verbs.split('、').find((one) => title.startsWith(one) && title.length > one.length)
  return title.slice(verb?.length ?? 0).trim()
}

/** As the item asks for it; raised hands where it asks for nothing. */
export const motionFor = (item: LiveItem, rules: MeetingRules, verbs: string): Motion => ({
  item: item.item,
  text: motionOf(item.title, verbs),
  form: item.decision === 'election' || isVoteForm(item.decision) ? item.decision : 'hands',
  rule: rules.pass,
  officers: noOfficerWords,
})

export const namesIn = (words: string): string[] =>
  words
    .split(/[、，,;；\n]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

export const officersIn = (words: OfficerWords): Officers => ({
  chiefSupervisors: namesIn(words.chiefSupervisors),
  supervisors: namesIn(words.supervisors),
  chiefTellers: namesIn(words.chiefTellers),
  tellers: namesIn(words.tellers),
})
