// How a body decides: raised hands, applause, nobody objecting, secret paper ballots, keypads; and elections, which have rules of their own.
import { z } from 'zod'

export const VoteForm = z.enum([
  'hands', // 举手
  'applause', // 鼓掌通过
  'consensus', // 协商一致
  'ballot', // 无记名投票
  'keypad', // 表决器
])
export type VoteForm = z.infer<typeof VoteForm>

/** What an item of the agenda asks for; `election` is a secret ballot with named candidates. */
export const DecisionForm = z.enum(['none', ...VoteForm.options, 'election'])
export type DecisionForm = z.infer<typeof DecisionForm>

/** Applause and consensus are recorded without figures, and never get any: nobody counted. */
export const isCounted = (form: VoteForm): boolean => form !== 'applause' && form !== 'consensus'

/** Figures typed as a whole, off the tellers' sheet or off the keypads' display; raised hands are counted one question at a time. */
export const isTyped = (form: VoteForm): boolean => form === 'ballot' || form === 'keypad'

export const isVoteForm = (form: DecisionForm): form is VoteForm => form !== 'none' && form !== 'election'
