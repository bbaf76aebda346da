// The agenda in a 会议记录: what was taken up, passed over, shared anew and set right, and where one sitting ended and the next began.
import { clockTextWithSeconds, dateText, itemLabel, sittingName } from './numerals.ts'
import { bare, closed, lengthWords } from './paper-sentences.ts'
import { text, wholeSession } from './paper.ts'
import { type Moment, plain } from './record-moment.ts'
import type { LiveAgenda, LiveItem, LiveSitting, Replan } from './session/agenda.ts'
import type { Correction } from './session/values.ts'

export const agendaMoments = (agenda: LiveAgenda): readonly Moment[] => [
  ...agenda.items.flatMap(visits),
  ...agenda.items.flatMap(skips),
  ...agenda.items.flatMap(visitCorrections),
  ...agenda.sittings.flatMap(sittingMoments),
  ...agenda.replans.flatMap((one) => replanned(agenda, one)),
]

function visits(item: LiveItem): readonly Moment[] {
  const title = `${itemLabel(item.path)}${item.path.length === 1 ? '、' : ''}${bare(item.title)}`
  return item.visits.map(({ from }, visit) => ({
    stamp: from,
    runs: [text(`${title}${visit === 0 ? '' : '（继续）'}`, item.path.length === 1 ? 'hei' : 'kai')],
    sources: [item.item],
  }))
}

function skips({ item, path, title, skipped }: LiveItem): readonly Moment[] {
  if (skipped === null) return []
  const reason = skipped.reason === '' ? '' : `（${closed(skipped.reason).replace(/。$/u, '')}）`
  return [plain(skipped.at, `议程${itemLabel(path)}“${bare(title)}”本次略过${reason}。`, [item])]
}

function visitCorrections({ item, path, corrections }: LiveItem): readonly Moment[] {
  return corrections.map((one) => plain(one.at, correctionWords(`议程${itemLabel(path)}`, one), [item]))
}

/** What was recorded, what is true, why and by whom. */
export function correctionWords(what: string, { end, from, to, reason, by }: Correction): string {
  const edge = end === 'from' ? '开始' : '结束'
  return `更正时刻：${what}${edge}的时刻由${clockTextWithSeconds(from)}更正为${clockTextWithSeconds(to)}。原因：${closed(reason)}更正人${by}。`
}

/** The first sitting begins with the meeting, and needs no line of its own. */
function sittingMoments(sitting: LiveSitting): readonly Moment[] {
  const { no, opened, closed: ended } = sitting
  const title = sittingName(sitting)
  return [
    ...(opened === null || no === 1
      ? []
      : [plain(opened, `${dateText(opened)}，${title}开始。`, [wholeSession])]),
    ...(ended === null ? [] : [plain(ended, `${title}结束，休会。`, [wholeSession])]),
  ]
}

/** The items themselves; what they are parts of changed by as much and is not told. */
function replanned({ items }: LiveAgenda, { at, changes, allowedBy }: Replan): readonly Moment[] {
  const named = items.filter(({ item }) => changes.some((change) => change.item === item))
  const told = named
    .filter((item) => !named.some((one) => isBelow(one, item)))
    .flatMap(({ item, path }) =>
      changes
        .filter((change) => change.item === item)
        .map(({ before, after }) => {
          const label = path.map((_, depth) => itemLabel(path.slice(0, depth + 1))).join('')
          return `${label}${before === null ? '' : `由${lengthWords(before)}`}改为${lengthWords(after)}`
        }),
    )
  const who = allowedBy === '' ? '' : `，${allowedBy}同意`
  const sources = changes.map(({ item }) => item)
  return told.length === 0 ? [] : [plain(at, `调整议程用时：${told.join('，')}${who}。`, sources)]
}

const isBelow = (part: LiveItem, whole: LiveItem): boolean =>
  part.path.length > whole.path.length && whole.path.every((step, depth) => part.path[depth] === step)
