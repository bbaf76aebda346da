// Hands a page its port to the host, when it is the top frame of a window we made and shows a page of ours; then nothing else passes.
import { type IpcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import type { Seat } from '../../shared/session/seat.ts'
import type { Journal } from '../host/journal.ts'
import type { Lines } from '../host/lines.ts'
import { type Port, carryPort } from './carry-port.ts'
import { type DevOrigin, mayHavePort } from './policy.ts'

/** The one channel there is, in both directions. */
const channel = 'tongxin-port'

export type Ports = {
  /** From now on this window may ask for a port of this seat. */
  seat(contents: WebContents, seat: Seat): void
}

export function openPorts(ipc: IpcMain, lines: Lines, journal: Journal, dev: DevOrigin): Ports {
  const seats = new Map<number, { seat: Seat; end: () => void }>()

  ipc.on(channel, (event) => {
    const { sender, senderFrame } = event
    const known = seats.get(sender.id)
    const address = senderFrame?.url ?? ''
    const asked = { seat: known?.seat, isTopFrame: senderFrame === sender.mainFrame, address }
    if (known === undefined || senderFrame === null || !mayHavePort(asked, dev))
      return journal.note('a frame that is none of ours asked for a port')
    known.end()
    const { port1, port2 } = new MessageChannelMain()
    known.end = carryPort(portOf(port1), known.seat, lines, journal)
    senderFrame.postMessage(channel, null, [port2])
  })

  return {
    seat(contents, seat) {
      const { id } = contents
      seats.set(id, { seat, end: () => {} })
      const end = () => seats.get(id)?.end()
      // A port says nothing when its page dies, so its line ends with whatever can happen to the page.
      contents.on('render-process-gone', end)
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) end()
      })
      contents.once('destroyed', () => {
        end()
        seats.delete(id)
      })
    },
  }
}

const portOf = (port: MessagePortMain): Port => ({
  post: (text) => port.postMessage(text),
  onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
  onClose: (listener) => port.on('close', listener),
  start: () => port.start(),
  close: () => port.close(),
})
