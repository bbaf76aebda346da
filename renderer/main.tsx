// The operator's door: opens the line, loads the words, shows the app. Only wires.
import './link/first.ts'
import './parts/tokens.css'
import './parts/base.css'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { CommandId } from '../shared/id.ts'
import { instant } from '../shared/time.ts'
import { App, beginScreen } from './App.tsx'
import { readInvitation } from './link/launch.ts'
import { SeatMissing, openLink } from './link/open-link.ts'
import { CalendarProvider } from './live/calendar.tsx'
import { ToolsProvider } from './live/tools.tsx'
import { markFirstPaint } from './parts/first-paint.ts'
import { guardComposition } from './parts/ime-guard.ts'
import { watchTyping } from './parts/keys.ts'
import { restoreTheme } from './parts/theme.ts'
import { CannotOpen } from './screens/fault/Fault.tsx'
import { loadWords } from './words/words.ts'

guardComposition(window)
watchTyping(document)
restoreTheme(document)

const calendar = () => ({ at: instant(Date.now()), zone: -new Date().getTimezoneOffset() })

const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')
markFirstPaint(root)
beginScreen(readInvitation(location.hash)?.to ?? location.hash)
const page = createRoot(root)
const words = loadWords()
try {
  const [link] = await Promise.all([openLink(), words])
  const tools = {
    link,
    monotonic: () => performance.now(),
    freshId: () => CommandId.parse(crypto.randomUUID()),
  }
  page.render(
    <I18nProvider locale="zh-CN">
      <ToolsProvider tools={tools}>
        <CalendarProvider calendar={calendar}>
          <App />
        </CalendarProvider>
      </ToolsProvider>
    </I18nProvider>,
  )
} catch (error) {
  await words
  page.render(<CannotOpen invited={!(error instanceof SeatMissing)} />)
  reportError(error)
}
