// A desk for a host that is asked for nothing a shell would do: it refuses instead of pretending.
import type { Desk } from '../../electron/host/desk.ts'

const refused = () => Promise.reject(new Error('the benchmark asked a desk that is not there'))

export const noDesk: Desk = {
  shell: 'browser',
  save: refused,
  print: refused,
  pdf: refused,
  openProjector: refused,
  closeProjector: refused,
}
