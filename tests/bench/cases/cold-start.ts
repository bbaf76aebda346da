// P1: how long the program takes to answer with a long meeting on disk, against a Node that does nothing.
import { spawn } from 'node:child_process'
import type { Case } from '../bench.ts'
import { inTurn, median, timed } from '../rounds.ts'
import { serve } from '../served.ts'

export const coldStart: Case = async ({ rounds, folderWithMeeting }) => {
  const ours = async () => {
    const served = await serve(folderWithMeeting().folder)
    await served.close()
    return served.took
  }
  const samples = await inTurn(Math.max(rounds, 10), ours, () => timed(runNothing))
  return [
    {
      id: 'P1',
      name: 'Host cold start with a 20,000-fact meeting open, to 200 on /healthz',
      unit: 'ms',
      ours: median(samples.ours),
      peer: median(samples.peer),
      against: 'node -e 0',
      goal: { times: 6 },
      aim: { times: 3 },
      note:
        'The whole program as `npm start -- --no-window` runs it: supervisor and host are two Node processes, one after the other. ' +
        'The door opens before the long meeting is folded; a page that asks for it waits for the fold, which is the row of reopening.',
      samples,
    },
  ]
}

function runNothing(): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
      .once('error', reject)
      .once('exit', () => resolve())
  })
}
