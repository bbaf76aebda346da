// A line over a MessagePort: Electron's wire. A port says nothing when its other end dies, so the far side also says goodbye.
import type { OpenWire } from './wire.ts'

/** The last message of a port whose other end is being closed in good order. */
const goodbye = 'bye'

export const portWire =
  (askPort: () => Promise<MessagePort>): OpenWire =>
  async (ear) => {
    const port = await askPort()
    let ended = false
    const end = () => {
      if (ended) return
      ended = true
      port.close()
      ear.end()
    }
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === goodbye) end()
      else if (typeof data === 'string' && !ended) ear.hear(data)
    })
    port.addEventListener('close', end)
    port.start()
    return {
      send: (text) => port.postMessage(text),
      close() {
        port.postMessage(goodbye)
        end()
      },
    }
  }
