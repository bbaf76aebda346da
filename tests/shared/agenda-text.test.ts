// Reading pasted agendas: the shapes offices publish, with invented names; and that nothing is ever lost on the way.
import { describe, expect, test } from 'vitest'
import { type AgendaRead, readAgenda } from '../../shared/agenda-text.ts'
import type { ParsedItem } from '../../shared/agenda-text-item.ts'
import { kindOf } from '../../shared/agenda-text-kind.ts'
import { minutes } from '../../shared/time.ts'

const titles = (items: readonly ParsedItem[]): unknown[] =>
  items.map((item) => (item.parts.length === 0 ? item.title : [item.title, titles(item.parts)]))
const why = (read: AgendaRead, line: number) => read.ignored.find((one) => one.line === line)?.why

describe('lists', () => {
  test('一、…； with a title, a lead and a signature around it', () => {
    const read = readAgenda(`关于召开政协清溪县第十一届委员会第四次会议的决定
建议会议的主要议程:
一、听取并审议常务委员会工作报告;
二、大会议政发言;
三、人事事项;
四、审议通过政治决议;
五、中共清溪县委书记讲话。
政协清溪县委员会
2026年2月22日`)
    expect(titles(read.items)).toEqual([
      '听取并审议常务委员会工作报告',
      '大会议政发言',
      '人事事项',
      '审议通过政治决议',
      '中共清溪县委书记讲话',
    ])
    expect(read.items.map((item) => item.kind)).toEqual(['discuss', 'speeches', 'other', 'adopt', 'address'])
    expect(read.items.map((item) => item.decision)).toEqual(['none', 'none', 'none', 'hands', 'none'])
    expect(read.items.map((item) => item.presenter)).toEqual(['', '', '', '', ''])
    expect([1, 2, 8, 9].map((line) => why(read, line))).toEqual(['title', 'lead', 'closing', 'date'])
  })

  test.each([
    ['一、甲事项\n（一）乙事项\n1.丙事项\n（1）丁事项\n二、戊事项'],
    ['1、甲事项\n(1)乙事项\n①丙事项\na)丁事项\n2、戊事项'],
    ['第一项：甲事项\n一、乙事项\n（一）丙事项\n1．丁事项\n第二项　戊事项'],
    ['㈠甲事项\n⒈乙事项\n⑴丙事项\n①丁事项\n㈡戊事项'],
    ['１．甲事项\n（１）乙事项\n①丙事项\n•丁事项\n２．戊事项'],
    ['一.\t甲事项\n1)\t乙事项\n(1)\t丙事项\n●\t丁事项\n二.\t戊事项'],
    ['1.甲事项\n1.1 乙事项\n（1）丙事项\n①丁事项\n2.戊事项'],
  ])('nests by whatever numbers stand there: %j', (text) => {
    expect(titles(readAgenda(text).items)).toEqual([
      ['甲事项', [['乙事项', [['丙事项', ['丁事项']]]]]],
      '戊事项',
    ])
  })

  test.each([
    ['本次会议议程有三项：1、审议甲名单；2、听取乙报告；3、讨论丙事项。'],
    ['大会的议程有三项:一是审议甲名单;二是听取乙报告;三是讨论丙事项。'],
    ['会议议程：审议甲名单；听取乙报告；讨论丙事项。'],
    ['一、审议甲名单；二、听取乙报告；三、讨论丙事项。'],
    ['审议甲名单\n听取乙报告\n讨论丙事项'],
    ['会议议程\n\n第一项\n审议甲名单\n第二项\n听取乙报告\n第三项\n讨论丙事项'],
    ['会议审议了甲名单，听取了乙报告，讨论了丙事项。'],
  ])('three items however they are told: %j', (text) => {
    expect(titles(readAgenda(text).items)).toEqual(['审议甲名单', '听取乙报告', '讨论丙事项'])
  })

  test("a chair's script: the first sentence is the item, and the second going-through is no second list", () => {
    const read = readAgenda(`各位委员：现在开会。
本次会议共有两项议程：1、审议通过秘书长名单(草案)；2、审议通过会议议程(草案)。现在逐项进行。
一、审议通过秘书长名单。请工作人员宣读名单。同意的请举手。
二、审议通过会议议程（草案）。请工作人员宣读。`)
    expect(titles(read.items)).toEqual(['审议通过秘书长名单(草案)', '审议通过会议议程(草案)'])
    expect([3, 4].map((line) => why(read, line))).toEqual(['repeated', 'repeated'])
  })

  test('a notice: the items under 会议议程 are the agenda, its other sections are facts', () => {
    const read = readAgenda(`一、会议时间
2026年9月17日上午9:00
二、参会人员：常委会组成人员
三、会议议程
（一）传达学习有关会议精神；
（二）审议通过人事事项。
四、有关要求
1.请准时参会。`)
    expect(titles(read.items)).toEqual(['传达学习有关会议精神', '审议通过人事事项'])
    expect([1, 2, 3, 7, 8].map((line) => why(read, line))).toEqual(['fact', 'fact', 'fact', 'fact', 'fact'])
    expect(why(read, 4)).toBe('lead')
  })

  test('a line broken by the page is one item again', () => {
    const read = readAgenda(`一、审议通过《政协清溪县委员会关于开展
“有事来协商”工作的意见（草案）》；
二、听取县住建局关于老旧小区改造情况的
汇报；`)
    expect(titles(read.items)).toEqual([
      '审议通过《政协清溪县委员会关于开展“有事来协商”工作的意见（草案）》',
      '听取县住建局关于老旧小区改造情况的汇报',
    ])
    expect(read.items.map((item) => item.lines)).toEqual([
      [1, 2],
      [3, 4],
    ])
  })
})

