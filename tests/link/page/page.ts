// A page that only opens its link, by the product's own code, and lets the test look at it.
import '../../../renderer/link/first.ts'
import { type Link, LinkLost, SeatMissing, openLink } from '../../../renderer/link/open-link.ts'
import { openWorker } from '../../../renderer/link/worker.ts'

const violations: string[] = []
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
  violations.push(violatedDirective),
)

const states: { state: string; at: number }[] = []
const opening = openLink()
opening.then(
  (link) =>
    link.onState((state) => {
      states.push({ state, at: performance.now() })
      if (state === 'lost') void probe.call().then((how) => (probe.callWhileLost = how))
    }),
  (error: unknown) => error,
)

const probe = {
  violations,
  states,
  callWhileLost: 'none',
  seat: (): Promise<string> =>
    opening.then(
      ({ seat }: Link) => seat,
      (error: unknown) => (error instanceof SeatMissing ? 'SeatMissing' : String(error)),
    ),
  about: async () => (await opening).client.room.about(),
  /** How a call ends right now: `fine`, or the name of its error. */
  async call(): Promise<string> {
    const { client } = await opening
    return client.room.about().then(
      () => 'fine',
      (error: unknown) => (error instanceof LinkLost ? 'LinkLost' : String(error)),
    )
  },
  worker: () =>
    new Promise<string>((resolve) => {
      const worker = openWorker('pdf')
      worker.addEventListener('error', ({ message }) => resolve(`error ${message}`))
      worker.addEventListener('message', () => resolve('it speaks'))
    }),
  /** What the policy must refuse. */
  strangeWorker(): string {
    try {
      new Worker('/assets/strange.js').terminate()
      return 'started'
    } catch (error) {
      return error instanceof TypeError ? 'refused' : String(error)
    }
  },
}
export type Probe = typeof probe
Object.assign(window, { probe })
