// Moments of appraisals, played on the demo meeting: under way, counted, checked, announced, with few objects and with many.
import { type AppraisalPlan, classSets, usualAppraisal } from '../../shared/appraisal-plan.ts'
import { AppraisalId, CommandId, counted } from '../../shared/id.ts'
import type { Command } from '../../shared/session/command.ts'
import { type Session, decide, evolve } from '../../shared/session/session.ts'
import { votersOf } from '../../shared/session/appraisals.ts'
import type { AppraisalTally } from '../../shared/session/values-appraisal.ts'
import { sessionAfter } from './wall-hall.tsx'

const names = [
  '教育惠民补短强基',
  '公共卫生服务能力提升',
  '老旧小区改造',
  '食品安全供应保障',
  '老年护理照料中心建设',
  '交通治堵工程',
  '河东隧道口停车场新建工程',
  '住房保障行动',
]
const longName = '关于进一步完善城区老旧小区加装电梯财政补贴政策并简化审批手续的建议'

/** Each command gets a step of its own; one that is refused is a mistake of the test. */
export function after(session: Session, ...commands: readonly Command[]): Session {
  return commands.reduce((now, command, at) => {
    const answer = decide(now, command, now.last.time)
    if ('refusal' in answer) throw new Error(`${command.kind} was refused: ${answer.refusal.code}`)
    return answer.facts.reduce(
      (fold, fact) =>
        evolve(fold, {
          ...now.last,
          seq: fold.seq + 1,
          boot: '',
          command: counted(CommandId, 'played', now.seq + at),
          fact,
        }),
      now,
    )
  }, session)
}

/** The demo's last item open, and nobody speaks. */
export const quiet = (): Session => {
  const session = sessionAfter('itemOpened', 6)
  return session
}

export function opened(plan: Partial<AppraisalPlan>): Session {
  const session = quiet()
  const item = session.room.agenda.open
  if (item === null) throw new Error('no item is open')
  const objects = plan.objects ?? names.map((name) => ({ name, group: '' }))
  return after(session, {
    kind: 'openAppraisal',
    item,
    plan: { ...usualAppraisal, ...plan, objects },
    present: [],
  })
}

/** Marks that differ from row to row and make up the papers. */
export function tallyOf(session: Session): AppraisalTally {
  const open = session.room.appraisals.list.at(-1)
  if (open === undefined) throw new Error('no appraisal is open')
  const { present } = votersOf(open)
  const rows = open.objects.map((_, at) => {
    const blank = at % 4 === 3 ? 1 : 0
    const second = (at * 5) % (present - 2)
    const third = at % 3 === 1 ? 1 : 0
    const marks = [present - second - third - blank, second, third, 0, 0].slice(0, open.classes.length)
    return { marks, blank }
  })
  return { ballots: { issued: present, returned: present, valid: present, invalid: 0 }, rows }
}

const appraisal = AppraisalId.parse('appraisal-1')
export const countedOnce = (session: Session): Session =>
  after(session, { kind: 'countAppraisal', appraisal, tally: tallyOf(session), override: '', by: '宋佳' })
export const checkedToo = (session: Session): Session =>
  after(countedOnce(session), { kind: 'checkAppraisal', appraisal, tally: tallyOf(session), by: '吕建平' })
export const announced = (session: Session): Session =>
  after(checkedToo(session), { kind: 'publishAppraisal', appraisal })

const five = [...classSets.four, ...classSets.acquainted.slice(2)]
export const walls = {
  underway: opened({}),
  halves: announced(opened({})),
  scores: announced(opened({ classes: [...classSets.fourAcquainted], rule: { by: 'score' } })),
  rates: announced(opened({ classes: five, rule: { by: 'rates' } })),
  long: announced(
    opened({
      classes: five,
      rule: { by: 'majority', of: 'present', boundary: 'exceeded' },
      objects: Array.from({ length: 12 }, (_, at) => ({ name: `${longName}（${at + 1}）`, group: '' })),
    }),
  ),
}
