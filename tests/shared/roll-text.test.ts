// Reading pasted rolls: tables in any order, lines, sectors with their numbers; invented names; nobody lost, nobody doubled in silence.
import { describe, expect, test } from 'vitest'
import { looksLikeName, personName } from '../../shared/person-name.ts'
import type { RollRead } from '../../shared/roll-text-parsed.ts'
import { readRoll } from '../../shared/roll-text.ts'

const names = (read: RollRead) => read.people.map((person) => person.name)
const why = (read: RollRead, row: number) =>
  read.problems.filter((one) => one.row === row).map((one) => one.why)
const table = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n')

describe('tables', () => {
  test('columns in any order, every column the office may have', () => {
    const read = readRoll(
      table(
        [
          '手机号码',
          '工作单位及职务',
          '序号',
          '姓  名',
          '性别',
          '民族',
          '界 别',
          '所在小组',
          '政协职务',
          '备注',
        ],
        ['13900001111', '县总工会副主席', '1', '张　静', '女', '汉族', '工会', '第一组', '常委', ''],
        ['', '县一中校长', '2', '李国强', '男', '', '教育界', '', '委员', '请假（病假）'],
        ['', '', '3', '许志诚', '', '', '', '', '', '列席'],
      ),
    )
    expect(read.people).toMatchObject([
      {
        name: '张静',
        unit: '县总工会副主席',
        phone: '13900001111',
        sector: '工会',
        group: '第一组',
        office: '常委',
        role: 'member',
        onLeave: false,
        aside: '女，汉族',
      },
      { name: '李国强', unit: '县一中校长', onLeave: true, leaveReason: '病假' },
      { name: '许志诚', unit: '', sector: '', role: 'observer' },
    ])
    expect(read.problems).toMatchObject([{ row: 1, why: 'head' }])
  })

  test('anything but the name may be missing; a row without one is told', () => {
    const read = readRoll(table(['姓名', '单位'], ['张静', ''], ['', '县医院'], ['李国强', '县一中']))
    expect(names(read)).toEqual(['张静', '李国强'])
    expect(why(read, 3)).toEqual(['nameMissing'])
  })

  test('two head rows made by merged cells', () => {
    const read = readRoll(
      table(
        ['姓名', '基本情况', '', '所在单位', ''],
        ['', '界别', '小组', '单位', '职务'],
        ['周立民', '文艺', '第一组', '县文化馆', '馆长'],
      ),
    )
    expect(read.people).toMatchObject([
      { name: '周立民', sector: '文艺', group: '第一组', unit: '县文化馆馆长' },
    ])
  })

  test('the same columns side by side', () => {
    const read = readRoll(
      table(
        ['序号', '姓名', '单位', '序号', '姓名', '单位'],
        ['1', '周立民', '县文化馆', '2', '何秀珍', '县妇联'],
        ['3', '沈怀远', '县政协', '', '', ''],
      ),
    )
    expect(read.people.map(({ name, unit }) => [name, unit])).toEqual([
      ['周立民', '县文化馆'],
      ['何秀珍', '县妇联'],
      ['沈怀远', '县政协'],
    ])
  })

  test('职务 alone is an office of the committee or a post at work, as its words say', () => {
    const read = readRoll(table(['姓名', '职务'], ['张静', '副主席'], ['李国强', '县一中校长']))
    expect(read.people).toMatchObject([
      { office: '副主席', unit: '' },
      { office: '', unit: '县一中校长' },
    ])
  })

  test('a cell of Excel with a line end inside it', () => {
    const read = readRoll('姓名\t单位\n李国强\t"县一中\n校长"\n张静\t县工会')
    expect(read.people.map(({ name, unit }) => [name, unit])).toEqual([
      ['李国强', '县一中校长'],
      ['张静', '县工会'],
    ])
  })

  test('columns the roll has no place for are named, their cells are not mixed in', () => {
    const read = readRoll(table(['姓名', '学历', '单位'], ['张静', '大学', '县工会']))
    expect(read.people).toMatchObject([{ name: '张静', unit: '县工会' }])
    expect(read.problems).toContainEqual({ row: 1, text: '学历', why: 'columnUnused' })
  })

  test.each([
    ['是否参会', '否', true],
    ['是否参会', '是', false],
    ['是否请假', '是', true],
    ['是否请假', '否', false],
    ['请假原因', '因公出差', true],
    ['备注', '已请假', true],
    ['备注', '召集人', false],
  ])('%s %s', (column, cell, onLeave) => {
    expect(readRoll(table(['姓名', column], ['张静', cell])).people[0]?.onLeave).toBe(onLeave)
  })

  test('quality I-14: a telephone number that a spreadsheet has shortened is told and not kept', () => {
    const read = readRoll(table(['姓名', '电话'], ['张静', '1.39E+10'], ['李国强', '13900001111.0']))
    expect(read.people.map((person) => person.phone)).toEqual(['', '13900001111'])
    expect(why(read, 2)).toEqual(['phoneLost'])
  })
})

