// A show of hands on the console: worded, counted, counted again by somebody else, published, corrected.
import { plainMark } from '../../shared/session/values.ts'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openDesk, sessionAfter } from './operator-desk.tsx'
import { kinds, nextStep, press, rest, show } from './operator-show.tsx'

const says = (words: string) =>
  expect.poll(() => document.body.textContent, { timeout: 3000 }).toContain(words)
const focused = () => document.activeElement?.getAttribute('id') ?? document.activeElement?.tagName
const labelled = () => {
  const id = document.activeElement?.id ?? ''
  const label = document.querySelector(`label[for="${id}"]`)
  return label?.getAttribute('aria-label') ?? label?.textContent ?? null
}
/** 议5 when its report has been given and nothing has been put to the vote. */
function beforeVote() {
  const session = sessionAfter('voteOpened', 2)
  const { past } = session
  if (past === null) throw new Error('the vote was no step')
  return { ...session, room: past.before, past: null }
}

describe('a show of hands', () => {
  test('from the motion to the published result, by keys alone', async () => {
    const desk = openDesk(beforeVote())
    await show(desk)
    await nextStep() // 开始表决
    await says('表决什么')
    expect(document.activeElement).toHaveValue('《关于增设北门社区卫生服务中心的建议案（草案）》')
    await rest(300)
    await press('{Enter}')
    await says('同意的，请举手。')
    await expect.poll(labelled).toBe('赞成票数')
    await press('24{Enter}')
    await says('不同意的，请举手。')
    await press('1{Enter}')
    await says('还没有录全')
    await press('{Enter}') // 弃权：没有人
    await says('合计 27，与实到相符')
    await says('通过赞成 24 人，已过常委会全体组成人员 32 人的半数（须 17 人）')
    expect(desk.sent.at(-1)).toMatchObject({
      kind: 'countVotes',
      ballots: null,
      override: '',
      counts: { for: 24, against: 1, abstain: 0 },
      by: '宋佳',
    })
    expect(focused()).toBe('MAIN')
    await nextStep() // 请吕建平复核
    await expect.poll(labelled).toBe('赞成票数')
    await press('24{Enter}1{Enter}0{Enter}')
    await says('数字相符')
    await says('赞成24票，反对1票，弃权0票，未表决2人。赞成票超过全体组成人员32人的半数（须17票），通过。')
    await userEvent.keyboard('{Enter>}')
    await rest(950)
    await userEvent.keyboard('{/Enter}')
    await says('表决结果　10:35 公布')
    expect(kinds(desk)).toEqual(['openVote', 'countVotes', 'checkCount', 'publishResult'])
  })

  test('a short press publishes nothing', async () => {
    const desk = openDesk(sessionAfter('countChecked', 2))
    await show(desk)
    await rest(300)
    await press('{Enter}')
    await userEvent.click(page.getByRole('button', { name: /按住公布结果/ }))
    expect(kinds(desk)).toEqual([])
  })

  test('more hands than people are refused in words before anything is sent', async () => {
    const desk = openDesk(sessionAfter('voteOpened', 2))
    await show(desk)
    await nextStep()
    await press('24{Enter}9{Enter}0{Enter}')
    await says('合计 33，多于实到 27')
    expect(kinds(desk)).toEqual([])
    expect(document.querySelectorAll('[data-cell="for"]')).toHaveLength(0)
  })

  test('full-width digits are digits, and letters are no count', async () => {
    const desk = openDesk(sessionAfter('voteOpened', 2))
    await show(desk)
    await nextStep()
    await press('赞成{Enter}')
    expect(labelled()).toBe('赞成票数')
    await press('{Control>}a{/Control}２５{Enter}')
    await press('１{Enter}１{Enter}')
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ counts: { for: 25, against: 1, abstain: 1 } })
  })

  test('± settle at once, and an undo puts the figures back', async () => {
    const desk = openDesk(sessionAfter('votesCounted', 3))
    await show(desk)
    await userEvent.click(page.getByRole('button', { name: '反对减一' }))
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ counts: { for: 24, against: 0, abstain: 1 } })
    await says('未表决2')
    await press('{Control>}z{/Control}')
    await says('未表决1')
  })

  test('[VO5] whoever counted cannot check, and two counts that differ are not published', async () => {
    const desk = openDesk(sessionAfter('votesCounted', 3))
    await show(desk)
    await nextStep()
    await press('23{Enter}1{Enter}1{Enter}')
    await says('两次录入不一致')
    const name = page.getByRole('textbox', { name: '复核', exact: true })
    await userEvent.fill(name, '宋佳')
    await userEvent.fill(page.getByRole('textbox', { name: '赞成票数' }), '24')
    await userEvent.click(page.getByRole('button', { name: '核对', exact: true }))
    await says('复核要由另一个人来做')
    expect(desk.get().session.room.votes.list.at(-1)?.state).toBe('counting')
  })

  test('a vote taken again asks for the reason', async () => {
    const desk = openDesk(sessionAfter('votesCounted', 3))
    await show(desk)
    await userEvent.click(page.getByRole('button', { name: /^重新表决/ }))
    await press('{Enter}')
    await says('请写明原因')
    await press('清点有误{Enter}')
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ kind: 'abandonVote', reason: '清点有误' })
    await says('开始表决')
  })

  test('[VO8] a published result is corrected with a reason, and the first figures stay readable', async () => {
    const desk = openDesk(sessionAfter('resultPublished', 2))
    await show(desk)
    await userEvent.click(page.getByRole('button', { name: '更正结果' }))
    await press('{Control>}a{/Control}23{Enter}')
    await userEvent.fill(page.getByRole('textbox', { name: '更正原因' }), '漏计一人')
    await press('{Enter}')
    await says('宋佳 更正，原为赞成 24、反对 1、弃权 1；原因：漏计一人')
    expect(desk.get().session.room.votes.list.at(-1)?.counts).toEqual({ for: 23, against: 1, abstain: 1 })
  })

  test('without a quorum the vote is not opened, and the reason stands beside the motion', async () => {
    const session = beforeVote()
    const desk = openDesk(session)
    const marks = session.room.attendance.roll.filter(({ role }) => role === 'member').slice(0, 16)
    await desk.act({
      kind: 'markAttendance',
      marks: marks.map(({ person }) => plainMark(person, 'leave')),
    })
    await show(desk)
    await press('v')
    await rest(300)
    await press('{Enter}')
    await says('实到不足，须 17 人才能表决；先登记到会')
  })
})
