// Starts the product: builds what is stale, then opens it in Electron, or in an installed browser where there is no Electron.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'

const root = import.meta.dirname
const electron = join(root, 'node_modules', 'electron')
const failed = join(root, 'node_modules', '.electron-failed')

const asked = process.argv.slice(2)
const args = asked.filter((arg) => arg !== '--electron')
const screenless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']

if (!buildIfStale()) process.exit(1)
const binary = findElectron()
if (binary === undefined) {
  run(process.execPath, [
    join(root, 'out/main/serve.js'),
    ...(screenless && !args.includes('--no-window') ? ['--no-window'] : []),
    ...args,
  ])
} else {
  run(binary, ['.', ...switches(), ...args])
}

// Says in one line why it is the browser and not Electron.
function findElectron(): string | undefined {
  if (args.includes('--no-window')) return undefined
  if (screenless) return browserBecause('there is no display, so no window is opened')
  const here = electronHere()
  if (here !== undefined) return here
  if (existsSync(failed) && !asked.includes('--electron')) {
    return browserBecause(
      `Electron could not be fetched earlier (${readFileSync(failed, 'utf8')}); "npm start -- --electron" tries again`,
    )
  }
  console.error('fetching Electron (once, at most a minute)')
  const problem = fetchElectron()
  if (problem === undefined) return electronHere()
  writeFileSync(failed, problem)
  return browserBecause(`Electron could not be fetched (${problem})`)
}

function browserBecause(reason: string): undefined {
  console.error(`opening in the browser: ${reason}`)
}

// Looks at files only: requiring 'electron' would start a download. The version file tells a whole binary from half a one.
function electronHere(): string | undefined {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const names: Partial<Record<NodeJS.Platform, string>> = {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  }
  const file = join(own ?? join(electron, 'dist'), names[process.platform] ?? 'electron')
  return existsSync(file) && (own !== undefined || existsSync(join(electron, 'path.txt'))) ? file : undefined
}

function fetchElectron(): string | undefined {
  const done = spawnSync(process.execPath, [join(electron, 'install.js')], {
    encoding: 'utf8',
    timeout: 60_000,
    killSignal: 'SIGKILL',
  })
  if (done.status === 0) {
    rmSync(failed, { force: true })
    return undefined
  }
  if (done.signal !== null) return 'no answer within 60 seconds'
  return (
    /\b(E[A-Z]{4,}|HTTPError[^\n]*|\w*Error: [^\n]*)/.exec(done.stderr)?.[0].slice(0, 120) ??
    `exit code ${done.status}`
  )
}

function switches(): string[] {
  if (process.platform !== 'linux') return []
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [] // Chromium refuses to start as root otherwise
  return process.env['DISPLAY'] ? ['--ozone-platform=x11', ...asRoot] : asRoot // windows cannot be placed under Wayland
}

function run(command: string, rest: string[]): void {
  const child = spawn(command, rest, { cwd: root, stdio: 'inherit' })
  const forward = (signal: NodeJS.Signals) =>
    (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal) // a terminal tells all of us
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => forward(signal))
  child.on('error', (error) => {
    console.error(String(error))
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}
