// The one address of a data folder: loopback only, on a port drawn once and kept, so that a page finds a host that was started again.
import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'

/** Below the ports that systems give to outgoing connections: nobody takes ours by chance between two starts. */
const drawPort = () => randomInt(20_000, 30_000)

export class PortTaken extends Error {
  override name = 'PortTaken'
  readonly port: number

  constructor(port: number) {
    super(`port ${port} is taken`)
    this.port = port
  }
}

/**
 * Binds 127.0.0.1, and ::1 where there is one. `wanted` (a person's choice) is tried alone; otherwise the folder's port, and
 * a new one when somebody else has taken it.
 */
export async function bind(makeServer: () => Server, folder: string, wanted: number | undefined) {
  const kept = keptPort(folder)
  const tries =
    wanted === undefined
      ? [...(kept === null ? [] : [kept]), ...Array.from({ length: 20 }, drawPort)]
      : [wanted]
  for (const port of tries) {
    const servers = await listen(makeServer, port)
    if (servers === null) continue
    if (port !== kept && wanted === undefined)
      writeFileSync(join(folder, 'port'), `${port}\n`, { mode: 0o600 })
    return { port, servers }
  }
  if (wanted !== undefined) throw new PortTaken(wanted)
  throw new Error('no port of this machine is free')
}

function keptPort(folder: string): number | null {
  try {
    const port = Number(readFileSync(join(folder, 'port'), 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : null
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Null when somebody listens there already. */
async function listen(makeServer: () => Server, port: number): Promise<Server[] | null> {
  const servers: Server[] = []
  for (const host of ['127.0.0.1', '::1']) {
    const server = makeServer()
    const problem = await new Promise<Error | null>((resolve) => {
      server.once('error', resolve)
      server.listen({ port, host, exclusive: true }, () => resolve(null))
    })
    if (problem === null) servers.push(server)
    else if (codeOf(problem) === 'EADDRINUSE' || codeOf(problem) === 'EACCES') {
      for (const each of servers) each.close()
      return null
    } else if (host === '127.0.0.1') throw problem
  }
  return servers
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined
