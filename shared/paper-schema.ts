// A paper as it is kept and as it travels: the tree of paper.ts as zod schemas, for what comes back from a disk or a wire.
import { z } from 'zod'
import type { Block, Paper } from './paper.ts'

const words = z.string()
const Run = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: words, face: z.enum(['hei', 'kai']).optional() }),
  z.object({ kind: z.literal('missing'), what: words }),
  z.object({ kind: z.literal('pages') }),
])
const runs = z.array(Run)
const every = { sources: z.array(words), part: words.optional() }
const Table = z.object({ head: z.array(words), rows: z.array(z.array(words)) })

const StoredBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.literal([1, 2, 3, 4]), runs, ...every }),
  z.object({ kind: z.literal('paragraph'), runs, ...every }),
  z.object({ kind: z.literal('names'), label: words, names: z.array(words), ...every }),
  z.object({ kind: z.literal('hung'), label: words, runs, ...every }),
  z.object({ kind: z.literal('moment'), at: words, runs, ...every }),
  z.object({ kind: z.literal('table'), table: Table, ...every }),
  z.object({ kind: z.literal('signature'), labels: z.array(words), ...every }),
  z.object({ kind: z.literal('blank'), ...every }),
])

export const StoredPaper = z.object({
  name: words,
  masthead: z.object({ mark: words, number: runs, office: words, date: runs }).nullable(),
  title: z.array(words),
  blocks: z.array(StoredBlock),
  colophon: z.object({ copies: runs, office: words, printed: runs }).nullable(),
})
export type StoredPaper = z.infer<typeof StoredPaper>

/** Without fields that say `undefined`: the tree as the writers take it. */
export const paperFrom = (stored: StoredPaper): Paper => ({
  ...stored,
  masthead:
    stored.masthead === null
      ? null
      : {
          ...stored.masthead,
          number: bareRuns(stored.masthead.number),
          date: bareRuns(stored.masthead.date),
        },
  colophon:
    stored.colophon === null
      ? null
      : {
          ...stored.colophon,
          copies: bareRuns(stored.colophon.copies),
          printed: bareRuns(stored.colophon.printed),
        },
  blocks: stored.blocks.map(bareBlock),
})

const bareRuns = (stored: readonly z.infer<typeof Run>[]) =>
  stored.map((run) => {
    if (run.kind !== 'text') return run
    const { kind, text, face } = run
    return face === undefined ? { kind, text } : { kind, text, face }
  })

function bareBlock({ part, ...block }: z.infer<typeof StoredBlock>): Block {
  const named = part === undefined ? {} : { part }
  return 'runs' in block ? { ...block, ...named, runs: bareRuns(block.runs) } : { ...block, ...named }
}
