// The demo's last part: the recommendation put to a show of hands, the chair's address, and adjourning. Data only.
import { decided, pointedOut, required } from '../phrase-bank.ts'
import { type TimedCommand, card, lineNoted, takesFloor, wait } from './cue.ts'

const proposal = '@item:议5'
const address = '@item:议6'

export const decision: readonly TimedCommand[] = [
  wait(12, { kind: 'openItem', item: proposal }),
  wait(5, { kind: 'queueSpeaker', voice: '@voice:龙兴国', turn: 'registered', before: null }),
  ...takesFloor(8),
  card(75, proposal, 'fact', '建议案（草案）共五条，吸收了今天发言中关于救护车通道和定向培养护士的意见。'),
  wait(60, { kind: 'endSpeech', speech: '@current' }),
  wait(8, { kind: 'freezeWall', on: true }),
  wait(20, { kind: 'freezeWall', on: false }),
  wait(10, {
    kind: 'openVote',
    item: proposal,
    motion: '《关于增设北门社区卫生服务中心的建议案（草案）》',
    form: 'hands',
    rule: null,
    officers: null,
  }),
  wait(48, {
    kind: 'countVotes',
    vote: '@vote',
    counts: { for: 23, against: 1, abstain: 1 },
    ballots: null,
    override: '',
    by: '宋佳',
  }),
  wait(12, {
    kind: 'countVotes',
    vote: '@vote',
    counts: { for: 24, against: 1, abstain: 1 },
    ballots: null,
    override: '',
    by: '宋佳',
  }),
  wait(14, {
    kind: 'checkCount',
    vote: '@vote',
    counts: { for: 24, against: 1, abstain: 1 },
    ballots: null,
    by: '吕建平',
  }),
  wait(8, { kind: 'publishResult', vote: '@vote' }),
  lineNoted(
    25,
    proposal,
    decided,
    '审议通过《关于增设北门社区卫生服务中心的建议案》，会后修改印发，报县委、县政府。',
  ),
  wait(7, {
    kind: 'takeNote',
    item: proposal,
    speech: null,
    body: { as: 'dissent', text: '先租用临街门面试办一年，再定是否改建粮站。', who: null, reserved: true },
  }),
  wait(8, { kind: 'closeItem', item: proposal }),

  wait(8, { kind: 'openItem', item: address }),
  wait(4, { kind: 'queueSpeaker', voice: '@voice:沈怀远', turn: 'registered', before: null }),
  ...takesFloor(6),
  lineNoted(
    70,
    address,
    pointedOut,
    '今天的协商准备充分、意见实在，体现了“有事多商量、遇事多商量、做事多商量”。',
  ),
  lineNoted(110, address, required, '教科卫体委员会会同提案委员会跟踪建议案办理，每季度向主席会议报告一次。'),
  lineNoted(100, address, required, '各位常委回到界别群众中去，把协商结果讲清楚。'),
  wait(95, { kind: 'endSpeech', speech: '@current' }),
  lineNoted(
    15,
    address,
    required,
    '办公室抓紧整理会议纪要，按程序签发后报县委、县政府，抄送县委目标绩效办。',
  ),
  wait(12, { kind: 'closeItem', item: address }),
  wait(15, { kind: 'adjourn' }),
]
