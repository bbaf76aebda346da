// The thread of printing: fonts are read, wrapped and piped to the browser here, tens of megabytes of them. Started by printing.ts alone.
import { answerQuestions } from '../host/thread.ts'
import type { PageAsked, PageLaid } from './printing.ts'
import { type WarmPress, openWarmPress } from './warm-press.ts'

let refused: string[] = []
let press: WarmPress | null = null

answerQuestions(
  async ({ browser, page }: PageAsked): Promise<PageLaid> => {
    press ??= openWarmPress(browser, (url) => refused.push(url))
    const pdf = await press.pdf(page)
    const said = refused
    refused = []
    return { pdf, refused: said }
  },
  async () => press?.close(),
)
