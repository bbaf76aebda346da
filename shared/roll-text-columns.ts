// A roll pasted from a table: what each column means, whatever the office called it and in whatever order it stands.
import { folded } from './pasted.ts'

export type RollColumn =
  | 'number'
  | 'name'
  | 'sector'
  | 'group'
  | 'office'
  | 'unit'
  | 'post' // 职务 alone: an office of the committee or a post at work, as its words say
  | 'phone'
  | 'remark'
  | 'leave'
  | 'comes' // 是否参会: no means leave
  | 'role'
  | 'aside' // 性别、民族: belongs to the name, the roll has no place for it
  | 'unused'

const heads: readonly [RollColumn, RegExp][] = [
  ['number', /^(?:序号|编号|序|号|No\.?|排序|座次|座号|座位号?|位次|名次|#)$/iu],
  [
    'name',
    /^(?:姓名|名字|(?:委员|常委|代表|人员|参会|参会人员|与会人员|参加人员|出席人员|列席人员)?(?:的)?姓名|参会人员|与会人员|出席人员|参加人员|人员名单|委员名单|名单|name)$/iu,
  ],
  ['sector', /^(?:所属|所在)?界别(?:名称|组|别|小组)?$|^(?:参加|组成)单位$/u],
  [
    'group',
    /^(?:所属|所在|委员|活动|讨论|界别|联络|履职)*(?:小组|组别|分组|片区|联络组|委员组|活动组|讨论组|组|界别组)(?:\/?(?:片区|联络组|小组|组别))?(?:名称)?$/u,
  ],
  [
    'office',
    /^(?:本届|现任|拟任)?(?:在)?(?:政协|委员会|大会|会议)(?:内)?(?:职务|任职|身份|职位)$|^(?:常委\/委员|委员类别|委员身份)$/u,
  ],
  [
    'unit',
    /^(?:现|所在|工作)*(?:单位|工作单位|所在单位|单位名称)(?:及|和|与|、|\/|或|\()?(?:现任)?(?:职务|职称|职位|职务职称)?\)?$|^(?:现任职务及单位|单位职务|现工作单位及职务|现任职单位及职务|村\/?社区|住址|地址)$/u,
  ],
  ['post', /^(?:现任|行政|工作|社会|党政)?(?:职务|职位|职称|职务\/职称|职务职称|身份职务)$/u],
  [
    'phone',
    /^(?:联系|移动|办公|本人|手机|个人)*(?:电话|手机|手机号|手机号码|电话号码|联系方式|号码|手机\/电话|联系号码)$/u,
  ],
  ['leave', /^(?:请假(?:情况|原因|事由)?|是否请假|缺席原因)$/u],
  ['comes', /^(?:出席情况|到会情况|参会情况|考勤|出勤情况|是否参会|是否出席|能否参会|出缺席|出席|参会)$/u],
  ['role', /^(?:参会身份|会议身份|出列席|出席\/列席|参会类别|参会类型|出席类别|参加形式|参会形式)$/u],
  ['remark', /^(?:备注|说明|备考|附注|其他|其它|注)$/u],
  ['aside', /^(?:性别|民族|男\/女|性别\/民族)$/u],
  [
    'unused',
    /^(?:出生年月(?:日)?|出生日期|年龄|生日|籍贯|出生地|学历|学位|文化程度|学历学位|毕业院校.*|党派|政治面貌|党派\/政治面貌|所属党派|入党时间|参加工作时间|届次|委员证号?|证号|身份证(?:号码?)?|是否召集人|召集人|职级|邮箱|电子邮箱|微信|车牌号?|房间号?|用餐|住宿|签名|签到|照片|新任\/连任|是否连任)$/u,
  ],
]

export const rollColumnOf = (cell: string): RollColumn | null => {
  const word = folded(cell)
    .replaceAll(/[\s*:]/gu, '')
    .replaceAll(/\((?:必填|选填)\)/gu, '')
  return word === '' ? null : (heads.find(([, form]) => form.test(word))?.[0] ?? null)
}

export type RollHead = {
  /** One or more people stand side by side in a row; each has its own columns. */
  people: readonly (readonly (RollColumn | null)[])[]
  /** Columns the roll has no place for, by their names. */
  unused: readonly string[]
}

/** A head row, with the row below it where merged cells made two of one. Null where there is no column of names. */
export function rollHeadOf(
  cells: readonly string[],
  below: readonly string[],
): { head: RollHead; rows: 1 | 2 } | null {
  const columns = cells.map(rollColumnOf)
  const known = columns.filter((column) => column !== null)
  const named = cells.filter((cell) => cell !== '')
  const alone = named.length === 1 && known[0] === 'name' && cells.length === 1
  if (!known.includes('name') || known.length < Math.max(named.length / 2, alone ? 1 : 2)) return null
  const second = below.map(rollColumnOf)
  const secondKnown = second.filter((column) => column !== null).length
  const secondNamed = below.filter((cell) => cell !== '').length
  const merged =
    secondKnown > 0 &&
    (below[columns.indexOf('name')] ?? '') === '' &&
    secondKnown >= secondNamed / 2 &&
    !second.includes('name')
  const whole = merged ? cells.map((_, at) => second[at] ?? columns[at] ?? null) : columns
  const unused = [...cells, ...(merged ? below : [])].filter(
    (cell) => cell !== '' && (rollColumnOf(cell) === 'unused' || rollColumnOf(cell) === null),
  )
  return { head: { people: sideBySide(whole), unused }, rows: merged ? 2 : 1 }
}

/** 序号 姓名 单位 | 序号 姓名 单位: the columns begin again where the first one comes back. */
function sideBySide(columns: readonly (RollColumn | null)[]): (RollColumn | null)[][] {
  if (columns.filter((column) => column === 'name').length < 2) return [[...columns]]
  const first = columns.find((column) => column !== null) ?? null
  const starts = columns.flatMap((column, at) => (column === first ? [at] : []))
  return starts.map((from, index) =>
    columns.slice(index === 0 ? 0 : from, starts[index + 1] ?? columns.length),
  )
}
