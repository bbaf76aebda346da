// quality I-18 to I-20: awkward names and notes on the console and in its preview, which is the wall itself: as text, whole, and safe.
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Command } from '../../shared/session/command.ts'
import { openDesk, sessionAfter } from './operator-desk.tsx'
import { press, show } from './operator-show.tsx'

const names = [
  '欧阳·娜娜',
  '阿卜杜拉·买买提',
  '𠮷田一郎',
  '㛃江𬱖',
  '👍🏽',
  '长'.repeat(40),
  '<img src=x onerror=alert(1)>',
  '</script><b>粗</b>',
  '{{7*7}} ${x} $t(did.undone)',
  '&lt;&amp;',
]
/** What is drawn, without the marks that tell where a word may break. */
const drawn = () => (document.body.textContent ?? '').replaceAll(/\s+/gu, '')
const bare = (words: string) => words.replaceAll(/\s+/gu, '')

describe('awkward names', () => {
  test.each(names)('quality I-18, I-19: %s is what was written, wherever it stands', async (name) => {
    const desk = openDesk(sessionAfter('speechEnded', 5))
    const { item } = desk.get().session.room.agenda.items.find(({ state }) => state === 'open')!
    await show(desk)
    const tags = () => document.querySelectorAll('img, script, b').length
    const voice = { person: null, name, from: name }
    const queued = await desk.act({
      kind: 'queueSpeaker',
      voice,
      turn: 'order',
      topic: '',
      reader: '',
      limit: null,
      before: null,
    } as never)
    expect(queued.kind).toBe('done')
    const before = tags()
    await desk.act({
      kind: 'takeNote',
      item,
      speech: null,
      body: { as: 'pledge', text: name, who: voice, unit: name, due: name.slice(0, 20) },
    })
    await desk.act({ kind: 'showMessage', text: [...name].slice(0, 30).join('') })
    const { waiting } = desk.get().session.room.queue
    const { speaker } = waiting.find((one) => one.voice.name === name)!
    await desk.act({ kind: 'callSpeaker', speaker, after: null })
    await expect.poll(() => page.getByRole('heading', { level: 3 }).elements()[0]?.textContent).toBe(name)
    expect(drawn().split(bare(name)).length - 1, 'on stage, in the preview, in the note').toBeGreaterThan(4)
    expect(document.querySelectorAll('img, script[src="x"], [onerror]').length).toBe(0)
    expect(tags() - before).toBeLessThan(30)
  })

  test('quality I-20: what turns a line around, hides or breaks it is gone before it is sent, in every field of a note', async () => {
    const desk = openDesk(sessionAfter('speechResumed'), { seconds: 45 })
    await show(desk)
    const nasty = '甲\u202e乙\u200b丙\u0000丁\u2028戊'
    await press('p')
    for (const name of ['写要点', '表态人', '单位', '时限'])
      await page.getByRole('textbox', { name }).fill(nasty)
    await press('{Enter}')
    await expect.poll(() => desk.sent.length).toBe(1)
    const clean = '甲 乙 丙 丁 戊'
    expect(desk.sent[0]).toMatchObject({
      body: { as: 'pledge', text: clean, who: { name: clean }, unit: clean, due: clean },
    })
    await press('{Escape}u')
    await page.getByRole('textbox', { name: /发言摘要/ }).fill(nasty)
    await press('{Enter}')
    await expect.poll(() => desk.sent.at(-1)).toMatchObject({ kind: 'writeSummary', text: clean })
    for (const command of desk.sent) expect(Command.parse(command)).toEqual(command)
  })
})
