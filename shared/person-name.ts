// What looks like a person's name, and how it is written in the roll: no inner spaces, one interpunct. It guesses no sex.
import { folded } from './pasted.ts'

/** Surnames that make a two- or three-character word a name; rarer ones are known by their column. */
const surnames = new Set(
  `王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由郦宛竹滑佴原`,
)
const pairs = new Set(
  `欧阳上官司马诸葛皇甫尉迟公孙慕容令狐司徒夏侯东方南宫长孙宇文轩辕端木百里呼延西门独孤淳于申屠太史闻人`.match(
    /../gu,
  ) ?? [],
)
const words = new Set(
  `姓名 委员 常委 主席 副主席 秘书长 主任 常务 领导 草案 陈述 讲话 发言 总结 请假 列席 出席 缺席 党派 单位 职务 方案 任务 成员 代表 时间 金融 农业 农民 文化 文艺 经济 安排 工会 汉族 回族 满族 苗族 党员 农工 农工党 党组 国企 民革 民盟 民建 平安 计划 计生 信访 公安 应急 海关 国土 国税 华侨 商会 商务 石油 医院 学校 项目 路线 汤水 平台 高校 高新区 关于 安全 章程 简报 管理 管委会 包括 荣誉 全体 全会 支部 支书 常务委员 原则 席位 都有 利益 公司 公布 公示 和谐 成果 强调 符合 明确 相关 来源 元旦 阳光 时限 时长 空缺`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)
const han = String.raw`\p{Script=Han}`
const bodies = new RegExp(
  `${han}(?:局|委|办|会|院|校|厂|站|所|部|社|厅|行|界|组|协|联|员|长|席|师|镇|乡|村|县|市|区|州|省|族|党|队|科|室|处|店|园|中心|公司|书记)$`,
  'u',
)

/** 张三, 欧阳少东, 阿依古丽·买买提: a name by its look alone, where no column says so. */
export function looksLikeName(text: string): boolean {
  const name = personName(text)
  if (words.has(name) || bodies.test(name)) return false
  if (new RegExp(`^${han}{1,8}(?:·${han}{1,8})+$`, 'u').test(name)) return true
  if (!new RegExp(`^${han}{2,4}$`, 'u').test(name)) return false
  const letters = [...name]
  const compound = pairs.has(letters.slice(0, 2).join(''))
  if (letters.length === 4) return compound || bothSurnames(letters)
  return compound ? letters.length >= 3 : surnames.has(letters[0] ?? '')
}

const bothSurnames = (letters: readonly string[]) =>
  surnames.has(letters[0] ?? '') && surnames.has(letters[1] ?? '')

/** A name as it is kept: inner spaces of a spaced-out Han name gone, every kind of middle dot the same. */
export function personName(written: string): string {
  const one = written
    .normalize('NFC')
    .trim()
    .replaceAll(/[*＊※#]+$/gu, '')
  const dotted = one.replaceAll(new RegExp(`(?<=${han})\\s*[•・‧･∙⋅.．]\\s*(?=${han})`, 'gu'), '·')
  const closed = dotted.replaceAll(new RegExp(`(?<=[${han}·])[\\s\\u3000]+(?=[${han}·])`, 'gu'), '')
  return closed.replaceAll(/\s+/gu, ' ').trim()
}

/** Two writings of one name compare equal: width and spaces aside. */
export const nameKey = (name: string): string =>
  folded(name.normalize('NFKC')).replaceAll(/[\s·]/gu, '').toLowerCase()
