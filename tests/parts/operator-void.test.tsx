// More papers back than out, on the console by keys: void after two blind counts, taken again, and both rounds stay with their figures.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { electing, voidMarks } from './ballot-moments.ts'
import { openDesk } from './operator-desk.tsx'
import { kinds, nextStep, press, rest, show } from './operator-show.tsx'

const hold = async () => {
  await rest(300)
  await press('{Enter>}')
  await rest(950)
  await press('{/Enter}')
}

test('[VO18] [VO21] a void election is announced as such and opened again for the same candidates', async () => {
  const desk = openDesk(electing('void'), { runs: true })
  await show(desk)
  await expect.element(page.getByText(/收回29张，多于发出的28张，本次选举无效/)).toBeVisible()
  await hold()
  await expect.poll(() => kinds(desk)).toEqual(['voidElection', 'openElection'])
  await expect.element(page.getByText(/第 2 次/).first()).toBeVisible()
  const [first, second] = desk.get().session.room.elections.list
  expect(first).toMatchObject({ state: 'void', tally: { ballots: { issued: 28, returned: 29 } } })
  expect(second).toMatchObject({ state: 'counting', round: 2, tally: null, candidates: first?.candidates })
})

test('[AP6] a void appraisal is announced as such and agreed on again', async () => {
  const desk = openDesk(voidMarks(), { runs: true })
  await show(desk)
  await expect.element(page.getByText(/收回29张，多于发出的28张，本次测评无效/)).toBeVisible()
  await hold()
  await expect.poll(() => kinds(desk)).toEqual(['voidAppraisal'])
  const [first] = desk.get().session.room.appraisals.list
  expect(first).toMatchObject({ state: 'void', tally: { ballots: { issued: 28, returned: 29 } } })
  expect(first?.tally?.rows).toHaveLength(8)
  await desk.act({
    kind: 'openAppraisal',
    item: first!.item,
    plan: {
      objects: [...first!.objects],
      classes: [...first!.classes],
      rule: first!.rule,
      gate: first!.gate,
      voters: { members: true, others: [] },
    },
    present: [],
  })
  await expect.element(page.getByText(/第 2 次/).first()).toBeVisible()
  await nextStep()
  await expect.element(page.getByRole('textbox', { name: '发出' })).toHaveFocus()
  expect(desk.get().session.room.appraisals.list.map(({ state, round }) => `${state} ${round}`)).toEqual([
    'void 1',
    'counting 2',
  ])
})