describe('lines', () => {
  test.each([
    ['沈怀远\n高凤英\n罗建国'],
    ['1.沈怀远\n2.高凤英\n3.罗建国'],
    ['沈怀远、高凤英、罗建国'],
    ['沈怀远　高凤英　罗建国'],
    ['沈怀远，高凤英，罗建国等3人。'],
    ['出席：沈怀远、高凤英、罗建国'],
    ['沈怀远\t高凤英\t罗建国'],
    ['姓名\n沈怀远\n高凤英\n罗建国'],
  ])('three names: %j', (text) => expect(names(readRoll(text))).toEqual(['沈怀远', '高凤英', '罗建国']))

  test('spaced-out names of two characters beside longer ones', () => {
    expect(names(readRoll('王　芳　李建国　陈　静（女）　欧阳少东'))).toEqual([
      '王芳',
      '李建国',
      '陈静',
      '欧阳少东',
    ])
  })

  test.each([
    [
      '高凤英，女，农工党，县医院副院长，13900001111',
      { sector: '农工党', unit: '县医院副院长', phone: '13900001111' },
    ],
    ['高凤英 副主席 县政协', { office: '副主席', unit: '县政协' }],
    ['1、高凤英（女，回族）　县医院　副院长', { aside: '女，回族', unit: '县医院副院长' }],
    ['高凤英（病假）', { onLeave: true, leaveReason: '病假' }],
    ['高凤英（县医院副院长）', { unit: '县医院副院长' }],
    ['高凤英（召集人）', { aside: '召集人', unit: '' }],
    ['高凤英\t妇联\t第二组\t县妇联主席', { sector: '妇联', group: '第二组', unit: '县妇联主席' }],
  ])('%j', (text, expected) => {
    const read = readRoll(text)
    expect(read.people).toHaveLength(1)
    expect(read.people[0]).toMatchObject({ name: '高凤英', ...expected })
  })

  test('sectors as headings, with the numbers they state compared', () => {
    const read = readRoll(`政协清溪县第十一届委员会委员名单
（共6名）
（按姓氏笔画为序）
中国共产党（3人）
丁小宁　马　文（女）　王建国
民革（1人）：田富、田大利
农业界
石　磊 县农业农村局副局长`)
    expect(read.people.map(({ name, sector }) => [name, sector])).toEqual([
      ['丁小宁', '中国共产党'],
      ['马文', '中国共产党'],
      ['王建国', '中国共产党'],
      ['田富', '民革'],
      ['田大利', '民革'],
      ['石磊', '农业界'],
    ])
    expect(read.problems.filter((one) => one.why === 'countDiffers')).toEqual([
      { row: 6, text: '民革（1人）：田富、田大利', why: 'countDiffers', count: 2 },
    ])
  })

  test('groups with sectors below them', () => {
    const read = readRoll('第一组（2人）\n工会\n张静\n妇联\n何秀珍\n城关片区\n李国强')
    expect(read.people.map(({ group, sector }) => [group, sector])).toEqual([
      ['第一组', '工会'],
      ['第一组', '妇联'],
      ['城关片区', ''],
    ])
  })

  test('列席 and 请假 sections; who is on leave below a roll is no second person', () => {
    const read = readRoll(`出席：沈怀远、何秀珍
列席人员：
孟学文（县政府副县长）
应邀出席：许志诚
请假：何秀珍（病假）、罗建国（因公出差）`)
    expect(
      read.people.map(({ name, role, onLeave, leaveReason }) => [name, role, onLeave, leaveReason]),
    ).toEqual([
      ['沈怀远', 'member', false, ''],
      ['何秀珍', 'member', true, '病假'],
      ['孟学文', 'observer', false, ''],
      ['许志诚', 'guest', false, ''],
      ['罗建国', 'member', true, '因公出差'],
    ])
    expect(why(read, 5)).toContain('leaveNoted')
  })
})

