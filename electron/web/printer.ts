// Sends a finished PDF to the system's default printer through CUPS, where there is one.
import { type SpawnOptions, spawn } from 'node:child_process'

/** The name it was sent to; null when no printer could be driven, and the pages have to be printed by hand. */
export async function sendToPrinter(title: string, pdf: Uint8Array): Promise<string | null> {
  const printer = /destination: (\S+)/.exec((await run('lpstat', ['-d'])) ?? '')?.[1]
  if (printer === undefined) return null
  return (await run('lp', ['-d', printer, '-t', title], pdf)) === null ? null : printer
}

/** A queue that hangs must not hold the meeting up. */
const patience = 10_000

/** What the program said, or null when it is not there, fails or hangs. */
function run(program: string, args: readonly string[], input?: Uint8Array): Promise<string | null> {
  const options: SpawnOptions = {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: patience,
    env: { ...process.env, LC_ALL: 'C' },
  }
  return new Promise((resolve) => {
    const child = spawn(program, args, options)
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', () => resolve(null))
    child.once('close', (code) => resolve(code === 0 ? said : null))
    // A program that ends before it has read everything has failed, which its exit code says.
    child.stdin?.once('error', () => child.kill()).end(input)
  })
}
