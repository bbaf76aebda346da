// The demo's middle: six speeches with a wrong call, an interruption, an extension, overtime and a break. Data only.
import { pointedOut, required } from '../phrase-bank.ts'
import { seconds } from '../time.ts'
import { type TimedCommand, card, lineNoted, pledge, takesFloor, wait } from './cue.ts'

const spoken = '@item:议4.2'
const written = '@item:议4.3'
const response = '@item:议4.4'

export const speeches: readonly TimedCommand[] = [
  wait(10, { kind: 'openItem', item: spoken }),

  ...takesFloor(20), // 陈国梁
  card(44, spoken, 'ask', '北门片区老人多，慢性病拿药每月跑两趟县城，盼着家门口能开药。'),
  card(92, spoken, 'advice', '首年由县人民医院派驻全科医生，满一年评估后再定长期编制。'),
  card(118, spoken, 'advice', '中医馆一并设置，县中医医院每周派两名医师坐诊。'),
  wait(120, { kind: 'queueSpeaker', voice: '@voice:钟鸣', turn: 'impromptu', before: null }),
  wait(40, {
    kind: 'writeSummary',
    speech: '@current',
    text: '从北门片区老人看病、拿药的难处讲起，赞成增设服务中心，就人员和科室提出两条办法。',
  }),
  wait(26, { kind: 'endSpeech', speech: '@current' }),

  ...takesFloor(8), // 罗玉兰：超时
  card(61, spoken, 'worry', '粮站门前路窄，救护车难掉头，要先解决通道。'),
  card(140, spoken, 'fact', '北门小学1300名学生，校医只有一名，去年转诊47人次。'),
  card(170, spoken, 'advice', '服务中心与学校共建儿童保健门诊。'),
  wait(150, { kind: 'withdrawSpeaker', speaker: '@waiting:孙立新' }),
  wait(25, { kind: 'endSpeech', speech: '@current' }),

  ...takesFloor(9), // 周明远：插话
  card(42, spoken, 'ask', '北门片区2.1万人，服务中心的规模不能按一个小社区来定。'),
  card(93, spoken, 'advice', '用原粮站闲置用房，先鉴定后改建。'),
  wait(30, { kind: 'startInterruption', speech: '@current', voice: '@voice:许志诚' }),
  card(31, spoken, 'reply', '房屋安全鉴定已委托，十月底前出报告。'),
  wait(14, { kind: 'endInterruption', interruption: '@interruption' }),
  card(70, spoken, 'worry', '改建期间居民就诊怎么过渡，要先有安排。'),
  wait(55, { kind: 'pauseSpeech', speech: '@current' }),
  wait(20, { kind: 'resumeSpeech', speech: '@current' }),
  wait(75, { kind: 'endSpeech', speech: '@current' }),

  wait(15, { kind: 'startBreak', length: seconds(480) }),
  wait(430, { kind: 'showMessage', text: '两分钟后继续开会，请回座位' }),
  wait(60, { kind: 'showMessage', text: null }),
  wait(5, { kind: 'endBreak' }),

  // 主持人请何秀珍，误点了田大利：撤销再请
  wait(14, { kind: 'callSpeaker', speaker: '@waiting:田大利', after: '@current' }),
  wait(6, { kind: 'undoStep', step: '@step' }),
  ...takesFloor(4), // 何秀珍：加时
  card(55, spoken, 'ask', '妇女“两癌”筛查和产后访视要在社区做，不能都挤在县医院。'),
  card(140, spoken, 'advice', '增设母婴护理室，配两名女医生。'),
  wait(245, { kind: 'extendLimit', speech: '@current', by: seconds(120), allowedBy: '沈怀远' }),
  card(50, spoken, 'fact', '调研中312名妇女填写问卷，九成愿意在社区签约家庭医生。'),
  wait(75, { kind: 'endSpeech', speech: '@current' }),

  ...takesFloor(7), // 田大利
  card(58, spoken, 'advice', '县职教中心开设护理定向班，三年为社区培养60名护士。'),
  wait(35, {
    kind: 'changeNote',
    note: '@note',
    body: {
      as: 'advice',
      text: '县职教中心开设护理定向班，三年为社区培养60名护士，学费由县财政补助一半。',
    },
  }),
  wait(130, { kind: 'endSpeech', speech: '@current' }),

  ...takesFloor(8), // 钟鸣：即席
  pledge(40, spoken, '南坪建材公司愿意捐助改建所需水泥和砂石。', ''),
  card(70, spoken, 'worry', '经费分两年列支，工程款拖欠怎么办，要写进合同。'),
  wait(65, { kind: 'endSpeech', speech: '@current' }),
  lineNoted(20, spoken, pointedOut, '发言有数据、有办法，意见集中在场地、人员、经费三个方面。'),

  wait(10, { kind: 'openItem', item: written }),
  wait(12, {
    kind: 'listWrittenSpeech',
    item: written,
    voice: '@voice:郑海燕',
    title: '关于社区卫生服务中心改建经费管理的建议',
  }),
  wait(9, {
    kind: 'listWrittenSpeech',
    item: written,
    voice: '@voice:阿依努尔·吐尔逊',
    title: '关于做好少数民族居民签约服务的建议',
  }),
  wait(9, {
    kind: 'listWrittenSpeech',
    item: written,
    voice: '@voice:朱慧',
    title: '关于为环卫职工开设夜间门诊的建议',
  }),
  wait(9, {
    kind: 'listWrittenSpeech',
    item: written,
    voice: '@voice:江𬱖',
    title: '关于医养结合与日间照料衔接的建议',
  }),
  wait(25, { kind: 'closeItem', item: written }),

  wait(8, { kind: 'openItem', item: response }),
  wait(5, { kind: 'queueSpeaker', voice: '@voice:任海棠', turn: 'registered', before: null }),
  ...takesFloor(10),
  card(62, response, 'reply', '县政府完全赞成增设北门社区卫生服务中心，用地和用房由县自然资源局牵头落实。'),
  pledge(105, response, '改建经费380万元列入明年县级预算，分两年拨付，首期200万元明年三月底前到位。', ''),
  pledge(
    98,
    response,
    '县人民医院派驻全科医生3名、护士5名，每年轮换，由县卫生健康局考核。',
    '明年三月底前到岗',
  ),
  wait(85, { kind: 'markAttendance', marks: '@left:丁小宁：急诊手术，中途请假' }),
  card(30, response, 'reply', '救护车通道由城关镇会同县交警大队在年底前打通。'),
  wait(55, { kind: 'endSpeech', speech: '@current' }),
  lineNoted(25, response, required, '县政协办公室把各项表态列成清单，送有关部门，半年后组织“回头看”。'),
]