describe('other shapes', () => {
  test.each([
    [
      '姓名,性别,界别,单位\n张静,女,工会,县总工会\n"李国强",男,教育,"县一中,校长"',
      ['张静 县总工会', '李国强 县一中,校长'],
    ],
    ['姓名　　单位\n张静　　县总工会\n李国强　　县一中', ['张静 县总工会', '李国强 县一中']],
    ['姓名 性别 单位\n张静 女 县总工会\n李国强 男 县一中', ['张静 县总工会', '李国强 县一中']],
    [
      '| 姓名 | 单位 |\n|---|---|\n| 张静 | 县总工会 |\n| 李国强 | 县一中 |',
      ['张静 县总工会', '李国强 县一中'],
    ],
    ['姓名：张静　单位：县总工会\n姓名：李国强　单位：县一中', ['张静 县总工会', '李国强 县一中']],
  ])('%j', (text, people) => {
    expect(readRoll(text).people.map(({ name, unit }) => `${name} ${unit}`)).toEqual(people)
  })

  test('offices as headings, spaced out and with names behind them', () => {
    const read = readRoll(`主  席：沈怀远
副主席：高凤英（女）  杜宏伟
常务委员（按姓氏笔画排列，共3人）：
丁小宁  王  岚（女）  韦国强（壮族）`)
    expect(read.people.map(({ name, office }) => `${office} ${name}`)).toEqual([
      '主席 沈怀远',
      '副主席 高凤英',
      '副主席 杜宏伟',
      '常务委员 丁小宁',
      '常务委员 王岚',
      '常务委员 韦国强',
    ])
    expect(read.problems.every((one) => one.why === 'heading')).toBe(true)
  })

  test('a group with its conveners and members', () => {
    const read = readRoll('第一组（城关片区，3人）\n召集人：沈怀远\n成员：丁小宁、王岚')
    expect(read.people.map(({ name, group, aside }) => [name, group, aside])).toEqual([
      ['沈怀远', '第一组（城关片区）', '召集人'],
      ['丁小宁', '第一组（城关片区）', ''],
      ['王岚', '第一组（城关片区）', ''],
    ])
    expect(read.problems.some((one) => one.why === 'countDiffers')).toBe(false)
  })

  test('bodies that observe are one each', () => {
    const read = readRoll('列席：县财政局、县卫生健康局、城关镇')
    expect(read.people.map(({ name, role }) => `${name} ${role}`)).toEqual([
      '县财政局 observer',
      '县卫生健康局 observer',
      '城关镇 observer',
    ])
  })
})

describe('names', () => {
  test.each([
    ['张　静', '张静'],
    [' 张 静 ', '张静'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['John  Smith', 'John Smith'],
  ])('%j is kept as %j', (written, name) => expect(personName(written)).toBe(name))

  test.each([
    '张静',
    '欧阳少东',
    '阿依古丽·买买提',
    '𠮷田一郎',
    '㛃小红',
    '沈·怀远',
    '<img src=x onerror=alert(1)>',
    '{{7*7}}',
    '张😀静',
  ])('quality I-18, I-19: %s comes through as it was written', (name) =>
    expect(names(readRoll(table(['姓名', '单位'], [name, '县医院'])))).toEqual([name]),
  )

  test('quality I-20: hidden characters are taken out and the row is marked', () => {
    const read = readRoll(table(['姓名'], ['张\u202e静\u200b'], ['李\u0000国强']))
    expect(names(read)).toEqual(['张静', '李国强'])
    expect([2, 3].map((row) => why(read, row))).toEqual([['stripped'], ['stripped']])
  })

  test('quality I-17: the same name twice is told, with another unit otherwise than with none', () => {
    const read = readRoll(
      table(
        ['姓名', '单位'],
        ['张静', '县工会'],
        ['张 静', '县医院'],
        ['张静', '县工会'],
        ['李国强', ''],
        ['李国强', '县一中'],
      ),
    )
    expect(read.people).toHaveLength(5)
    expect([3, 4, 6].map((row) => why(read, row))).toEqual([['sameName'], ['duplicate'], ['duplicate']])
    expect(read.people.map((person) => person.twin)).toEqual([
      null,
      { row: 2, sure: false },
      { row: 2, sure: true },
      null,
      { row: 5, sure: true },
    ])
  })

  test.each(['张静', '欧阳少东', '王芳', '买买提·吐尔逊', '马文'])('%s looks like a name', (name) =>
    expect(looksLikeName(name)).toBe(true),
  )
  test.each([
    '工会',
    '农业',
    '县医院',
    '主席',
    '文化局',
    '总工会',
    '草案',
    '第一组',
    '委员发言',
    '高新区',
    '常务委员',
  ])('%s does not', (word) => expect(looksLikeName(word)).toBe(false))
})
