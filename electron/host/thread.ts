// A thread of our own that answers questions, so that no clock in the room waits for its work. Never knows what it is asked.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker, parentPort } from 'node:worker_threads'

export type Thread<Question, Answer> = {
  ask(question: Question): Promise<Answer>
  /** Resolves when the thread has let go of what it holds and is gone. Questions still open are refused. */
  close(): Promise<void>
}

type Asked<Question> = { id: number; question: Question } | 'end'
type Answered<Answer> = { id: number; answer: Answer } | { id: number; fault: unknown }
type Waiting<Answer> = { done(answer: Answer): void; failed(cause: unknown): void }

/** `name` lies in `folder` in the sources; in a build it lies beside the bundle, or above its pieces. */
export function openThread<Question, Answer>(folder: string, name: string): Thread<Question, Answer> {
  const waiting = new Map<number, Waiting<Answer>>()
  let asked = 0
  let running: { worker: Worker; gone: Promise<void> } | null = null

  function start() {
    const file = [`${name}.ts`, `${name}.js`, `../${name}.js`]
      .map((path) => join(folder, path))
      .find((path) => existsSync(path))
    if (file === undefined) throw new Error(`${name} is not installed`)
    const worker = new Worker(file)
    worker.on('message', (said: Answered<Answer>) => {
      const one = waiting.get(said.id)
      waiting.delete(said.id)
      rest(worker)
      if ('answer' in said) one?.done(said.answer)
      else one?.failed(said.fault)
    })
    const gone = new Promise<void>((ended) => {
      const end = (cause: unknown) => {
        if (running?.worker === worker) running = null
        for (const { failed } of waiting.values()) failed(cause)
        waiting.clear()
        ended()
      }
      worker.once('error', end)
      worker.once('exit', () => end(new Error(`${name} ended`)))
    })
    return { worker, gone }
  }

  /** A program that ends does not wait for a thread that nobody waits for. */
  const rest = (worker: Worker) => {
    if (waiting.size === 0) worker.unref()
  }

  return {
    ask: (question) =>
      new Promise((done, failed) => {
        running ??= start()
        running.worker.ref()
        asked += 1
        waiting.set(asked, { done, failed })
        tell(running.worker, { id: asked, question })
      }),
    async close() {
      if (running === null) return
      const { worker, gone } = running
      worker.ref()
      tell(worker, 'end')
      await gone
    },
  }
}

/** The thread's own side: `work` may be asked again before it has answered; `end` lets go of what it holds. */
export function answerQuestions(
  work: (question: never) => Promise<unknown>,
  end: () => Promise<void> = () => Promise.resolve(),
): void {
  const port = parentPort
  if (port === null) throw new Error('this is no thread')
  const answer = (answered: Answered<unknown>) => tell(port, answered)
  port.on('message', (asked: Asked<never>) => {
    if (asked === 'end') void end().finally(() => process.exit())
    else
      work(asked.question).then(
        (found) => answer({ id: asked.id, answer: found }),
        (fault: unknown) => answer({ id: asked.id, fault }),
      )
  })
}

type Port = { postMessage(message: unknown): void }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const tell = (port: Port, message: unknown): void => port.postMessage(message)