describe('times', () => {
  test.each([
    ['一、听取汇报（15分钟）', 15],
    ['一、听取汇报 （约30分钟）；', 30],
    ['一、听取汇报　20分钟。', 20],
    ['一、听取汇报，１０分钟', 10],
    ['一、听取汇报（用时：半小时）', 30],
    ['一、听取汇报（1小时30分钟）', 90],
    ['一、听取汇报（一个半小时）', 90],
    ['一、听取汇报（二十分钟）', 20],
    ['一、听取汇报（9:00—9:30）', 30],
    ['9：00－9：30　听取汇报', 30],
    ['09:00~09:30 一、听取汇报', 30],
    ['9.00-9.45 听取汇报', 45],
    ['上午9时至9时30分 听取汇报', 30],
    ['下午2:30—3:00 听取汇报', 30],
    ['一、听取汇报\n时长：15分钟', 15],
  ])('%j', (text, planned) => {
    const [item] = readAgenda(text).items
    expect(item?.title).toBe('听取汇报')
    expect(item?.planned).toBe(minutes(planned))
  })

  test('beginnings alone give the lengths between them, but not over noon', () => {
    const read = readAgenda('9:00 开幕\n9:15 听取报告\n10:30 大会发言\n下午2:30 分组讨论\n16:00 闭幕')
    expect(read.items.map((item) => item.planned)).toEqual([
      minutes(15),
      minutes(75),
      null,
      minutes(90),
      null,
    ])
    expect(read.items.map((item) => item.starts)).toEqual([540, 555, 630, 870, 960].map(minutes))
  })

  test('a schedule of several days, half days and numbers that begin again', () => {
    const read = readAgenda(`  1月25日(星期二)
上午 9:00 大会报到
下午 (一)2:30 举行预备会议
   1.通过主席团名单
   2.通过大会议程
   (二)会后举行主席团第一次会议
   提请通过常务主席名单
  1月26日(星期三)
上午 (一)9:00 举行开幕式
   (二)全体委员合影`)
    expect(titles(read.items)).toEqual([
      [
        '1月25日(星期二)',
        [
          '大会报到',
          ['举行预备会议', ['通过主席团名单', '通过大会议程']],
          ['会后举行主席团第一次会议', ['提请通过常务主席名单']],
        ],
      ],
      ['1月26日(星期三)', ['举行开幕式', '全体委员合影']],
    ])
    expect(read.ignored).toEqual([])
    expect(read.items[0]?.parts.map((item) => item.starts)).toEqual([minutes(540), minutes(870), null])
  })

  test('每人8分钟 above named speakers is the limit and the length of each', () => {
    const [item] = readAgenda(
      '一、委员发言（每人8分钟）\n1.何秀珍：关于甲的建议\n2.周立民：关于乙的建议（5分钟）',
    ).items
    expect(item?.parts.map(({ limit, planned }) => [limit, planned])).toEqual([
      [minutes(8), minutes(8)],
      [minutes(8), minutes(5)],
    ])
  })

  test('（每人8分钟，40分钟） is a limit and a length', () => {
    const [item] = readAgenda('一、委员发言（每人8分钟，40分钟）').items
    expect(item).toMatchObject({ title: '委员发言', limit: minutes(8), planned: minutes(40) })
  })

  test('每人8分钟 is a limit and not a length; 9人 stays with the title', () => {
    const [item] = readAgenda('一、委员发言（9人，每人8分钟）').items
    expect(item).toMatchObject({
      title: '委员发言（9人）',
      limit: minutes(8),
      planned: null,
      kind: 'speeches',
    })
  })
})

