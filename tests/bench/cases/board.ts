// P5: the board without a GPU: dragging one of many cards against Konva, moving over them against Excalidraw, opening against fabric.
import type { Page } from 'playwright'
import type { Bench, Case } from '../bench.ts'
import { type Board, type Boards, type Camera, type Motion, openBoards } from '../boards.ts'
import { inTurn, median, percentile } from '../rounds.ts'
import type { Row } from '../row.ts'

const far: Camera = { x: 0, y: 0, scale: 0.25 }
const near: Camera = { x: 0, y: 0, scale: 1 }

export const board: Case = async (bench) => {
  const boards = await openBoards(bench, ['ours', 'konva', 'fabric', 'excalidraw'])
  try {
    return [
      ...(await dragging(boards, bench, 2000)),
      ...(await dragging(boards, bench, 10_000)),
      ...(await travelling(boards, bench, 2000)),
      ...(await travelling(boards, bench, 5000)),
      ...(await opening(boards, bench)),
    ]
  } finally {
    await boards.close()
  }
}

type Frames = { ours: number[]; peer: number[] }

/** Both pages stay open; rounds of the one and of the other in turn. Of each round its own percentile. */
async function rounds(
  boards: Boards,
  { rounds: count }: Bench,
  peer: Board,
  cards: number,
  motions: readonly Motion[],
  part: number,
): Promise<Frames & { all: Frames }> {
  const opened = {
    ours: (await boards.open('ours', cards, far)).page,
    peer: (await boards.open(peer, cards, far)).page,
  }
  const all: Frames = { ours: [], peer: [] }
  const measure = async (side: keyof Frames): Promise<number> => {
    const frames: number[] = []
    const page: Page = opened[side]
    await page.bringToFront()
    for (const motion of motions) frames.push(...(await boards.frames(page, motion)))
    all[side].push(...frames)
    return percentile(frames, part)
  }
  const samples = await inTurn(
    count,
    () => measure('ours'),
    () => measure('peer'),
  )
  await opened.ours.close()
  await opened.peer.close()
  return { ...samples, all }
}

async function dragging(boards: Boards, bench: Bench, cards: number): Promise<Row[]> {
  const found = await rounds(boards, bench, 'konva', cards, ['drag'], 0.95)
  const large = cards > 2000
  const middle = (side: keyof Frames) => median(found.all[side])
  const row = {
    unit: 'ms' as const,
    against: 'a plain Konva canvas of the same cards, each a draggable group in one layer',
    samples: { ours: found.ours, peer: found.peer },
  }
  const count = cards.toLocaleString('en')
  const note = `No GPU and no limit on frames: the time between two of them is what one costs. ${count} cards, some 600 seen.`
  return [
    {
      ...row,
      id: large ? 'P5a4' : 'P5a',
      name: `Board: dragging one of ${count} cards, a frame at p95`,
      ours: median(found.ours),
      peer: median(found.peer),
      goal: { atMost: 16.7 },
      aim: { atMost: 4 },
      note,
    },
    {
      ...row,
      id: large ? 'P5a5' : 'P5a2',
      name: `Board: dragging one of ${count} cards, the ordinary frame`,
      ours: middle('ours'),
      peer: middle('peer'),
      goal: { times: 0.3 },
      aim: { times: 0.05 },
      note: 'The median of all frames of the row above.',
    },
  ]
}

async function travelling(boards: Boards, bench: Bench, cards: number): Promise<Row[]> {
  const found = await rounds(boards, bench, 'excalidraw', cards, ['pan', 'zoom'], 0.95)
  const count = cards.toLocaleString('en')
  return [
    {
      id: cards > 2000 ? 'P5b2' : 'P5b',
      name: `Board: panning and zooming over ${count} cards, a frame at p95`,
      unit: 'ms',
      ours: median(found.ours),
      peer: median(found.peer),
      against: 'Excalidraw’s component with as many elements, plain rectangles and texts in turn',
      goal: { times: 1 },
      aim: { times: 0.6 },
      note:
        'The same wheel events for both, one a frame, no GPU, no limit on frames. ' +
        `The ordinary frame: ours ${median(found.all.ours).toFixed(1)}, peer ${median(found.all.peer).toFixed(1)} ms.`,
      samples: { ours: found.ours, peer: found.peer },
    },
  ]
}

async function opening(boards: Boards, bench: Bench): Promise<Row[]> {
  const opened = async (of: Board, cards: number): Promise<number> => {
    const { ms, page } = await boards.open(of, cards, near)
    await page.close()
    return ms
  }
  const row = {
    unit: 'ms' as const,
    against: 'fabric as it comes: a group of four texts, a circle and a rectangle a card',
  }
  const many = await inTurn(
    bench.rounds,
    () => opened('ours', 2000),
    () => opened('fabric', 2000),
  )
  const usual = await inTurn(
    bench.rounds,
    () => opened('ours', 500),
    () => opened('fabric', 500),
  )
  return [
    {
      ...row,
      id: 'P5c',
      name: 'Board: opening 2,000 cards, records to behind the first frame',
      ours: median(many.ours),
      peer: median(many.peer),
      goal: { times: 0.3 },
      aim: { times: 0.1 },
      note: 'In a new page each time, its script loaded; at life size, as the console opens it.',
      samples: many,
    },
    {
      ...row,
      id: 'P5c2',
      name: 'Board: opening 500 cards, records to behind the first frame',
      ours: median(usual.ours),
      peer: median(usual.peer),
      goal: { atMost: 300 },
      aim: { atMost: 100 },
      note: 'As the row above.',
      samples: usual,
    },
  ]
}
