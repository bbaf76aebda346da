// Carries a line over one end of a message port. Electron's and Node's ports both fit; a port tells neither when nobody reads nor when nobody is there.
import type { Seat } from '../../shared/session/seat.ts'
import type { Journal } from '../host/journal.ts'
import type { Lines } from '../host/lines.ts'

export type Port = {
  post(text: string): void
  onMessage(listener: (data: unknown) => void): void
  onClose(listener: () => void): void
  start(): void
  close(): void
}

/** The last message of a line that ends in good order. */
const goodbye = 'bye'
/** Characters after which the reader is asked how far it is: an answer acknowledges everything before the question. */
const stretch = 128 * 1024

/** Returns the handle that ends the line: its window closed, crashed or went elsewhere. */
export function carryPort(port: Port, seat: Seat, lines: Lines, journal: Journal): () => void {
  let sent = 0
  let taken = 0
  const questions: number[] = []
  let ended = false

  const ask = () => {
    questions.push(sent)
    port.post('ping')
  }
  const line = lines.open(seat, {
    send(text) {
      if (text === 'ping') return ask()
      sent += text.length
      port.post(text)
      if (sent - (questions.at(-1) ?? taken) > stretch) ask()
    },
    waiting: () => sent - taken,
    drop: () => end(),
  })
  const end = () => {
    if (ended) return
    ended = true
    line.end()
    port.post(goodbye)
    port.close()
  }
  port.onMessage((data) => {
    if (ended) return
    if (data === goodbye) return end()
    if (typeof data !== 'string') return journal.note(`the ${seat} sent something that is no text`)
    if (data === 'pong') taken = questions.shift() ?? taken
    line.hear(data)
  })
  port.onClose(end)
  port.start()
  return end
}
