// The operator's door: opens the line, loads the words, shows the app. Only wires.
import './link/first.ts'
import './parts/tokens.css'
import './parts/base.css'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { CommandId } from '../shared/id.ts'
import { App } from './App.tsx'
import { openLink } from './link/open-link.ts'
import { ToolsProvider } from './live/use-live.tsx'
import { guardComposition } from './parts/ime-guard.ts'
import { watchTyping } from './parts/keys.ts'
import { restoreTheme } from './parts/theme.ts'
import { loadWords } from './words/words.ts'

guardComposition(window)
watchTyping(document)
restoreTheme(document)

const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')
const [link] = await Promise.all([openLink(), loadWords()])
const tools = {
  link,
  monotonic: () => performance.now(),
  freshId: () => CommandId.parse(crypto.randomUUID()),
}
createRoot(root).render(
  <I18nProvider locale="zh-CN">
    <ToolsProvider tools={tools}>
      <App />
    </ToolsProvider>
  </I18nProvider>,
)
