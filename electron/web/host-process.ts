// The host's own process in the browser coat: opens the coat, or finds who already has the folder, and tells its supervisor. Ends with it.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Owner, type OwnerNote, openAlone } from '../host/alone.ts'
import { sentenceFor as cannotStart } from '../host/cannot-start.ts'
import { readPages } from '../host/pages.ts'
import { linkTo } from './desk.ts'
import type { Parent } from './far-windows.ts'
import { PortTaken } from './harbour.ts'
import type { InvitationLife } from './seats.ts'
import { type Printing, openPrinting } from './printing.ts'
import { builtSite } from './site.ts'

export type HostProcessOptions = {
  folder: string
  pages: string
  port: number | undefined
  /** What lays out papers; without one there are no papers. */
  browser: string | undefined
  /** The folder of print styles and faces. */
  resources: string
  /** The file that says which version this is. */
  package: string
  /** Started again after a crash: windows are still there, and know the way. */
  again: boolean
  /** The link is for a window that opens now; otherwise for a person who may take her time. */
  opensWindow: boolean
  parent: Parent
}

/** Resolves when everything is let go of. */
export async function runHostProcess(options: HostProcessOptions): Promise<void> {
  const { folder, parent, opensWindow } = options
  const life = opensWindow ? 'minute' : 'untilUsed'
  try {
    const owner = openAlone(folder)
    if (owner.kind === 'owner') await beOwner(owner, options, life)
    else await parent.tell(await findOther(await owner.owner(), life))
  } catch (error) {
    const sentence = sentenceFor(error, folder)
    if (sentence === null) throw error
    await parent.tell({ kind: 'cannotStart', sentence })
  }
}

async function beOwner(owner: Owner, options: HostProcessOptions, life: InvitationLife): Promise<void> {
  const { parent, port, resources } = options
  try {
    const site = builtSite(() => readPages(options.pages))
    const { version } = Packaged.parse(JSON.parse(readFileSync(options.package, 'utf8')))
    const printing = options.browser === undefined ? noPrinting : openPrinting({ browser: options.browser })
    // Loaded only now: whoever finds the folder taken has answered before it would have been read.
    const { openCoat } = await import('./coat.ts')
    const coat = await openCoat({ owner, site, version, resources, port, windows: parent.windows, printing })
    process.once('uncaughtException', (error) => {
      coat.host.journal.fault('the host process', error)
      throw error
    })
    parent.onCrashed((role) => {
      if (role === 'operator') void parent.windows.open('operator', coat.invite('minute'))
      if (role === 'projector') void coat.desk.reopenProjector()
    })
    await parent.tell({ kind: 'ready', link: options.again ? null : coat.invite(life) })
    await parent.ended
    await coat.close()
  } finally {
    owner.close()
  }
}

const Packaged = z.object({ version: z.string() })
const Invited = z.object({ token: z.string() })

/** The note's secret is good for an invitation to the program that wrote it. */
async function findOther(note: OwnerNote | null, life: InvitationLife) {
  const open = { kind: 'cannotStart' as const, sentence: '会议程序已经打开，请切换到它的窗口。' }
  if (note === null || !note.url.startsWith('http:')) return open
  try {
    const answer = await fetch(`${note.url}/invite`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: note.secret, seat: 'operator', life }),
      signal: AbortSignal.timeout(2000),
    })
    const { token } = Invited.parse(await answer.json())
    return { kind: 'taken' as const, link: linkTo(note.url, '/', token) }
  } catch (error) {
    return { ...open, sentence: `${open.sentence}（它暂时没有应答：${String(error)}）` }
  }
}

const sentenceFor = (error: unknown, folder: string): string | null =>
  error instanceof PortTaken
    ? `端口 ${error.port} 已被别的程序占用，请换一个端口，或不指定端口。`
    : cannotStart(error, folder)

const noPrinting: Printing = {
  pdf: () => Promise.reject(new Error('no browser was found to lay out pages with')),
  close: () => Promise.resolve(),
}
