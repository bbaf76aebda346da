// The door of the browser coat: reads the arguments, then is either the supervisor or, started by it, the host. Only wires.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder } from './host/folder.ts'
import { findBrowser, hasDisplay } from './web/browser.ts'
import { supervise } from './web/supervisor.ts'
import { openWindows } from './web/windows.ts'

const usage = `用法：npm start -- [--data-dir 文件夹] [--port 端口] [--no-window]`

/** Built, this file lies in out/main; run from its source, in electron/. */
const isBuilt = !import.meta.filename.endsWith('.ts')
const root = join(import.meta.dirname, isBuilt ? '../..' : '..')

// What the engine made of a build is kept beside it and goes with it. Where that cannot be written every start makes it anew.
if (isBuilt) enableCompileCache(join(import.meta.dirname, '.compiled'))

const chosen = readArguments()
const folder = dataFolder(chosen['data-dir'], process.env, process.platform)
if (chosen['host-process']) await beHost()
else await beSupervisor()

async function beHost(): Promise<void> {
  // The host outlives a Ctrl+C of the terminal until its supervisor says so.
  process.on('SIGINT', () => {})
  const [{ runHostProcess }, { openParent }] = await Promise.all([
    import('./web/host-process.ts'),
    import('./web/far-windows.ts'),
  ])
  const parent = openParent(process)
  process.on('SIGTERM', parent.end)
  await runHostProcess({
    folder,
    parent,
    browser: findBrowser(process.env, process.platform),
    package: join(root, 'package.json'),
    resources: join(root, 'resources'),
    pages: chosen.pages ?? join(root, 'out/renderer'),
    port: chosen.port === undefined ? undefined : Number(chosen.port),
    again: chosen.again,
    opensWindow: !chosen['no-window'],
  })
  process.exit(0)
}

async function beSupervisor(): Promise<void> {
  const browser = hasDisplay(process.env, process.platform)
    ? findBrowser(process.env, process.platform)
    : undefined
  if (browser === undefined && !chosen['no-window'])
    console.error('没有找到可以打开的 Chromium、Chrome 或 Edge 窗口；请在浏览器中打开下面的地址：')
  const supervisor = supervise({
    command: [
      process.execPath,
      ...process.execArgv,
      // Room for what a start makes: without it, a tenth of the start goes into collecting what is still needed.
      '--min-semi-space-size=16',
      import.meta.filename,
      ...process.argv.slice(2),
      '--host-process',
    ],
    folder,
    opensWindow: browser !== undefined && !chosen['no-window'],
    makeWindows:
      browser === undefined ? null : (onGone) => openWindows({ browser, folder, env: process.env, onGone }),
    say: (line) => console.log(line),
    warn: (line) => console.error(line),
    monotonic: () => performance.now(),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void supervisor.end(0))
  process.exit(await supervisor.ended)
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        'data-dir': { type: 'string' },
        port: { type: 'string' },
        'no-window': { type: 'boolean', default: false },
        // Other built pages than our own; the tests bring small ones.
        pages: { type: 'string' },
        // Between the supervisor and its host alone.
        'host-process': { type: 'boolean', default: false },
        again: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port ?? 1024)
    if (!Number.isInteger(port) || port < 1024 || port > 65_535) throw new TypeError('--port 1024…65535')
    return values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    console.error(`${error.message}\n${usage}`)
    process.exit(2)
  }
}
