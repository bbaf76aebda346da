// The demo's first part: the opening, the agenda passed, what was relayed and reported. Data only.
import { decided, pointedOut, required } from '../phrase-bank.ts'
import { type TimedCommand, card, lineNoted, takesFloor, wait } from './cue.ts'

const [agenda, relay, briefing, research] = ['@item:议1', '@item:议2', '@item:议3', '@item:议4.1'] as const

export const opening: readonly TimedCommand[] = [
  wait(5, { kind: 'holdScene', scene: 'welcome', about: null }),
  wait(70, { kind: 'showMessage', text: '会议即将开始，请将手机调至静音' }),
  wait(90, { kind: 'markAttendance', marks: '@allPresentBut:文静' }),
  wait(115, { kind: 'showMessage', text: null }),
  wait(5, { kind: 'holdScene', scene: null, about: null }),

  wait(15, { kind: 'openItem', item: agenda }),
  wait(40, {
    kind: 'takeNote',
    item: agenda,
    speech: null,
    body: {
      as: 'fact',
      text: '主持人宣布：本次会议应到32人，实到27人，请假4人，符合《政协章程》规定，现在开会。',
    },
  }),
  wait(45, { kind: 'openVote', item: agenda, motion: '会议议程（草案）', form: 'hands' }),
  wait(35, { kind: 'countVotes', vote: '@vote', counts: { for: 27, against: 0, abstain: 0 }, by: '宋佳' }),
  wait(9, { kind: 'checkCount', vote: '@vote', counts: { for: 27, against: 0, abstain: 0 }, by: '吕建平' }),
  wait(6, { kind: 'publishResult', vote: '@vote' }),
  lineNoted(15, agenda, decided, '审议通过本次会议议程。'),
  wait(20, { kind: 'closeItem', item: agenda }),

  wait(10, { kind: 'openItem', item: relay }),
  wait(4, { kind: 'queueSpeaker', voice: '@voice:马文斌', turn: 'registered', before: null }),
  ...takesFloor(10),
  card(95, relay, 'fact', '传达省政协关于加强基层协商平台建设的会议精神，要求把协商放在群众家门口。'),
  card(130, relay, 'fact', '传达市政协主席会议精神，今年每县至少打造两个社区协商示范点。'),
  wait(60, { kind: 'markAttendance', marks: '@present:文静' }),
  wait(155, { kind: 'endSpeech', speech: '@current' }),
  lineNoted(20, relay, pointedOut, '省、市政协会议对基层协商提出了新要求，要吃透精神、结合县情抓好落实。'),
  lineNoted(35, relay, required, '各专委会、各片区活动小组一个月内拿出贯彻意见，报县政协办公室汇总。'),

  wait(15, { kind: 'openItem', item: briefing }),
  wait(5, { kind: 'queueSpeaker', voice: '@voice:许志诚', turn: 'registered', before: null }),
  ...takesFloor(9),
  card(80, briefing, 'fact', '城区常住人口11.6万人，现有社区卫生服务中心2所，均在河东。'),
  card(110, briefing, 'fact', '北门片区2.1万人，最近的服务中心要坐40分钟公交。'),
  card(150, briefing, 'worry', '全科医生缺口19人，新设机构招人难、留人更难。'),
  wait(160, { kind: 'queueSpeaker', voice: '@voice:袁仲平', turn: 'reply', before: null }),
  wait(40, { kind: 'endSpeech', speech: '@current' }),
  ...takesFloor(8),
  card(35, briefing, 'ask', '县人大去年视察时群众反映的就是看病远，希望这次一并解决。'),
  wait(40, { kind: 'endSpeech', speech: '@current' }),
  wait(10, { kind: 'closeItem', item: briefing }),

  wait(8, { kind: 'openItem', item: research }),
  wait(4, { kind: 'queueSpeaker', voice: '@voice:黎志坚', turn: 'registered', before: null }),
  ...takesFloor(8),
  wait(20, { kind: 'holdScene', scene: 'item', about: null }),
  card(70, research, 'fact', '调研组走访北门社区412户，83%的住户希望步行15分钟内能看上病。'),
  card(85, research, 'advice', '建议利用原北门粮站闲置用房1200平方米改建服务中心。'),
  wait(60, { kind: 'queueSpeaker', voice: '@voice:陈国梁', turn: 'registered', before: null }),
  wait(4, { kind: 'queueSpeaker', voice: '@voice:周明远', turn: 'registered', before: null }),
  wait(4, { kind: 'queueSpeaker', voice: '@voice:罗玉兰', turn: 'registered', before: '@waiting:周明远' }),
  wait(5, { kind: 'queueSpeaker', voice: '@voice:田大利', turn: 'registered', before: null }),
  wait(5, { kind: 'queueSpeaker', voice: '@voice:何秀珍', turn: 'registered', before: null }),
  wait(5, { kind: 'queueSpeaker', voice: '@voice:孙立新', turn: 'registered', before: null }),
  wait(6, {
    kind: 'moveSpeaker',
    speaker: '@waiting:何秀珍',
    before: '@waiting:田大利',
    crossing: 'refused',
  }),
  card(75, research, 'advice', '建议改建经费380万元分两年列入县级预算。'),
  wait(110, { kind: 'endSpeech', speech: '@current' }),
  wait(5, { kind: 'holdScene', scene: null, about: null }),
]
