// Small readings of the console: whom letters mean, where a row goes, what is put to the vote, what a draft keeps.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SpeakerId } from '../../shared/id.ts'
import type { Attendance } from '../../shared/session/attendance.ts'
import { countOf } from '../../renderer/parts/CountField.tsx'
import { candidates } from '../../renderer/screens/operator/candidates.ts'
import { motionOf } from '../../renderer/screens/operator/motion.ts'
import { blank, readDraft, recordable, voiceOf } from '../../renderer/screens/operator/notes/draft.ts'
import {
  choicesFor,
  choicesWithin,
  fitting,
  turned,
} from '../../renderer/screens/operator/notes/note-kinds.ts'
import { duration } from '../../shared/time.ts'
import { pointedOut } from '../../shared/phrase-bank.ts'
import { presenterOf } from '../../renderer/screens/operator/presenter.ts'
import { placeAfterDrop, placeBefore } from '../../renderer/screens/operator/queue/reorder.ts'
import { timeOfDayText } from '../../renderer/screens/operator/times.ts'
import words from '../../renderer/words/zh/operator.json' with { type: 'json' }
import { sessionAfter } from './operator-desk.tsx'

const { attendance } = sessionAfter('speechStarted', 6).room
const names = (typed: string, of: Attendance = attendance) => candidates(of, typed, 6).map(({ name }) => name)

test('a time of day is read off a clock, also on the day before and after the day of the meeting', () => {
  const at = (hours: number, rest = 0) => timeOfDayText(duration((hours * 60 + rest) * 60_000))
  expect([at(9, 5), at(23, 59), at(24), at(33, 30)]).toEqual(['9:05', '23:59', '0:00', '9:30'])
  expect([at(0, -1), at(-6, 33), at(-24)]).toEqual(['23:59', '18:33', '0:00'])
})

describe('whom a few letters mean', () => {
  test('quality D5: initials in either width and case, and in the middle of a composition', () => {
    for (const typed of ['hxz', 'HXZ', 'ｈｘｚ', "h'x'z", 'h x z'])
      expect(names(typed)[0], typed).toBe('何秀珍')
  })
  test('the beginning of initials or of a name, or a piece of the name', () => {
    expect(names('z')).toEqual(['钟鸣', '朱慧', '周明远', '郑海燕'].toSorted((a, b) => order(a) - order(b)))
    expect(names('秀珍')).toEqual(['何秀珍'])
    expect(names('阿依')).toEqual(['阿依努尔·吐尔逊'])
  })
  test('those in the room come first, whoever is on leave last', () => {
    expect(names('h')).toEqual(['何秀珍', '黄', '贺建平', '胡晓东'].filter((name) => name !== '黄'))
  })
  test('nothing typed means nobody', () => {
    expect(names('')).toEqual([])
    expect(names(' ')).toEqual([])
  })
})
const order = (name: string) => attendance.roll.findIndex((one) => one.name === name)

describe('who presents', () => {
  test('a name inside words, the longest that fits; two people are nobody in particular', () => {
    expect(presenterOf(attendance.roll, '副主席 龙兴国')).toMatchObject({
      name: '龙兴国',
      from: '中国共产党',
    })
    expect(presenterOf(attendance.roll, '龙兴国、任海棠')).toEqual({
      person: null,
      name: '龙兴国、任海棠',
      from: '',
    })
    expect(presenterOf(attendance.roll, '省委党校 梁教授')).toMatchObject({
      person: null,
      name: '省委党校 梁教授',
    })
  })
})

