// The projector's door. Its meeting stands in the hash, `#/MEETING`; it never loads anything of the operator's.
import './link/first.ts'
import './parts/tokens.css'
import './parts/base.css'
import { createRoot } from 'react-dom/client'
import { CommandId, MeetingId } from '../shared/id.ts'
import { openLink } from './link/open-link.ts'
import { ToolsProvider } from './live/tools.tsx'
import { LiveProvider } from './live/use-live.tsx'
import { Projector } from './screens/projector/Projector.tsx'
import { loadWords } from './words/words.ts'

const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')
const [link] = await Promise.all([openLink(), loadWords()])
const tools = {
  link,
  monotonic: () => performance.now(),
  freshId: () => CommandId.parse(crypto.randomUUID()),
}
const meeting = MeetingId.parse(location.hash.replace(/^#\//, ''))
createRoot(root).render(
  <ToolsProvider tools={tools}>
    <LiveProvider meeting={meeting}>
      <Projector />
    </LiveProvider>
  </ToolsProvider>,
)
