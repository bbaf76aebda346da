// The consensus as a 会议记录 tells it: each show of hands, each line read and fixed, and what was revised and why. Rule MI22.
import { handsWords, lineWords, reachedWords, viewWords } from './consensus-words.ts'
import { bare, closed } from './paper-sentences.ts'
import { type Moment, plain } from './record-moment.ts'
import type { Line, Sensed } from './session/consensus.ts'
import { cardNamed } from './session/room-board.ts'
import { codeOfLine } from './session/room-consensus.ts'
import type { Room } from './session/room.ts'

export const consensusMoments = (room: Room): readonly Moment[] => [
  ...room.consensus.sensed.flatMap((one) => sensedMoments(room, one)),
  ...room.consensus.lines.filter(({ state }) => state === 'fixed').flatMap((line) => lineMoments(room, line)),
]

/** Every count at its moment; a later one says why it was taken again. */
function sensedMoments(room: Room, { item, card, counts, present, at, earlier }: Sensed): readonly Moment[] {
  const named = cardNamed(room, item, card)
  const about = named === undefined ? '意见' : `意见“${bare(named.text)}”（${named.code}）`
  return [...earlier, { counts, present, at, reason: '' }].map((one, nth, all) => {
    const again = all[nth - 1]?.reason ?? ''
    const why = again.trim() === '' ? '' : `（${bare(again)}）`
    const asked = nth === 0 ? '举手表明态度' : `再次举手表明态度${why}`
    return plain(one.at, `就${about}${asked}：${closed(handsWords(one))}`, [card])
  })
}

/** As it was fixed at first; every later version follows at its own time. */
function lineMoments(room: Room, line: Line): readonly Moment[] {
  const { versions, body, level, hands, fixed, read } = line
  const wordings = [...versions, { body, level, hands }]
  const [first] = wordings
  if (fixed === null || first === undefined || first.level === null) return []
  const code = codeOfLine(room, line)
  const aloud = read !== null && read.time <= fixed.time ? read : fixed
  return [
    plain(aloud, `宣读${code}：${lineWords(first.body)}`, [line.line, ...first.body.sources]),
    plain(
      fixed,
      `${code}：${closed(reachedWords(first.level, first.hands))}${viewWords(first.level, first.body)}`,
      [line.line],
    ),
    ...versions.map(({ at, reason, by }, nth) => {
      const next = wordings[nth + 1]
      const now =
        next?.level == null
          ? ''
          : `${closed(reachedWords(next.level, next.hands))}${viewWords(next.level, next.body)}`
      const words = next === undefined ? '' : lineWords(next.body)
      return plain(at, `${code}修订（${by}，${bare(reason)}）：${words}${now}`, [line.line])
    }),
  ]
}
