// How slow this machine is at this moment, so that a limit in seconds means the same on a quiet machine and on a busy one.
import { spawn } from 'node:child_process'

/** What a quiet machine of the weakest kind we serve (2 cores) takes to start and end a Node that does nothing, in milliseconds. */
const quiet = 60

async function startBare(): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
  await new Promise((resolve) => child.once('exit', resolve))
  return performance.now() - began
}

/** Runs `work` between two bare starts; `limit` grows with them, and never shrinks. */
export async function limited(
  limit: number,
  work: () => Promise<number>,
): Promise<{ took: number; limit: number }> {
  const before = await startBare()
  const took = await work()
  const slowness = Math.max(1, before / quiet, (await startBare()) / quiet)
  return { took, limit: limit * slowness }
}
