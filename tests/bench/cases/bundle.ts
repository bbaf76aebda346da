// P14: how much script, style and wasm a page can ever load, minified and gzipped, against a page with nothing but Excalidraw.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { build, parseSync } from 'vite'
import { browserPath, flags } from '../../browser.ts'
import { root } from '../../tools/source.ts'
import type { Bench, Case } from '../bench.ts'
import { dial, serveSpeaking } from '../speaking.ts'

export const bundle: Case = async (bench) => {
  const peer = weigh(await buildPeer(bench), 'index.html')
  const built = join(root, 'out/renderer')
  const everything = weigh(built, 'index.html')
  const loaded = await loadedFiles(bench)
  const operator = sizeOf(loaded.operator.map((name) => join(built, name)))
  const hall = sizeOf(loaded.hall.map((name) => join(built, name)))
  const preview = weightOf(built, /^(open-pages|pdf\.worker)/)
  const row = (ours: number, first: number) => ({
    unit: 'kB' as const,
    ours,
    peer: peer.all,
    against: 'everything a page with @excalidraw/excalidraw alone can load, built by the same Vite',
    goal: { times: 0.15 },
    aim: { times: 0.08 },
    samples: { ours: [first, ours], peer: [peer.first, peer.all] },
  })
  const kB = (size: number) => `${size.toFixed(0)} kB`
  return [
    {
      ...row(operator, operator),
      id: 'P14',
      name: 'Operator’s page to the running console: all script and style loaded, min+gz',
      note:
        `Of the peer ${kB(peer.first)} load before it begins, the rest (57 languages, diagrams, font subsets) when asked for: ` +
        `against that first load alone ours is ${(operator / peer.first).toFixed(2)} ×, which is the less flattering comparison.`,
    },
    {
      ...row(hall, hall),
      id: 'P14b',
      name: 'Projector’s page: all script and style loaded, min+gz',
      note: 'As it shows a running speech.',
    },
    {
      ...row(everything.all, operator),
      id: 'P14c',
      name: 'Operator’s page: everything it can ever load, min+gz',
      note: `Like with like: preparation, papers and ${kB(preview)} of pdf.js for the preview included. Neither side counts fonts.`,
    },
  ]
}

/** The scripts and styles that the two windows asked for until they showed a running speech, by their paths. */
async function loadedFiles({ emptyFolder }: Bench): Promise<{ operator: string[]; hall: string[] }> {
  const speaking = await serveSpeaking(emptyFolder())
  const browser = await chromium.launch({ executablePath: browserPath(), args: flags })
  const loaded = async (address: string, shown: string): Promise<string[]> => {
    const page = await (await browser.newContext()).newPage()
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).pathname))
    await page.goto(address)
    await page.locator(shown).first().waitFor()
    return [...asked].filter(isCode)
  }
  try {
    return {
      operator: await loaded(await speaking.operator(), dial.operator),
      hall: await loaded(await speaking.hall(), dial.hall),
    }
  } finally {
    await browser.close()
    await speaking.close()
  }
}

const isCode = (path: string): boolean => /\.(m?js|css|wasm)$/.test(path)

const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length / 1000, 0)

const weightOf = (folder: string, named: RegExp): number =>
  sizeOf(
    readdirSync(join(folder, 'assets'))
      .filter((name) => named.test(name))
      .map((name) => join(folder, 'assets', name)),
  )

/** In a folder below the peers, so that its packages are found. */
async function buildPeer({ emptyFolder }: Bench): Promise<string> {
  const here = join(import.meta.dirname, '..')
  if (!existsSync(join(here, 'node_modules/@excalidraw/excalidraw')))
    throw new Error('the peer @excalidraw/excalidraw is not installed: use npm run bench')
  const outDir = emptyFolder()
  const source = join(here, 'node_modules/.peer-page')
  mkdirSync(source, { recursive: true })
  writeFileSync(
    join(source, 'index.html'),
    '<div id="root"></div><script type="module" src="./page.js"></script>',
  )
  writeFileSync(
    join(source, 'page.js'),
    `import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { Excalidraw } from '@excalidraw/excalidraw'
    import '@excalidraw/excalidraw/index.css'
    createRoot(document.querySelector('#root')).render(createElement(Excalidraw))`,
  )
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'silent',
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

/** Kilobytes: what the page loads before it can begin, and all that it can ever load. */
export function weigh(folder: string, page: string): { first: number; all: number } {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(isCode)
      .map((path) => [path.split(/[/\\]/).at(-1) ?? path, readFileSync(join(folder, path))]),
  )
  const html = readFileSync(join(folder, page), 'utf8')
  const first = reach(html, (name, text) => (name.endsWith('js') ? staticImports(name, text) : []), files)
  // A file whose name stands in a text is one that the text may ask for: imports, workers, styles of a chunk.
  const all = reach(html, (_, text) => mentioned(text, files), files)
  return { first, all }
}

type Files = ReadonlyMap<string, Buffer>

function reach(html: string, next: (name: string, text: string) => string[], files: Files): number {
  const seen = new Set<string>()
  const left = mentioned(html, files)
  if (left.length === 0) throw new Error('the page loads nothing')
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const bytes = files.get(name)
    if (bytes === undefined || seen.has(name)) continue
    seen.add(name)
    if (!name.endsWith('wasm')) left.push(...next(name, bytes.toString()))
  }
  return [...seen].reduce((sum, name) => sum + gzipSync(files.get(name) ?? '', { level: 9 }).length / 1000, 0)
}

const mentioned = (text: string, files: Files): string[] =>
  [...files.keys()].filter((name) => text.includes(name))

const staticImports = (name: string, text: string): string[] =>
  parseSync(name, text).module.staticImports.map(
    ({ moduleRequest }) => moduleRequest.value.split('/').at(-1) ?? '',
  )
