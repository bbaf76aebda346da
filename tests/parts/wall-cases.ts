// Moments of meetings that the wall must be able to show, the usual and the awkward, and words that must stand on it.
import { SittingId, SpeakerId, counted } from '../../shared/id.ts'
import { type Session, emptySession } from '../../shared/session/session.ts'
import { walls } from './appraisal-moments.ts'
import { electing, manyElected } from './ballot-moments.ts'
import { hallOf, held, noticed, sessionAfter, withLastVote, withSpeech, withTitles } from './wall-hall.tsx'

export type Case = { name: string; session: Session; seconds?: number; texts: readonly string[] }

const sixty =
  '关于第十二届全国委员会第三次会议政治决议（草案）和关于常务委员会工作报告的决议（草案）以及提案审查情况的报告（草案）的说明'
const longNotice =
  '请各位委员在发言结束后把书面材料交到会务组，由会务组统一编印成册，下午三点之前发到各小组，谢谢各位委员的支持与配合。谢谢'
const speaking = sessionAfter('speechStarted', 5)
const result = sessionAfter('resultPublished', 2)
const nobody = { person: null, from: '' }
const names = ['陈国梁', '文静', '阿依努尔·吐尔逊', '<img src=x onerror=alert(1)>']
const crowd = Array.from({ length: 300 }, (_, at) => ({
  speaker: counted(SpeakerId, 'speaker', at + 1),
  voice: { person: null, name: names[at % names.length] ?? '', from: '医药卫生界' },
  turn: 'registered' as const,
  crossed: false,
  side: null,
  topic: '',
  reader: '',
  limit: null,
  gained: [],
  registration: null,
}))
const crowded = {
  ...speaking,
  room: { ...speaking.room, queue: { ...speaking.room.queue, waiting: crowd, made: 300 } },
}

/** The same meeting in two sittings, the second from its fourth item on. */
function inTwoSittings(session: Session, between: boolean, title = '第二次全体会议'): Session {
  const { agenda } = session.room
  const [first, second] = [SittingId.parse('s1'), SittingId.parse('s2')]
  const opened = session.room.opened
  const rest = { place: '县会议中心一号报告厅', closed: between ? session.last : null }
  const sittings = [
    { ...rest, sitting: first, no: 1, title: '', starts: '2026-09-17T09:00', opened },
    { ...rest, sitting: second, no: 2, title, starts: '2026-09-18T14:30', opened: null },
  ]
  const items = agenda.items.map((item) => ({
    ...item,
    sitting: (item.path[0] ?? 0) < 4 ? first : second,
    ...(item.path[0] === 2 ? { state: 'skipped' as const } : {}),
  }))
  const recesses = between ? [{ from: session.last, to: null }] : []
  return {
    ...session,
    room: {
      ...session.room,
      agenda: { ...agenda, open: null, items, sittings, sitting: first, recesses },
    },
  }
}

