// The operator's hands on the console: keys and, where a name must be typed, fields. Waits for what the big button says before each step.
import type { Page } from 'playwright'
import type { Counts } from '../../shared/session/values.ts'

export type Console = ReturnType<typeof openConsole>

export function openConsole(page: Page) {
  const step = (text: string | RegExp) =>
    page
      .getByRole('contentinfo')
      .getByRole('button', typeof text === 'string' ? { name: new RegExp(`^${text}`) } : { name: text })

  /** Takes the next step, once it is what the button offers. */
  async function take(text: string | RegExp): Promise<void> {
    await step(text).first().waitFor({ timeout: 10_000 })
    await page.waitForTimeout(400) // a press before the words can have been read is not taken, and a busy machine draws late
    await page.keyboard.press('Enter')
  }

  /** As `take`, and waits for the button to offer something else. */
  async function enter(text: string | RegExp): Promise<void> {
    await take(text)
    await step(text).first().waitFor({ state: 'hidden', timeout: 10_000 })
  }

  return {
    take,
    enter,

    async startSpeech() {
      const start = step('开始计时')
      const runs = page.getByRole('main').getByRole('timer', { name: /^(剩余|已用)/ })
      await start.or(runs).first().waitFor()
      if (await start.isVisible()) await enter('开始计时')
      await runs.first().waitFor()
    },

    async note(text: string) {
      await page.keyboard.press('n')
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await page.getByRole('listitem').filter({ hasText: text }).first().waitFor()
      await page.keyboard.press('Escape')
    },

    /** A name the roll does not know comes with where it is from. */
    async addSpeakers(names: readonly (string | readonly [string, string])[]) {
      await page.keyboard.press('/')
      for (const each of names) {
        const [name, from] = typeof each === 'string' ? [each, null] : each
        await page.getByPlaceholder('姓名或拼音首字母').fill(name)
        await page.keyboard.press('Enter')
        if (from === null) continue
        await page.getByLabel(`${name} 来自哪里`).fill(from)
        await page.keyboard.press('Enter')
      }
      await page.getByPlaceholder('姓名或拼音首字母').waitFor()
      await page.keyboard.press('Escape')
    },

    async interject(name: string) {
      await page.keyboard.press('i')
      await page.getByPlaceholder('姓名或拼音首字母').fill(name)
      await page.keyboard.press('Enter')
    },

    async listWritten(papers: readonly (readonly [string, string])[]) {
      await take('登记书面发言')
      for (const [name, title] of papers) {
        await page.getByPlaceholder('姓名或拼音首字母').fill(name)
        await page.keyboard.press('Enter')
        await page.getByLabel(`${name} 书面发言的题目`).fill(title)
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('Escape')
    },

    /** Words the motion, counts, has a second person count again, and holds Enter until the result is out. */
    async showOfHands(counts: Counts, checker: string) {
      await enter('开始表决')
      await enter('开始举手表决')
      await page.getByLabel('赞成票数').first().fill(String(counts.for))
      await page.keyboard.press('Enter')
      await page.getByLabel('反对票数').first().fill(String(counts.against))
      await page.keyboard.press('Enter')
      await page.getByLabel('弃权票数').first().fill(String(counts.abstain))
      await page.keyboard.press('Enter')
      await take(/复核/)
      const check = page.getByRole('region', { name: '请第二个人复核' })
      await check.getByLabel('复核').fill(checker)
      await check.getByLabel('赞成票数').fill(String(counts.for))
      await check.getByLabel('反对票数').fill(String(counts.against))
      await check.getByLabel('弃权票数').fill(String(counts.abstain))
      await check.getByRole('button', { name: '核对' }).click()
      await step('按住公布结果').first().waitFor()
      await page.keyboard.down('Enter')
      await page.waitForTimeout(1100)
      await page.keyboard.up('Enter')
      await page.getByText('表决结果', { exact: false }).first().waitFor()
    },
  }
}
