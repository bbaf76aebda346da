// What a plan may hold: text that is safe to show and reads back as it was taken in, and lengths that are lengths.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleaned, line, prose } from '../../shared/line.ts'
import { AgendaItem, MeetingRules } from '../../shared/meeting.ts'
import { duration } from '../../shared/time.ts'
import { TimingCard, eightMinutes, untimed } from '../../shared/timing-card.ts'
import { agendaItem, meeting } from './stage.ts'

const reads = (text: string) => line(200).safeParse(text).success

describe('text', () => {
  test.each([
    ['a tab', '甲\t乙'],
    ['a new line', '甲\n乙'],
    ['a line separator', '甲\u2028乙'],
    ['a zero-width space', '甲\u200b乙'],
    ['a right-to-left override', '甲\u202e乙'],
    ['an Arabic letter mark', '甲\u061c乙'],
    ['an isolate', '甲\u2066乙'],
    ['a byte order mark', '\ufeff甲'],
    ['half a surrogate pair', '甲\ud800乙'],
    ['a C1 control', '甲\u0085乙'],
  ])('a line holds no %s, and a paste is cleaned of it', (_, text) => {
    expect(reads(text)).toBe(false)
    expect(reads(cleaned(text))).toBe(true)
    expect(cleaned(text)).toContain('甲')
  })
  test.each(['阿依努尔·吐尔逊', '江𬱖', '王　岚', '《关于“三农”的建议》（草案）', '👩‍🌾'])(
    '%s stays as it is',
    (text) => {
      expect(line(200).parse(text)).toBe(text)
      expect(cleaned(text)).toBe(text)
    },
  )
  test('prose may start new paragraphs, and nothing more', () => {
    expect(prose(200).parse('甲\n乙')).toBe('甲\n乙')
    expect(prose(200).safeParse('甲\r乙').success).toBe(false)
  })
  test('composed and decomposed spellings are one', () => {
    expect(line(200).parse('e\u0301')).toBe('\u00e9')
  })
  test('what was taken in is read back, also where the normal form is longer than what was typed', () => {
    expect(line(3).safeParse('\u0958\u0958').success).toBe(false)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const kind of [line(40), prose(40)]) {
          const once = kind.safeParse(text)
          if (once.success) expect(kind.parse(JSON.parse(JSON.stringify(once.data)))).toBe(once.data)
          const clean = cleaned(text)
          if (clean.length <= 40) expect(kind.safeParse(clean).success).toBe(true)
        }
      }),
      { seed: 917, numRuns: 2000 },
    )
  })
})

describe('lengths', () => {
  test('a limit and a planned time are more than nothing, notice is not less', () => {
    for (const length of [0, -60_000]) {
      expect(TimingCard.safeParse({ ...eightMinutes, limit: duration(length) }).success).toBe(false)
      const budget = { of: 'sector', name: '农业界', length }
      expect(MeetingRules.safeParse({ ...meeting.rules, budgets: [budget] }).success).toBe(false)
      expect(AgendaItem.safeParse(agendaItem('a', { planned: duration(length) })).success).toBe(false)
    }
    const notice = { left: duration(-1), strokes: 1 }
    expect(TimingCard.safeParse({ ...eightMinutes, bells: [notice] }).success).toBe(false)
    expect(MeetingRules.safeParse({ ...meeting.rules, timing: untimed }).success).toBe(true)
  })
})
