// The demo meeting as planned: a deliberating standing committee of an invented county, and its agenda.
import { ItemId } from '../id.ts'
import type { AgendaItem, MeetingFacts } from '../meeting.ts'
import { reminderPresets } from '../reminders.ts'
import { minutes } from '../time.ts'
import { eightMinutes } from '../timing-card.ts'
import { moreThanHalf, moreThanHalfOfAll } from '../share.ts'

export const demoFacts = (starts: string): MeetingFacts => ({
  kind: 'standing',
  title: '清溪县政协十一届十二次常委会会议',
  fullTitle: '政协清溪县第十一届委员会常务委员会第十二次会议',
  committee: '政协清溪县委员会',
  term: 11,
  number: 12,
  starts,
  place: '县政协三楼常委会议室',
  chair: '沈怀远',
  chairOffice: '主席',
  recorder: '宋佳',
  sittings: [],
  rules: {
    timing: eightMinutes,
    budgets: [],
    startsOnCall: false,
    lateAfter: minutes(5),
    expected: null,
    reminders: reminderPresets.usual,
    cede: false,
    quorum: moreThanHalf,
    pass: moreThanHalfOfAll,
  },
})

const item = (
  name: string,
  kind: AgendaItem['kind'],
  title: string,
  rest: Partial<Omit<AgendaItem, 'item' | 'kind' | 'title'>>,
): AgendaItem => ({
  item: ItemId.parse(`demo-${name}`),
  parent: null,
  sitting: null,
  title,
  kind,
  planned: null,
  presenter: '',
  timing: null,
  decision: 'none',
  ...rest,
})
const consultation = ItemId.parse('demo-consultation')

export const demoAgenda: AgendaItem[] = [
  item('agenda', 'adopt', '审议通过会议议程（草案）', { planned: minutes(3), decision: 'hands' }),
  item('relay', 'relay', '传达学习省、市政协有关会议精神', { planned: minutes(10), presenter: '马文斌' }),
  item('briefing', 'hear', '听取县人民政府关于城区社区卫生服务工作情况的通报', {
    planned: minutes(12),
    presenter: '许志诚',
  }),
  item('consultation', 'consult', '专题协商：增设北门社区卫生服务中心', {}),
  item('research', 'hear', '听取教科卫体委员会专题调研报告', {
    parent: consultation,
    planned: minutes(10),
    presenter: '黎志坚',
  }),
  item('speeches', 'speeches', '委员协商发言', {
    parent: consultation,
    planned: minutes(45),
    timing: eightMinutes,
  }),
  item('written', 'exchange', '书面交流', { parent: consultation, planned: minutes(2) }),
  item('response', 'other', '县人民政府领导回应', {
    parent: consultation,
    planned: minutes(10),
    presenter: '任海棠',
  }),
  item('proposal', 'adopt', '审议通过《关于增设北门社区卫生服务中心的建议案（草案）》', {
    planned: minutes(8),
    presenter: '龙兴国',
    decision: 'hands',
  }),
  item('address', 'address', '主席讲话', { planned: minutes(10), presenter: '沈怀远' }),
]
