// A line over a WebSocket: the browser coat's wire.
import type { OpenWire } from './wire.ts'

/** A host that accepts a socket and says nothing is given this long before the next attempt. */
const patience = 5000

export const socketWire =
  (makeSocket: () => WebSocket): OpenWire =>
  (ear) =>
    new Promise((resolve, reject) => {
      const socket = makeSocket()
      const late = setTimeout(() => socket.close(), patience)
      let opened = false
      socket.addEventListener('open', () => {
        clearTimeout(late)
        opened = true
        resolve({ send: (text) => socket.send(text), close })
      })
      socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string' && !ended) ear.hear(data)
      })
      socket.addEventListener('close', end)

      let ended = false
      function end() {
        clearTimeout(late)
        if (ended) return
        ended = true
        if (opened) ear.end()
        else reject(new Error('nobody answered on the socket'))
      }
      // The closing handshake of a host that hangs takes half a minute: the page does not wait for it.
      function close() {
        socket.close()
        end()
      }
    })
