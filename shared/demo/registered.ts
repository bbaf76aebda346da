// Who registered beforehand to speak in the consultation of the demo meeting. All invented.
import { ItemId, RegistrationId, counted } from '../id.ts'
import type { Registration } from '../meeting.ts'
import { demoRoll } from './people.ts'

const registered: readonly (readonly [name: string, topic: string])[] = [
  ['陈国梁', '全科医生从哪里来、怎么留'],
  ['罗玉兰', '救护通道与儿童保健门诊'],
  ['周明远', '原粮站闲置用房的改建'],
  ['何秀珍', '母婴护理与妇女“两癌”筛查'],
  ['田大利', '护理人员的定向培养'],
  ['孙立新', '经费的分年列支'],
]

export const demoRegistered: Registration[] = registered.map(([name, topic], nth) => {
  const attendee = demoRoll.find((one) => one.name === name)
  if (attendee === undefined) throw new Error(`${name} registered, and is not on the roll of the demo`)
  return {
    registration: counted(RegistrationId, 'registered', nth + 1),
    item: ItemId.parse('demo-speeches'),
    person: attendee.person,
    name,
    from: attendee.sector,
    topic,
    reader: '',
    limit: null,
  }
})
