// Bytes to a port and the bytes that come back: for requests that no library would send.
import { type Socket, connect } from 'node:net'

export type RawAnswer = { status: number; headers: Map<string, string>; body: string; after: number }

export const connectTo = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })

/** `write` sends what it likes; the answer is whatever has come when the server closes, or after `patience` ms. */
export async function rawly(
  port: number,
  write: (socket: Socket) => void,
  patience = 12_000,
): Promise<RawAnswer | null> {
  const socket = await connectTo(port)
  const began = performance.now()
  let text = ''
  const closed = new Promise<void>((resolve) => {
    socket.setEncoding('latin1').on('data', (part: string) => (text += part))
    socket.on('close', () => resolve())
    // A server that shows somebody out does not wait for the rest of what he says.
    socket.on('error', () => socket.destroy())
    setTimeout(() => socket.destroy(), patience).unref()
  })
  write(socket)
  await closed
  const [head = '', body = ''] = text.split(/\r\n\r\n/s, 2)
  const [first = '', ...lines] = head.split('\r\n')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]
  if (status === undefined) return null
  const headers = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ')
    return [name.toLowerCase(), value.join(': ')]
  })
  return { status: Number(status), headers: new Map(headers), body, after: performance.now() - began }
}

export const request = (
  port: number,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
) =>
  rawly(port, (socket) => {
    const all = {
      Host: `127.0.0.1:${port}`,
      ...(body === '' ? {} : { 'Content-Length': `${body.length}` }),
      ...headers,
    }
    const lines = Object.entries({ ...all, Connection: headers['Connection'] ?? 'close' })
    socket.write(
      `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`,
      'latin1',
    )
  })