describe('presenters', () => {
  test.each([
    ['一、听取情况通报（报告人：许志诚）', '许志诚'],
    ['一、听取情况通报（县卫生健康局局长 许志诚）', '县卫生健康局局长 许志诚'],
    ['一、听取情况通报（县政协副主席高凤英）', '县政协副主席高凤英'],
    ['一、听取情况通报（县卫生健康局）', '县卫生健康局'],
    ['一、听取情况通报（许志诚，15分钟）', '许志诚'],
    ['一、听取情况通报（报告人：许志诚，15分钟）', '许志诚'],
    ['一、听取情况通报（汇报人：许志诚，何秀珍）', '许志诚，何秀珍'],
    ['一、听取情况通报——许志诚', '许志诚'],
    ['一、听取情况通报　　许志诚', '许志诚'],
    ['一、听取情况通报，汇报人：许志诚、何秀珍', '许志诚、何秀珍'],
    ['一、听取情况通报\n汇报人：许志诚', '许志诚'],
    ['一、听取情况通报\n（许志诚）', '许志诚'],
    ['一、听取情况通报\n县卫生健康局局长　许志诚', '县卫生健康局局长　许志诚'],
  ])('%j', (text, presenter) => {
    const [item, ...more] = readAgenda(text).items
    expect(more).toEqual([])
    expect(item?.title).toBe('听取情况通报')
    expect(item?.presenter.replaceAll('　', ' ')).toBe(presenter.replaceAll('　', ' '))
  })

  test.each([
    '（草案）',
    '（审议稿）',
    '（征求意见稿）',
    '（扩大）',
    '（书面）',
    '(试行)',
    '（原则通过后印发）',
  ])('%s is no presenter and stays', (bracket) => {
    const [item] = readAgenda(`一、审议甲办法${bracket}；`).items
    expect(item).toMatchObject({ title: `审议甲办法${bracket}`, presenter: '' })
  })

  test('speakers stand in front of what they say', () => {
    const read = readAgenda(
      '一、委员发言\n1.何秀珍（县妇联主席）：关于技能培训的建议\n2.周立民：关于办学的建议',
    )
    expect(read.items[0]?.parts).toMatchObject([
      { title: '关于技能培训的建议', presenter: '何秀珍（县妇联主席）', kind: 'speeches' },
      { title: '关于办学的建议', presenter: '周立民', kind: 'speeches' },
    ])
  })
})

test('a table from Word, with its head row and a cell nobody numbered', () => {
  const read = readAgenda(
    [
      '序号\t议 题\t汇报人\t时间\t列席单位',
      '1\t审议通过会议议程\t\t9:00—9:03\t',
      '2\t听取情况通报\t局长 许志诚\t9:03—9:18\t县财政局',
      '3\t审议《甲意见（草案）》\t陈  静\t15分钟\t',
      '\t民主测评县教育和体育局\t\t\t',
    ].join('\n'),
  )
  expect(read.items).toMatchObject([
    { title: '审议通过会议议程', planned: minutes(3) },
    { title: '听取情况通报', presenter: '局长 许志诚', planned: minutes(15) },
    { title: '审议《甲意见（草案）》', presenter: '陈静', planned: minutes(15) },
    { title: '民主测评县教育和体育局', kind: 'appraise' },
  ])
  expect(read.ignored).toEqual([
    { line: 1, text: '序号 议 题 汇报人 时间 列席单位', why: 'tableHead' },
    { line: 3, text: '县财政局', why: 'remark' },
  ])
})

