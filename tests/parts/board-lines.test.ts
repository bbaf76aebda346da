// Lines of text on the board: whole words, marks where printing wants them, and never more work than what is seen.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, oneLine, plain, type Widths } from '../../renderer/board/break-lines.ts'

/** As in a plain face: 汉字 and full-width marks 14, everything else 7. */
const measure: Widths = (text) =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2000 ? 14 : 7), 0)
const broken = (text: string, width = 140, most = 99) => breakLines(text, width, most, measure)

describe('breaking lines', () => {
  test('keeps words whole, Chinese and Latin, and numbers with their sign', () => {
    expect(broken('用原粮站闲置用房，先鉴定后改建', 126)).toEqual(['用原粮站闲置用房，', '先鉴定后改建'])
    for (let width = 84; width < 300; width += 7) {
      const lines = broken('看病要坐 40 分钟公交车，面积 1200.5 平方米，占 37.5% 左右', width).join('|')
      for (const whole of ['40', '1200.5', '37.5%', '面积', '平方米'])
        expect(lines, `${width}`).toContain(whole)
    }
    expect(broken('the community hospital', 70)).toEqual(['the', 'community', 'hospital'])
  })

  test('避头: no closing mark begins a line; 避尾: no opening one ends it', () => {
    const sentence = '居民说：“停车位由谁出资（物业、社区），说法不一！”并请《北门日报》一并答复。'
    for (let width = 42; width < 420; width += 7)
      for (const [at, line] of broken(sentence, width).entries()) {
        if (at > 0) expect(line, `${width}`).not.toMatch(/^[，。、；：？！）》”]/)
        expect(line, `${width}`).not.toMatch(/[（《“]$/)
      }
  })

  test('cuts with … what does not fit, never before a mark that would hang', () => {
    const [first, second, ...more] = broken('一二三四五六七八九十'.repeat(20), 140, 2)
    expect(more).toEqual([])
    expect(first?.length).toBeGreaterThanOrEqual(9)
    expect(second).toMatch(/…$/)
    expect(measure(second ?? '')).toBeLessThanOrEqual(140)
    expect(oneLine('县卫生健康局，许志诚', 112, measure)).toBe('县卫生健康局…')
    expect(oneLine('许志诚', 98, measure)).toBe('许志诚')
  })

  test('paragraphs stay apart, empty ones too', () => {
    expect(broken('一\n\n二')).toEqual(['一', '', '二'])
    expect(broken('')).toEqual([''])
  })

  test('quality I-20: what turns or hides text is not drawn', () => {
    expect(plain('甲\u202e乙\u200b丙\u0000丁\r\n戊')).toBe('甲乙丙丁\n戊')
  })

  test('every letter is there once, in order, and no line is too wide that could be shorter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 40, max: 400 }),
        (text, width) => {
          const lines = broken(text, width, 10_000)
          const bare = (one: string) => one.replaceAll(/\s/g, '')
          expect(bare(lines.join(''))).toBe(bare(plain(text)))
        },
      ),
    )
  })

  test('quality D: ten thousand characters cost no more than the lines that are seen', () => {
    const began = performance.now()
    for (let time = 0; time < 50; time += 1)
      broken('有事多商量、遇事多商量、做事多商量。'.repeat(600), 180, 3)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
