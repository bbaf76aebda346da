// Every refusal of a consensus, with a meeting in which it is the answer.
import { LineId } from '../../shared/id.ts'
import type { RefusalCode } from '../../shared/session/answer.ts'
import type { Command } from '../../shared/session/command.ts'
import { drafted, draft, fix, read, revise, show } from './consensus-stage.ts'
import { attendee, type Stage, Stage as Room, sitting } from './stage.ts'

export const consensusRefusals = {
  PRESENT_MISSING: () => [
    drafted(new Room().open({ roll: [attendee('p1')] }).openItem('a')).do(read),
    { ...fix, counts: { agree: 1, accept: 0, reserve: 0, oppose: 0 } },
  ],
  REASON_MISSING: () => [drafted().do(show), show],
  LINE_UNKNOWN: () => [sitting(), { kind: 'readLine', line: LineId.parse('line-9') }],
  LINE_EMPTY: () => [sitting(), { ...draft, body: { ...draft.body, text: ' \n' } }],
  LINE_FIXED: () => [drafted().do(read).do(fix), { kind: 'dropLine', line: fix.line }],
  LINE_NOT_FIXED: () => [drafted(), revise],
  LINE_NOT_READ: () => [drafted(), fix],
  LEVEL_UNFIT: () => [drafted().do(read), { ...fix, level: 'majority' }],
  VIEWS_MISSING: () => [drafted().do(read), { ...fix, level: 'reserved' }],
} satisfies Partial<Record<RefusalCode, () => [Stage, Command]>>
