// The same cards for every board that is measured: words from a fixed list by a fixed seed, laid in a grid. No chance, no clock.

const sayings = [
  '北门片区看病要坐四十分钟公交，老人等不起',
  '用闲置旧用房改建，先鉴定后动工，面积不少于 1200 平方米',
  '路窄，救护车难掉头，消防通道要先打通',
  '派驻全科医生，满一年评估一次，不合适就调整',
  '今年可调剂 80 万元，其余列入明年预算',
  '停车位由谁出资，物业和社区说法不一',
  '分两年安排，先门诊后住院，边建设边开放',
]
const kinds = ['诉求', '建议', '顾虑', '事实', '回应', '现场表态']
export const tones = ['ask', 'advice', 'worry', 'fact', 'reply', 'pledge']
export const colours = ['#1d5c9e', '#0a7d66', '#94590a', '#454a52', '#454a52', '#16191d']
const names = ['何秀珍', '周明远', '罗玉兰', '钟鸣', '任桂英', '许志诚']

export const size = { width: 198, height: 102 }
export const gap = 12

export function cards(count) {
  const columns = Math.ceil(Math.sqrt(count * 0.9))
  return Array.from({ length: count }, (_, at) => ({
    id: `card-${at}`,
    x: (at % columns) * (size.width + gap),
    y: Math.floor(at / columns) * (size.height + gap),
    ...size,
    kind: at % 6,
    label: kinds[at % 6],
    text: sayings[(at * 5) % 7] + (at % 3 === 0 ? sayings[(at * 3 + 1) % 7] : ''),
    who: names[(at * 7) % 6],
    code: `言${at % 40}-意${at % 9}`,
  }))
}

/** How far all of them reach. */
export function extent(count) {
  const all = cards(count)
  return {
    width: Math.max(...all.map(({ x }) => x)) + size.width,
    height: Math.max(...all.map(({ y }) => y)) + size.height,
  }
}
