// Words the rows: a table for the terminal, rows for a program, a page for the documents.
import type { Machine } from './machine.ts'
import { type Row, boundText, isWithin, ratioOf, rounded } from './row.ts'

const verdict = (row: Row): string =>
  isWithin(row, row.aim) ? 'aim met' : isWithin(row, row.goal) ? 'goal met' : 'MISSED'

export const asJson = (rows: readonly Row[]): string =>
  `${JSON.stringify(
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      ours: rounded(row.ours),
      peer: rounded(row.peer),
      unit: row.unit,
      ratio: rounded(ratioOf(row)),
      goal: boundText(row.goal, row.unit),
      aim: boundText(row.aim, row.unit),
      goalMet: isWithin(row, row.goal),
      aimMet: isWithin(row, row.aim),
      against: row.against,
    })),
    null,
    2,
  )}\n`

export function asTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => cells(row))
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const head = ['id', 'ours', 'peer', 'ratio', 'goal', 'aim', 'verdict', 'what']
const cells = (row: Row): string[] => [
  row.id,
  `${rounded(row.ours)} ${row.unit}`,
  `${rounded(row.peer)} ${row.unit}`,
  `${rounded(ratioOf(row))}`,
  boundText(row.goal, row.unit),
  boundText(row.aim, row.unit),
  verdict(row),
  row.name,
]

export function asPage(date: string, machine: Machine, busy: boolean, rows: readonly Row[]): string {
  const missed = rows.filter((row) => !isWithin(row, row.goal))
  const short = rows.filter((row) => isWithin(row, row.goal) && !isWithin(row, row.aim))
  const losses = [
    ...missed.map(
      (row) => `- **${row.id} misses its goal** (${boundText(row.goal, row.unit)}): ${ratioText(row)}.`,
    ),
    ...short.map(
      (row) =>
        `- ${row.id} meets its goal, not its aim (${boundText(row.aim, row.unit)}): ${ratioText(row)}.`,
    ),
  ]
  return `# Benchmark

Written by \`npm run bench\` on ${date.slice(0, 10)}; the next run writes it anew. Ours and the peer's are measured in turn in one run
(A, B, A, B, …), the figures are medians unless the row says otherwise, and smaller is better in every row. A missing peer
fails the run. Figures move with the machine: compare ratios, and measure again beside each other before believing a difference.
${busy ? `\n${busyText}\n` : ''}
| machine | |
| --- | --- |
${Object.entries(machine)
  .map(([what, said]) => `| ${what} | ${said} |`)
  .join('\n')}

| id | what | ours | peer | ratio | goal | aim | |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows
  .map((row) => {
    const [id, ours, peer, ratio, goal, aim, word, name] = cells(row)
    return `| ${id} | ${name} | ${ours} | ${peer} | ${ratio} | ${goal} | ${aim} | ${word} |`
  })
  .join('\n')}

## How each was measured

${rows.map((row) => `- **${row.id}** against ${row.against}. ${row.note}`).join('\n')}

## Where we lose

${losses.length === 0 ? 'Every goal and every aim was met in this run.' : losses.join('\n')}
`
}

export const busyText =
  '**The machine was busy with other work during this run. The times below are not those of a quiet machine; only sizes hold.**'

const ratioText = (row: Row): string =>
  `${rounded(row.ours)} ${row.unit} against ${rounded(row.peer)} ${row.unit}, ${rounded(ratioOf(row))} ×`
