// Facts to append where it does not matter which: as a meeting would have made them, one command each.
import { playScript, demoPlan, demoScript } from '../../shared/demo.ts'
import { CommandId, ItemId, NoteId } from '../../shared/id.ts'
import type { Entry } from '../../shared/session/fact.ts'
import { instant, sessionTime } from '../../shared/time.ts'

/** `count` notes from `first` on, a second apart. */
export const notes = (first: number, count: number): Entry[] =>
  Array.from({ length: count }, (_, nth) => {
    const seq = first + nth
    return {
      seq,
      at: instant(Date.UTC(2026, 8, 17, 1) + seq * 1000),
      zone: 480,
      time: sessionTime(seq * 1000),
      boot: 'boot-1',
      command: CommandId.parse(`c-${seq}`),
      fact: {
        kind: 'noteTaken',
        note: NoteId.parse(`note-${seq}`),
        item: ItemId.parse('item-1'),
        speech: null,
        body: { as: 'advice', text: `建议之${seq}：把茶叶加工厂的用电价格写进方案。` },
      },
    }
  })

/** The whole demo meeting, from its opening to adjourning. */
export const demoEntries = (): Entry[] =>
  playScript(demoPlan('2026-09-17T09:00'), demoScript, {
    at: instant(Date.UTC(2026, 8, 17, 0, 55)),
    zone: 480,
  }).entries