describe('other shapes', () => {
  test.each([
    ['首先，听取甲汇报；\n其次，进行满意度测评；\n最后，县政协主席沈怀远讲话。'],
    ['1️⃣ 听取甲汇报\n2️⃣ 进行满意度测评\n3️⃣ 县政协主席沈怀远讲话'],
    ['| 序号 | 议程 |\n|---|---|\n| 1 | 听取甲汇报 |\n| 2 | 进行满意度测评 |\n| 3 | 县政协主席沈怀远讲话 |'],
    [
      '9月17日上午9:00，在县政协召开会议，议程如下：\n1、听取甲汇报\n2、进行满意度测评\n3、县政协主席沈怀远讲话',
    ],
  ])('%j', (text) => {
    expect(titles(readAgenda(text).items)).toEqual(['听取甲汇报', '进行满意度测评', '县政协主席沈怀远讲话'])
  })

  test('what is said of an item on the lines below it', () => {
    const read = readAgenda(
      '一、审议甲草案\n  汇报人：罗建国    时间：20分钟\n二、开幕会\n时间：1月14日上午9:00\n地点：县礼堂',
    )
    expect(read.items).toMatchObject([
      { title: '审议甲草案', presenter: '罗建国', planned: minutes(20) },
      { title: '开幕会', starts: minutes(540) },
    ])
    expect(read.ignored.map((one) => one.why)).toEqual(['fact'])
  })

  test('speakers with their body, and no speakers but a number', () => {
    const read = readAgenda(
      '一、大会发言（7位常委，每位8分钟）\n1. 何秀珍 民进县总支 《关于甲的建议》\n2. 周立民（农工党）：关于乙的建议',
    )
    expect(read.items).toMatchObject([{ title: '大会发言（7位常委）', presenter: '', limit: minutes(8) }])
    expect(read.items[0]?.parts).toMatchObject([
      { title: '《关于甲的建议》', presenter: '何秀珍（民进县总支）' },
      { title: '关于乙的建议', presenter: '周立民（农工党）' },
    ])
  })
})

test('quality I-20: hidden characters are taken out and the line is marked', () => {
  const read = readAgenda('一、审议\u202e甲\u200b名单\u0000')
  expect(titles(read.items)).toEqual(['审议甲名单'])
  expect(read.stripped).toEqual([1])
})

test.each([
  ['听取并审议工作报告', 'discuss'],
  ['审议《甲办法（草案）》', 'discuss'],
  ['审议通过甲办法', 'adopt'],
  ['听取、审议并通过甲办法', 'adopt'],
  ['协商通过甲方案', 'adopt'],
  ['原则通过甲规划', 'adoptInPrinciple'],
  ['提请通过名单', 'adopt'],
  ['传达学习有关会议精神', 'relay'],
  ['县发改局通报有关情况', 'hear'],
  ['专题协商：增设卫生服务中心', 'consult'],
  ['归纳共识，逐条宣读', 'consult'],
  ['书面交流（4人）', 'exchange'],
  ['补选副主席', 'elect'],
  ['举行选举大会', 'elect'],
  ['指定计票人', 'designate'],
  ['民主测评县教育和体育局', 'appraise'],
  ['通过民主测评办法', 'adopt'],
  ['主席沈怀远讲话', 'address'],
  ['主持人总结', 'address'],
  ['委员发言', 'speeches'],
  ['通过视频方式观看专题片', 'other'],
  ['奏唱国歌', 'other'],
  ['列席县人大会议，听取并讨论政府工作报告', 'other'],
  ['常委会工作报告（审议稿）', 'hear'],
  ['沈怀远作常委会工作报告', 'hear'],
] as const)('%s is of the kind %s', (title, kind) => expect(kindOf(title)).toBe(kind))
