// Boards for the benchmark: builds a page for ours and for each peer, opens it in a browser without a GPU, and counts its frames.
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { z } from 'zod'
import { browserPath, flags } from '../browser.ts'
import type { Bench } from './bench.ts'

export const boards = ['ours', 'konva', 'fabric', 'excalidraw'] as const
export type Board = (typeof boards)[number]
export type Camera = { x: number; y: number; scale: number }
export type Motion = 'drag' | 'pan' | 'zoom'

const here = import.meta.dirname
const view = { width: 1366, height: 768 }
/** No GPU, and no waiting for a screen: the time between two frames is what a frame costs. */
const bare = ['--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync']
const kinds: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export type Boards = {
  /** Opens this many cards in a new page; in milliseconds until they were painted. */
  open(board: Board, count: number, camera: Camera): Promise<{ ms: number; page: Page }>
  /** Milliseconds from frame to frame while that goes on. */
  frames(page: Page, motion: Motion): Promise<number[]>
  close(): Promise<void>
}

export async function openBoards(bench: Bench, wanted: readonly Board[]): Promise<Boards> {
  const peers = { konva: 'konva', excalidraw: '@excalidraw/excalidraw', fabric: null, ours: null }
  for (const board of wanted) {
    const peer = peers[board]
    if (peer !== null && !existsSync(join(here, 'node_modules', peer)))
      throw new Error(`the peer ${peer} is not installed: use npm run bench`)
  }
  const built = new Map<string, string>()
  for (const board of wanted) built.set(board, await page(board, bench.emptyFolder()))
  const server = createServer((request, response) => {
    const [, board = '', ...path] = (request.url ?? '/').split('?')[0]?.split('/') ?? []
    const file = join(built.get(board) ?? here, path.join('/') || 'index.html')
    readFile(file).then(
      (bytes) => response.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  const browser: Browser = await chromium.launch({ executablePath: browserPath(), args: [...flags, ...bare] })
  return {
    async open(board, count, camera) {
      const opened = await browser.newPage({ viewport: view })
      await opened.goto(`http://127.0.0.1:${address.port}/${board}/`)
      const ms = await opened.evaluate(openInPage, { count, camera })
      await opened.waitForTimeout(board === 'excalidraw' ? 1500 : 300)
      return { ms: z.number().parse(ms), page: opened }
    },
    frames: async (opened, motion) => z.array(z.number()).parse(await opened.evaluate(moveInPage, motion)),
    async close() {
      await browser.close()
      server.close()
    },
  }
}

async function page(board: Board, outDir: string): Promise<string> {
  const root = join(here, 'boards')
  const html = join(root, 'index.html')
  if (!existsSync(html)) throw new Error('the page of the boards is missing')
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.IS_PREACT': '"false"' },
    plugins: [
      {
        name: 'which-board',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('board.mjs') ? join(root, `${board}.mjs`) : null),
      },
    ],
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
  return outDir
}

type InPage = { open(count: number, camera: Camera, stage: Element): number; target(): Element }

/** Runs in the page. Until behind the frame in which everything stands. */
function openInPage({ count, camera }: { count: number; camera: Camera }): Promise<number> {
  const { board } = globalThis as unknown as { board: InPage }
  const stage = document.querySelector('#stage')
  if (stage === null) throw new Error('no stage')
  const begin = board.open(count, camera, stage)
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => resolve(performance.now() - begin))
      channel.port1.start()
      channel.port2.postMessage(null)
    }),
  )
}

/** Runs in the page: one event a frame, the same for every board. */
function moveInPage(motion: Motion): Promise<number[]> {
  const { board } = globalThis as unknown as { board: InPage }
  const target = board.target()
  // A board that takes seconds for a frame shows it in twenty of them.
  const [count, few, warm, longest] = [150, 20, 6, 5000]
  const from = { clientX: 620, clientY: 360 }
  const send = (name: string, at: { clientX: number; clientY: number }, buttons: number) => {
    const same = { ...at, bubbles: true, cancelable: true, composed: true, buttons, button: 0, view: window }
    target.dispatchEvent(
      new PointerEvent(`pointer${name}`, { ...same, pointerId: 1, isPrimary: true, pointerType: 'mouse' }),
    )
    target.dispatchEvent(new MouseEvent(`mouse${name}`, same))
  }
  const act = (at: number) => {
    const [x, y] = [Math.sin(at / 12), Math.cos(at / 17)]
    if (motion === 'drag')
      return send('move', { clientX: from.clientX + 260 * x, clientY: from.clientY + 180 * (y - 1) }, 1)
    const wheel = { ...from, bubbles: true, cancelable: true }
    // In and out again before either has gone out of sight of its cards.
    const along = (motion === 'pan' ? at % 150 < 75 : at % 30 >= 15) ? 1 : -1
    if (motion === 'pan')
      target.dispatchEvent(new WheelEvent('wheel', { ...wheel, deltaX: 14 * along, deltaY: 9 * along }))
    else target.dispatchEvent(new WheelEvent('wheel', { ...wheel, deltaY: 8 * along, ctrlKey: true }))
  }
  return new Promise((resolve) => {
    const times: number[] = []
    if (motion === 'drag') {
      send('move', from, 0)
      send('down', from, 1)
    }
    const frame = () => {
      times.push(performance.now())
      const enough = times.length > few + warm && performance.now() - (times[0] ?? 0) > longest
      if (enough || times.length > count + warm) {
        if (motion === 'drag') {
          send('move', from, 1) // home again: the next round finds it there
          send('up', from, 0)
        }
        return resolve(times.slice(warm).map((time, at) => time - (times[at + warm - 1] ?? time)))
      }
      act(times.length)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}
