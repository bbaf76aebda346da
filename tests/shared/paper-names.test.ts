// Names in cells and titles in lines.
import { describe, expect, test } from 'vitest'
import { cellsOf, nameRows, namesInLine, spaced, widthOf } from '../../shared/paper-names.ts'
import { titleLines } from '../../shared/paper-title.ts'

describe('[MI10] names in lists', () => {
  test('two characters get a full-width space inside, no other name does', () => {
    expect(['王岚', '王', '欧阳少东', '丁小宁', 'Li', '江𬱖'].map(spaced)).toEqual([
      '王　岚',
      '王',
      '欧阳少东',
      '丁小宁',
      'Li',
      '江　𬱖',
    ])
  })
  test('three characters take one cell, four to seven two, more three', () => {
    const cells = (name: string) => cellsOf(name)
    expect(['王岚', '丁小宁'].map(cells)).toEqual([1, 1])
    expect(['欧阳少东', '买买提·吐尔逊', '七个汉字的姓名'].map(cells)).toEqual([2, 2, 2])
    expect(cells('阿依努尔·吐尔逊')).toBe(3)
    expect(cells('名'.repeat(64))).toBe(6)
  })
  test('six short names fill a line of 23 characters, and none is broken between two', () => {
    const names = Array.from({ length: 13 }, (_, index) => `委员${String.fromCodePoint(0x4e00 + index)}`)
    expect(nameRows(names).map((row) => row.length)).toEqual([6, 6, 1])
    const width = (nameRows(names)[0] ?? []).reduce((sum, { cells }) => sum + 4 * cells, -1)
    expect(width).toBe(23)
    const mixed = nameRows(['甲甲甲', '乙乙乙', '丙丙丙', '丁丁丁', '戊戊戊', '欧阳少东', '己己'])
    expect(mixed.map((row) => row.map(({ name }) => name))).toEqual([
      ['甲甲甲', '乙乙乙', '丙丙丙', '丁丁丁', '戊戊戊'],
      ['欧阳少东', '己　己'],
    ])
    expect(nameRows([])).toEqual([])
  })
  test('in running text there is no inner space', () => {
    expect(namesInLine(['王岚', '欧阳少东', '阿依努尔·吐尔逊'])).toBe('王岚、欧阳少东、阿依努尔·吐尔逊')
  })
  test('Latin letters, digits and the interpunct are half as wide', () => {
    expect([widthOf('王岚'), widthOf('Li'), widthOf('甲·乙')]).toEqual([2, 1, 2.5])
  })
})

describe('titles', () => {
  test('a short one stays whole', () => {
    expect(titleLines('主席会议纪要')).toEqual(['主席会议纪要'])
  })
  test('a long one breaks after the name of the body, in lines as even as can be', () => {
    expect(titleLines('政协清溪县第十一届委员会常务委员会第十二次会议纪要')).toEqual([
      '政协清溪县第十一届委员会',
      '常务委员会第十二次会议纪要',
    ])
    expect(titleLines('政协清溪县第十届委员会第三十六次主席会议纪要')).toEqual([
      '政协清溪县第十届委员会',
      '第三十六次主席会议纪要',
    ])
  })
  test('numbers of terms and sessions stay with their word, and punctuation never begins a line', () => {
    const lines = titleLines('关于清溪县政协“有事来协商”平台建设情况的调研报告（征求意见稿）第12次会议')
    expect(lines.join('')).toBe('关于清溪县政协“有事来协商”平台建设情况的调研报告（征求意见稿）第12次会议')
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。、；：！？）》」』”’]/u)
      expect(line).not.toMatch(/[（《「『“‘]$/u)
      expect([...line].length).toBeLessThanOrEqual(19)
    }
    expect(lines.some((line) => line.includes('第12次会议'))).toBe(true)
  })
  test('what cannot be broken between words is cut, and a very long one comes back quickly', () => {
    expect(titleLines('A'.repeat(50)).join('')).toBe('A'.repeat(50))
    const long = '关于进一步加强和改进新时代县级政协委员履职能力建设工作的意见'.repeat(7).slice(0, 200)
    const began = performance.now()
    expect(titleLines(long).join('')).toBe(long)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
