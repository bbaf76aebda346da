// Which screen a hash shows. Screens are loaded when first shown; a fault in one says so and keeps the rest.
import { Component, type ComponentType, type ReactNode } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { MeetingId } from '../shared/id.ts'
import { later } from './parts/later.tsx'
import { Fault, NoSuchPage } from './screens/fault/Fault.tsx'
import { type LateWords, addWords } from './words/words.ts'

type OfAMeeting = ComponentType<{ meeting: MeetingId }>

/** A screen that follows its meeting. What following needs, the whole session core, is loaded with it: the library needs none of it. */
async function followed(screen: Promise<OfAMeeting>): Promise<OfAMeeting> {
  const [{ LiveProvider }, Screen] = await Promise.all([import('./live/use-live.tsx'), screen])
  return function Followed({ meeting }) {
    return (
      <LiveProvider meeting={meeting}>
        <Screen meeting={meeting} />
      </LiveProvider>
    )
  }
}

/** A screen with its words, fetched side by side. */
async function worded<T>(words: LateWords, screen: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([screen, addWords(words)])
  return loaded
}

const load = {
  library: async () => (await import('./screens/library/Library.tsx')).Library,
  prepare: async () => (await worded('prepare', import('./screens/prepare/Prepare.tsx'))).Prepare,
  operate: () => followed(import('./screens/operator/Operator.tsx').then(({ Operator }) => Operator)),
  papers: () => followed(worded('paper', import('./screens/paper/Papers.tsx')).then(({ Papers }) => Papers)),
  settings: async () => (await worded('settings', import('./screens/settings/Settings.tsx'))).Settings,
}
const Library = later(load.library)
const Prepare = later(load.prepare)
const Operator = later(load.operate)
const Papers = later(load.papers)
const Settings = later(load.settings)

/** Begins to load the screen that a hash shows, while the line is still being opened. */
export function beginScreen(hash: string): void {
  const [, first = ''] = hash.replace(/^#/, '').split('/')
  const begin = Object.entries(load).find(([screen]) => screen === first)?.[1] ?? load.library
  begin().catch(reportError)
}

export function App() {
  return (
    <FaultBarrier>
      <Router hook={useHashLocation}>
        <Switch>
          <Route path="/">
            <Library />
          </Route>
          <Route path="/prepare/:meeting">
            {(at) => <OfMeeting id={at.meeting} show={(meeting) => <Prepare meeting={meeting} />} />}
          </Route>
          <Route path="/operate/:meeting">
            {(at) => <OfMeeting id={at.meeting} show={(meeting) => <Operator meeting={meeting} />} />}
          </Route>
          <Route path="/papers/:meeting">
            {(at) => <OfMeeting id={at.meeting} show={(meeting) => <Papers meeting={meeting} />} />}
          </Route>
          <Route path="/settings/:section?">{(at) => <Settings section={at.section} />}</Route>
          <Route>
            <NoSuchPage />
          </Route>
        </Switch>
      </Router>
    </FaultBarrier>
  )
}

function OfMeeting({ id, show }: { id: string; show: (meeting: MeetingId) => ReactNode }) {
  const meeting = MeetingId.safeParse(id)
  return meeting.success ? show(meeting.data) : <NoSuchPage />
}

class FaultBarrier extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? <Fault /> : this.props.children
  }
}
