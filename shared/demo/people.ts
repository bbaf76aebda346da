// The roll of the demo meeting: 32 members, two guests and seven observers. Every name, unit and place is invented.
import { PersonId } from '../id.ts'
import type { Attendee } from '../meeting.ts'

type Row = readonly [
  name: string,
  initials: string,
  sector: string,
  group: string,
  office: string,
  unit: string,
]

/** Leaders by rank, then by strokes of the surname, as such a roll is written. */
const members: readonly Row[] = [
  ['沈怀远', 'shy', '中国共产党', '城关片区', '主席', '县政协主席'],
  ['高凤英', 'gfy', '妇联', '城关片区', '副主席', '县政协副主席'],
  ['杜宏伟', 'dhw', '民建', '清河片区', '副主席', '县政协副主席、民建清溪县总支部主委'],
  ['龙兴国', 'lxg', '中国共产党', '北山片区', '副主席', '县政协副主席'],
  ['白雪梅', 'bxm', '无党派人士', '南坪片区', '副主席', '县政协副主席、县文化馆馆长'],
  ['马文斌', 'mwb', '中国共产党', '城关片区', '秘书长', '县政协秘书长'],
  ['丁小宁', 'dxn', '医药卫生界', '城关片区', '常委', '县人民医院急诊科主任'],
  ['王岚', 'wl', '教育界', '城关片区', '常委', '清溪县第一中学教师'],
  ['韦国强', 'wgq', '少数民族界', '北山片区', '常委', '北山镇石门小学校长'],
  ['文静', 'wj', '共青团', '城关片区', '常委', '共青团清溪县委副书记'],
  ['尹少华', 'ysh', '文化艺术界', '城关片区', '常委', '县文学艺术界联合会副主席'],
  ['邓家和', 'djh', '宗教界', '南坪片区', '常委', '南坪镇松泉寺住持'],
  ['石磊', 'sl', '经济界', '清河片区', '常委', '清溪县农村商业银行副行长'],
  ['田富', 'tf', '农业界', '北山片区', '常委', '北山镇茶叶合作社理事长'],
  ['田大利', 'tdl', '教育界', '清河片区', '常委', '县职业教育中心副主任'],
  ['冯玉成', 'fyc', '民盟', '清河片区', '常委', '民盟清溪县支部主委'],
  ['朱慧', 'zh', '总工会', '城关片区', '常委', '县总工会副主席'],
  ['刘长河', 'lch', '科学技术界', '清河片区', '常委', '县水利局高级工程师'],
  ['江𬱖', 'jd', '社会福利和社会保障界', '城关片区', '常委', '县社会福利院院长'],
  ['孙立新', 'slx', '工商联', '清河片区', '常委', '清溪县立新机械有限公司董事长'],
  ['何秀珍', 'hxz', '妇联', '城关片区', '常委', '县妇女联合会副主席'],
  ['阿依努尔·吐尔逊', 'ayne', '少数民族界', '城关片区', '常委', '城关镇民族团结幼儿园园长'],
  ['陈国梁', 'cgl', '医药卫生界', '城关片区', '常委', '县中医医院副院长'],
  ['欧阳少东', 'oysd', '新闻出版界', '城关片区', '常委', '县融媒体中心总编辑'],
  ['罗玉兰', 'lyl', '农工党', '城关片区', '常委', '北门小学校医'],
  ['周明远', 'zmy', '农业界', '南坪片区', '常委', '县农业技术推广站站长'],
  ['郑海燕', 'zhy', '民建', '城关片区', '常委', '清溪县海燕会计师事务所主任'],
  ['胡晓东', 'hxd', '科协', '北山片区', '常委', '县科学技术协会主席'],
  ['钟鸣', 'zm', '工商联', '南坪片区', '常委', '清溪县南坪建材有限公司总经理'],
  ['秦守义', 'qsy', '特别邀请人士', '南坪片区', '常委', '退休干部'],
  ['谭晓峰', 'txf', '无党派人士', '清河片区', '常委', '清溪县晓峰律师事务所主任'],
  ['黎志坚', 'lzj', '中国共产党', '城关片区', '常委', '县政协教科卫体委员会主任'],
]

const onLeave: Readonly<Record<string, string>> = {
  石磊: '因公：赴省城参加业务培训',
  冯玉成: '因病住院',
  胡晓东: '因公：带队参加全市科技节',
  秦守义: '因事：家中老人住院',
}

const guests: readonly Row[] = [
  ['袁仲平', 'yzp', '', '', '', '县人大常委会副主任'],
  ['任海棠', 'rht', '', '', '', '县人民政府副县长'],
]

const observers: readonly Row[] = [
  ['许志诚', 'xzc', '', '', '', '县卫生健康局局长'],
  ['贺建平', 'hjp', '', '', '', '县财政局局长'],
  ['崔明亮', 'cml', '', '', '', '县自然资源局副局长'],
  ['舒婉清', 'swq', '', '', '', '县人民医院院长'],
  ['于得水', 'yds', '', '', '', '城关镇镇长'],
  ['宁桂香', 'ngx', '', '', '', '城关镇北门社区党支部书记'],
  ['吕建平', 'ljp', '', '', '', '县政协办公室主任'],
]

const ofRole =
  (role: Attendee['role'], word: string) =>
  ([name, initials, sector, group, office, unit]: Row, index: number): Attendee => {
    const leaveReason = onLeave[name] ?? ''
    const person = PersonId.parse(`demo-${word}-${String(index + 1).padStart(2, '0')}`)
    return {
      person,
      name,
      initials,
      sector,
      group,
      office,
      unit,
      role,
      onLeave: name in onLeave,
      leaveReason,
      leaveKind: null,
      leaveApprover: name in onLeave ? '秘书长' : '',
      leaveWritten: name in onLeave,
    }
  }

export const demoRoll: Attendee[] = [
  ...members.map(ofRole('member', 'member')),
  ...guests.map(ofRole('guest', 'guest')),
  ...observers.map(ofRole('observer', 'observer')),
]
