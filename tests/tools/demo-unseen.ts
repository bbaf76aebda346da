// The demo meeting played without a screen: leaves its papers, its log and pictures of it in a folder, and says what it did.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PaperFormat, PaperKind } from '../../shared/contract.ts'
import type { MeetingId } from '../../shared/id.ts'
import type { Entry } from '../../shared/session/fact.ts'
import type { Program } from './demo-coat.ts'
import { openStage, openWindows, playThrough } from './demo-stage.ts'

export type Played = {
  out: string
  meeting: string
  facts: number
  simulatedMinutes: number
  seconds: number
  files: string[]
}

export async function playUnseen(folder: string, out: string): Promise<Played> {
  const began = performance.now()
  const stage = await openStage(folder)
  const { program } = stage
  try {
    const { meeting } = await program.client.library.createDemo()
    const pictures = await playThrough(stage, meeting, await openWindows(stage, meeting), out)
    const entries = await readLog(program, meeting)
    writeFileSync(join(out, 'log.jsonl'), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    return {
      out,
      meeting,
      facts: entries.length,
      simulatedMinutes: Math.round(program.coat.host.sessions.session(meeting).last.time / 60_000),
      files: [...pictures, 'log.jsonl', ...(await papers(program, meeting, out))],
      seconds: Math.round((performance.now() - began) / 1000),
    }
  } finally {
    await stage.close()
  }
}

async function readLog({ client }: Program, meeting: MeetingId): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const message of await client.session.follow({ meeting, since: 0 })) {
    if (message.kind === 'entries') entries.push(...message.entries)
    if (message.kind === 'caughtUp') return entries
  }
  throw new Error('the log ended before it was read')
}

const wanted: readonly [string, PaperKind, PaperFormat][] = [
  ['纪要.pdf', 'minutes', 'pdf'],
  ['纪要.docx', 'minutes', 'docx'],
  ['会议记录.docx', 'record', 'docx'],
]

async function papers({ client }: Program, meeting: MeetingId, out: string): Promise<string[]> {
  for (const [file, paper, format] of wanted) {
    const handed = await client.paper.save({ meeting, paper, format })
    if (handed.kind !== 'handed') throw new Error(`no ${file}: ${handed.kind}`)
    writeFileSync(join(out, file), Buffer.from(handed.bytes, 'base64'))
  }
  return wanted.map(([file]) => file)
}
