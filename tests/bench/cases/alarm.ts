// P4a, P4b: how late the host's alarm comes on second boundaries, idle and while papers are exported, against polling.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Case } from '../bench.ts'
import type { Row } from '../row.ts'
import { median, percentile } from '../rounds.ts'
import { end, endWithUs } from '../served.ts'
import type { Answered, Asked } from '../ticking.ts'

const boundaries = 12

export const alarm: Case = async ({ rounds, emptyFolder }) => {
  const measured = { idle: [] as Answered[], loaded: [] as Answered[] }
  for (let round = 0; round < rounds; round++) {
    const host = begin(emptyFolder())
    try {
      measured.idle.push(await host.ask({ load: false, boundaries }))
      measured.loaded.push(await host.ask({ load: true, boundaries }))
    } finally {
      await host.end()
    }
  }
  const loaded = rowOf(measured.loaded)
  const cold = ' Every round is a new host: the first exports after a start, their browser too, are counted.'
  return [
    { ...rowOf(measured.idle), id: 'P4a', goal: { atMost: 5 }, aim: { atMost: 2 } },
    { ...loaded, id: 'P4b', goal: { atMost: 40 }, aim: { atMost: 10 }, note: `${loaded.note}${cold}` },
  ]
}

function begin(folder: string) {
  const child = fork(join(import.meta.dirname, '../ticking.ts'), [folder])
  endWithUs(child)
  const gone = once(child, 'exit').then(() => [])
  return {
    async ask(asked: Asked): Promise<Answered> {
      child.send(asked)
      const [answered]: Answered[] = await Promise.race([once(child, 'message'), gone])
      if (answered === undefined) throw new Error('the host with the alarm did not answer')
      return answered
    },
    end: () => end(child),
  }
}

const worst = (late: readonly number[]): string => `${percentile(late, 1).toFixed(1)} ms`

/** Each round gives a p99 over its 60 boundaries; the row is their median, the note has the worst of all. */
function rowOf(rounds: readonly Answered[]): Omit<Row, 'id' | 'goal' | 'aim'> {
  const p99 = (which: 'alarm' | 'polling') => median(rounds.map((round) => percentile(round[which], 0.99)))
  const all = rounds.flatMap((round) => round.alarm)
  const exports = rounds.reduce((sum, round) => sum + round.exports, 0)
  const ofAll = `Of all ${all.length}: p50 ${percentile(all, 0.5).toFixed(2)}, worst ${worst(all)}.`
  return {
    name: `Alarm on second boundaries, ${exports === 0 ? 'idle' : 'under exports and bursts'}: p99 lateness`,
    unit: 'ms',
    ours: p99('alarm'),
    peer: p99('polling'),
    against: 'setInterval(32) in the same process, asking whether the second is over',
    note: `${boundaries * 5} boundaries a round, on five clocks a fifth of a second apart. ${ofAll}${
      exports === 0 ? '' : ` Meanwhile ${exports} papers were exported and 30 % of a core was busy.`
    }`,
    samples: {
      ours: all,
      peer: rounds.flatMap((round) => round.polling),
    },
  }
}