describe('where a row goes', () => {
  const ids = fc
    .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
    .map((all) => all.map((no) => SpeakerId.parse(`speaker-${no}`)))
  const apply = (all: readonly SpeakerId[], one: SpeakerId, before: SpeakerId | null) => {
    const rest = all.filter((other) => other !== one)
    return before === null ? [...rest, one] : rest.toSpliced(rest.indexOf(before), 0, one)
  }
  test('one place up and one down is where it was', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (all, pick) => {
        const one = all[pick % all.length] as SpeakerId
        const before = placeBefore(all, one, 1)
        if (before === undefined) {
          expect(all.at(-1)).toBe(one)
          return
        }
        const down = apply(all, one, before)
        expect(down.indexOf(one)).toBe(all.indexOf(one) + 1)
        const back = placeBefore(down, one, -1)
        expect(back === undefined ? null : apply(down, one, back)).toEqual(all)
      }),
    )
  })
  test('a drop puts a row right beside another, or says that nothing would change', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), fc.boolean(), (all, pick, target, ahead) => {
        const [one, on] = [all[pick % all.length] as SpeakerId, all[target % all.length] as SpeakerId]
        if (one === on) return
        const before = placeAfterDrop(all, one, on, ahead ? 'before' : 'after')
        const now = before === undefined ? all : apply(all, one, before)
        expect(now.indexOf(one) - now.indexOf(on)).toBe(ahead ? -1 : 1)
      }),
    )
  })
})

describe('small things', () => {
  test('what is put to the vote is the title without its verb', () => {
    const { verbs } = words.vote
    expect(motionOf('审议通过《关于增设服务中心的建议案（草案）》', verbs)).toBe(
      '《关于增设服务中心的建议案（草案）》',
    )
    expect(motionOf('通过', verbs)).toBe('通过')
    expect(motionOf('人事事项', verbs)).toBe('人事事项')
  })
  test('quality D5: digits of either width are a count, anything else is none', () => {
    expect([countOf('２４'), countOf(' 7 '), countOf(''), countOf('三'), countOf('1e9')]).toEqual([
      24,
      7,
      null,
      null,
      19,
    ])
  })
  test('Tab goes through every kind and comes round; a card becomes a line when nobody speaks', () => {
    const advice = { as: 'advice', phrase: pointedOut } as const
    for (const speaking of [true, false]) {
      const choices = choicesFor(speaking, advice)
      const first = choices[0]!
      const round = choices.reduce((all) => [...all, turned(all.at(-1)!, 1, choices)], [first])
      expect(round).toEqual([...choices, first])
      expect(turned(first, -1, choices)).toEqual(choices.at(-1))
    }
    expect(fitting(advice, false)).toEqual({ as: 'line', phrase: pointedOut })
    expect(fitting({ as: 'pledge', phrase: pointedOut }, true)).toMatchObject({ as: 'pledge' })
  })
  test('a phrase picked from the bank stands first, and a recorded note stays where it is', () => {
    const picked = { as: 'line', phrase: '会议原则同意…' } as const
    expect(choicesFor(false, picked)[0]).toEqual(picked)
    expect(fitting(picked, true)).toEqual(picked)
    const card = { as: 'worry', phrase: pointedOut } as const
    expect(choicesWithin(true, card).some(({ as }) => as === 'line' || as === 'dissent')).toBe(false)
  })
  test('whom a name in a note means: one of the roll by name or initials, else a stranger, else nobody', () => {
    expect(voiceOf('hxz', '', attendance)).toMatchObject({ name: '何秀珍', person: expect.any(String) })
    expect(voiceOf('许志诚', '县卫健局', { ...attendance, roll: [] })).toEqual({
      person: null,
      name: '许志诚',
      from: '县卫健局',
    })
    expect(voiceOf(' \u200b', '', attendance)).toBeNull()
  })
  test('a draft that cannot be read is none; what is recorded holds no control characters', () => {
    expect(readDraft('{"text":1}')).toBeNull()
    expect(readDraft('not json')).toBeNull()
    expect(readDraft(JSON.stringify({ ...blank(), text: '半句' }))?.text).toBe('半句')
    expect(recordable('一\u202e二\u200b\n 三 ')).toBe('一 二\n三')
  })
})
