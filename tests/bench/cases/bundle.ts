// P14: how much script, style and wasm a page can ever load, minified and gzipped, against a page with nothing but Excalidraw.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, parseSync } from 'vite'
import { root } from '../../tools/source.ts'
import type { Bench, Case } from '../bench.ts'

export const bundle: Case = async (bench) => {
  const peer = weigh(await buildPeer(bench), 'index.html')
  const ours = join(root, 'out/renderer')
  const rows = [
    { id: 'P14', name: 'the operator’s page', page: 'index.html' },
    { id: 'P14b', name: 'the projector’s page', page: 'projector.html' },
  ]
  return rows.map(({ id, name, page }) => {
    const weight = weigh(ours, page)
    return {
      id,
      name: `Everything ${name} can load, min+gz`,
      unit: 'kB',
      ours: weight.all,
      peer: peer.all,
      against: 'a page with @excalidraw/excalidraw alone, built by the same Vite',
      goal: { times: 0.15 },
      aim: { times: 0.08 },
      note:
        `Both with React, without fonts; the peer's includes 57 languages and its diagram reader, which load when asked for. ` +
        `The first load alone: ours ${weight.first.toFixed(0)} kB, peer ${peer.first.toFixed(0)} kB.`,
      samples: { ours: [weight.first, weight.all], peer: [peer.first, peer.all] },
    }
  })
}

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
      .filter((path) => /\.(m?js|css|wasm)$/.test(path))
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
