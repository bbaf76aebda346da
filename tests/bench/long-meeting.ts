// Meetings of any number of facts, always the same ones: the demo's sittings over and over, each with its own waits and words.
import { demoPlan, demoScript, playScript } from '../../shared/demo.ts'
import type { Sign, TimedCommand } from '../../shared/demo/cue.ts'
import { ItemId } from '../../shared/id.ts'
import type { AgendaItem, MeetingPlan } from '../../shared/meeting.ts'
import type { Entry } from '../../shared/session/fact.ts'
import { duration, instant } from '../../shared/time.ts'

/** The demo's agenda has six items at the top and ten in all; an agenda holds 400. */
const [topItems, copies] = [6, 40]
const start = { at: instant(Date.UTC(2026, 8, 17, 0, 55)), zone: 480 }

export const longPlan: MeetingPlan = (() => {
  const { facts, agenda, roll } = demoPlan('2026-09-17T09:00')
  const named = (item: ItemId, copy: number) => ItemId.parse(`${item}-${copy + 1}`)
  const copied = (item: AgendaItem, copy: number): AgendaItem => ({
    ...item,
    item: named(item.item, copy),
    parent: item.parent === null ? null : named(item.parent, copy),
  })
  const sittings = Array.from({ length: copies }, (_, copy) => agenda.map((item) => copied(item, copy)))
  return { facts, agenda: sittings.flat(), roll, registered: [] }
})()

/** The first `length` facts of a meeting that goes on for days; another `seed` gives another meeting. */
export function longMeeting(length: number, seed: number): Entry[] {
  return playScript(longPlan, longScript(length, seed), start).entries.slice(0, length)
}

/** `length` commands after the opening, or a few more: the sittings without the adjourning. They have more facts than that. */
export function longScript(length: number, seed: number): TimedCommand[] {
  const chance = chanceFrom(seed)
  const sitting = demoScript.filter(({ command }) => command.kind !== 'adjourn')
  const count = Math.ceil(length / sitting.length)
  return Array.from({ length: count }, (_, round) => sitting.map((cue) => varied(cue, round, chance))).flat()
}

/** Waits 0.7 to 1.3 times as long, items of this sitting's part of the agenda, notes with up to three of the others' sentences. */
function varied({ after, actor, command }: TimedCommand, round: number, chance: () => number): TimedCommand {
  const pause = duration(Math.round(after * (0.7 + chance() * 0.6)))
  if ('item' in command) command = { ...command, item: ofSitting(command.item, round) }
  if (command.kind === 'takeNote') {
    const { body } = command
    if (typeof body === 'string') throw new Error('the demo notes what it says')
    const more = Array.from({ length: Math.floor(chance() * 4) }, () => sentence(chance))
    command = { ...command, body: { ...body, text: [body.text, ...more].join('') } }
  }
  return { after: pause, actor, command }
}

function ofSitting(item: string, round: number): Sign {
  const [, top = '', rest = ''] = /^@item:议(\d+)(.*)$/.exec(item) ?? []
  if (top === '') throw new Error(`the demo names no item by ${item}`)
  return `@item:议${Number(top) + topItems * (round % copies)}${rest}`
}

const sentences = demoScript.flatMap(({ command }) =>
  command.kind === 'takeNote' && typeof command.body !== 'string' ? [command.body.text] : [],
)
const sentence = (chance: () => number): string => sentences[Math.floor(chance() * sentences.length)] ?? ''

/** mulberry32: small, and the same everywhere. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