export const cases: readonly Case[] = [
  { name: 'before anything was opened', session: emptySession, texts: ['会议尚未开始'] },
  {
    name: 'the welcome',
    session: held(sessionAfter('sessionOpened'), 'welcome'),
    texts: [
      '政协清溪县委员会',
      '第十一届委员会',
      '常务委员会第十二次会议',
      '2026年9月17日 星期四',
      '上午9时',
      '县政协三楼常委会议室',
    ],
  },
  { name: 'after adjourning', session: sessionAfter(), texts: ['散会', '10:44'] },
  {
    name: 'the agenda with an open part',
    session: held(sessionAfter('itemOpened', 5), 'agenda'),
    texts: ['议程', '委员协商发言', '正在进行', '已完成', '（三）'],
  },
  {
    name: 'the agenda at its end',
    session: held(sessionAfter(), 'agenda'),
    texts: ['主席讲话', '通过', '已完成'],
  },
  {
    name: 'the agenda while somebody speaks',
    session: held(speaking, 'agenda'),
    seconds: 100,
    texts: ['陈国梁', '剩余', '06:20'],
  },
  {
    name: 'an agenda of sixty-character titles',
    session: held(withTitles(speaking, sixty), 'agenda'),
    seconds: 450,
    texts: ['即将到时'],
  },
  {
    name: 'an item',
    session: held(sessionAfter('itemOpened', 4), 'item'),
    texts: ['第四项议程', '（一）', '黎志坚', '10 分钟'],
  },
  {
    name: 'an item of a sixty-character title',
    session: held(withTitles(sessionAfter('itemOpened', 5), sixty), 'item'),
    texts: ['第四项议程', '协商发言', '的说明'],
  },
  {
    name: 'a speaker called',
    session: sessionAfter('speakerCalled', 5),
    texts: ['请发言', '陈国梁', '08:00', '限时 8 分钟'],
  },
  {
    name: 'a speech',
    session: speaking,
    seconds: 160,
    texts: [
      '四、专题协商',
      '委员协商发言',
      '陈国梁',
      '医药卫生界',
      '县中医医院副院长',
      '剩余',
      '05:20',
      '下一位',
      '罗玉兰',
    ],
  },
  { name: 'a speech about to end', session: speaking, seconds: 442, texts: ['即将到时', '00:38'] },
  { name: 'a speech in overtime', session: speaking, seconds: 546, texts: ['超时', '+1:06'] },
  { name: 'a speech long in overtime', session: speaking, seconds: 480 + 754, texts: ['+12:34'] },
  { name: 'a paused speech', session: sessionAfter('speechPaused'), seconds: 9, texts: ['已暂停', '周明远'] },
  {
    name: 'an interjection',
    session: sessionAfter('interruptionStarted'),
    seconds: 12,
    texts: ['插话', '许志诚', '00:12', '周明远', '剩余 05:15'],
  },
  {
    name: 'a speech without a limit',
    session: sessionAfter('speechStarted', 1),
    seconds: 65,
    texts: ['已用', '01:05', '不限时'],
  },
  {
    name: 'a name of twenty characters',
    session: withSpeech(speaking, {
      voice: {
        person: null,
        name: '阿卜杜热合曼·买买提吐尔逊·阿布都克里木',
        from: '新疆维吾尔自治区对口支援工作队领队',
      },
    }),
    seconds: 160,
    texts: ['阿卜杜', '克里木', '05:20'],
  },
  {
    name: 'a minority name on one line where it can be',
    session: withSpeech(speaking, { voice: { ...nobody, name: '阿依努尔·吐尔逊' } }),
    texts: ['阿依努尔·', '吐尔逊'],
  },
  {
    name: 'a voice that is not on the roll',
    session: withSpeech(speaking, { voice: { person: null, name: '欧阳建国', from: '北门社区居民' } }),
    texts: ['欧阳建国', '北门社区居民'],
  },
  {
    name: 'a speech under an item of sixty characters',
    session: withTitles(speaking, sixty),
    seconds: 160,
    texts: ['陈国梁', '05:20'],
  },
  {
    name: 'the order of speakers',
    session: held(speaking, 'queue'),
    texts: ['发言顺序', '正在发言', '下一位', '5 人待发言', '罗玉兰', '周明远'],
  },
  {
    name: 'three hundred who wait',
    session: held(crowded, 'queue'),
    texts: ['300 人待发言', '第 ', '<img src=x onerror=alert(1)>'.slice(0, 8)],
  },
  {
    name: 'a vote',
    session: sessionAfter('voteOpened', 2),
    texts: ['五、举手表决', '正在表决', '同意的', '应到', '实到', '请假', '过半数', '17'],
  },
  {
    name: 'a result',
    session: result,
    texts: [
      '表决结果',
      '通过',
      '赞成',
      '24',
      '反对',
      '弃权',
      '未表决',
      '已过全体组成人员',
      '32',
      '17',
      '24 + 1 + 1 + 1 = 27',
    ],
  },
  {
    name: 'a motion that did not pass',
    session: withLastVote(result, {
      counts: { for: 12, against: 9, abstain: 4 },
      passed: false,
      rule: { num: 2, den: 3, strict: false, of: 'all' },
    }),
    texts: ['未通过', '三分之二', '22'],
  },
  {
    name: 'a result of 2,227 members on a motion of sixty characters',
    session: withLastVote(result, {
      base: 2227,
      present: 2114,
      counts: { for: 2102, against: 1, abstain: 4 },
      motion: sixty,
    }),
    texts: ['2102', '1114', '2102 + 1 + 4 + 7 = 2114', '须 1114'],
  },
  {
    name: 'the sign-in by itself, before the first item',
    session: sessionAfter('sceneHeld', 2),
    texts: ['签到情况', '应到', '32', '实到', '27', '请假', '4', '符合规定人数', '应到32人，过半数为17人'],
  },
  {
    name: '[SC20] the sign-in of 500 members and 300 guests in eleven groups',
    session: held(hallOf(500, 300, 471), 'attendance'),
    texts: ['500', '471', '29', '应到500人，过半数为251人', '应邀', '300', '第一组', '第 1 页，共 2 页'],
  },
  {
    name: '[SC20] the sign-in short of its quorum, with rare names of groups',
    session: held(
      hallOf(2000, 0, 12, ['欧阳·娜娜组', '𠮷田㛃组', '社会福利和社会保障界第一联组召集人会议小组', '<b>']),
      'attendance',
    ),
    texts: ['未达到规定人数', '应到2000人，过半数为1001人', '1988', '欧阳·娜娜组', '𠮷田㛃组', '<b>'],
  },
  {
    name: '[SC20] the sign-in where the roll knows no groups',
    session: held(hallOf(12, 0, 12, []), 'attendance'),
    texts: ['12', '符合规定人数'],
  },
  {
    name: 'a break',
    session: sessionAfter('breakStarted'),
    seconds: 130,
    texts: ['休会', '预计 10:04 继续', '05:50'],
  },
  {
    name: 'a break about to end',
    session: sessionAfter('breakStarted'),
    seconds: 470,
    texts: ['即将继续', '00:10'],
  },
  {
    name: 'a break beyond its end',
    session: sessionAfter('breakStarted'),
    seconds: 600,
    texts: ['超过休会时间', '+2:00'],
  },
  {
    name: 'a break without a length',
    session: {
      ...sessionAfter('breakStarted'),
      room: { ...sessionAfter('breakStarted').room, pause: { since: speaking.last, length: null } },
    },
    texts: ['休会'],
  },
  {
    name: 'between two sittings',
    session: inTwoSittings(sessionAfter('itemClosed', 3), true),
    texts: ['休会', '下一场　第二次全体会议', '2026年9月18日 星期五', '下午2时30分', '县会议中心一号报告厅'],
  },
  {
    name: 'between two sittings with the longest name',
    session: inTwoSittings(
      sessionAfter('itemClosed', 3),
      true,
      '中国人民政治协商会议清溪县第十一届委员会第五次会议第二次全体会议暨大会发言和提案办理协商会议（第二场，下午）续会',
    ),
    texts: ['下一场', '续会'],
  },
  {
    name: 'the agenda of a sitting, with an item that was skipped',
    session: held(inTwoSittings(sessionAfter('itemClosed', 3), false), 'agenda'),
    texts: ['议程', '第一场', '已略过'],
  },
  {
    name: 'a scene that has nothing to show',
    session: held(sessionAfter('sessionOpened'), 'result'),
    texts: ['还没有公布表决结果'],
  },
  { name: 'an appraisal', session: walls.underway, texts: ['正在测评', '基本满意', '应到 32 人', '8 个'] },
  {
    name: 'an appraisal by halves',
    session: walls.halves,
    texts: ['民主测评结果', '教育惠民补短强基', '基本满意', '达到半数（16 票）为准', '第 1 页'],
  },
  {
    name: 'the second page of an appraisal',
    session: walls.halves,
    seconds: 16,
    texts: ['民主测评结果', '第 2 页'],
  },
  { name: 'an appraisal by scores', session: walls.scores, texts: ['100.00', '92.14', '名次', '不了解'] },
  { name: 'an appraisal by rates', session: walls.rates, texts: ['综合满意率', '100.00%', '比较'] },
  { name: 'an election', session: electing('opened'), texts: ['县政协副主席', '正在选举', '何秀珍'] },
  {
    name: 'an election of twenty, on its first page when announced',
    session: manyElected(),
    texts: ['候选一', '第 1 页', '当选'],
  },
  {
    name: 'an election of twenty, turned by itself',
    session: manyElected(),
    seconds: 16,
    texts: ['第 2 页'],
  },
  {
    name: 'an appraisal of long names',
    session: walls.long,
    texts: ['超过半数（15 票）为准', '第 1 页'],
  },
]

export const withNotices: readonly Case[] = [
  'the welcome',
  'the agenda with an open part',
  'an item of a sixty-character title',
  'a speech',
  'a name of twenty characters',
  'the order of speakers',
  'a vote',
  'a result',
  'an appraisal',
  'an appraisal by halves',
  'a break',
  'a break without a length',
].flatMap((name) => {
  const found = cases.find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no case ${name}`)
  return [
    {
      ...found,
      name: `${name} with a notice`,
      session: noticed(found.session, '会议即将开始，请将手机调至静音'),
      texts: ['会议即将开始', '请将手机调至静音'],
    },
    {
      ...found,
      name: `${name} with a notice of sixty characters`,
      session: noticed(found.session, longNotice),
      texts: ['请各位委员'],
    },
  ]
})
