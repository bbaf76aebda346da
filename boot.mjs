// Makes a clone runnable, then runs one command under the project's own Node. Never a dependency here; runs on Node 18 and later.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const windows = process.platform === 'win32'
const stamp = join(root, 'node_modules', '.ready')
const note = join(root, '.preparing')
const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
const lock = readFileSync(join(root, 'package-lock.json'))
const major = Number(process.versions.node.split('.')[0])
const wanted = createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
const ready = () => read(stamp) === wanted
const sleep = (ms) => new Promise((done) => setTimeout(done, ms))
const stop = (message) => {
  console.error(message)
  process.exit(1)
}

while (!ready()) {
  if (!claim()) {
    await sleep(300)
    continue
  }
  try {
    if (!ready()) await prepare()
  } finally {
    rmSync(note, { force: true })
  }
}
run(process.argv.slice(2))

// The note names who prepares: this process and its npm.
function claim() {
  try {
    writeFileSync(note, `${process.pid}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    dropIfAbandoned()
    return false
  }
}

// A killed starter leaves its note, and may leave its npm at work: wait for both. A note untouched for ten minutes is void,
// because its process numbers may since belong to somebody else; so is one that stayed empty.
function dropIfAbandoned() {
  const touched = statSync(note, { throwIfNoEntry: false })?.mtimeMs
  if (touched === undefined) return
  const seen = read(note)
  const held = seen === '' ? 5_000 : seen.split(' ').some((pid) => alive(Number(pid))) ? 600_000 : 0
  if (Date.now() - touched < held) return
  const aside = `${note}.${process.pid}`
  try {
    renameSync(note, aside)
    if (read(aside) !== seen) renameSync(aside, note) // somebody was quicker and it is theirs: give it back
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function alive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function prepare() {
  const env = {
    ...process.env,
    npm_config_ignore_scripts: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  }
  const ownCache = join(root, '.npm-cache')
  if (!env.HOME && !windows) env.npm_config_cache = ownCache
  // The npm that started us must go on under its own Node: the one in node_modules is about to be deleted.
  const started = process.env.npm_execpath?.endsWith('.js') && process.env.npm_node_execpath
  const [command, ...first] = started ? [process.env.npm_node_execpath, process.env.npm_execpath] : ['npm']
  console.error('preparing (once): npm ci')
  rmSync(stamp, { force: true })
  const npm = spawn(command, [...first, 'ci', '--include=dev', '--include=optional', '--loglevel=error'], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    shell: !started && windows,
  })
  if (npm.pid !== undefined) writeFileSync(note, `${process.pid} ${npm.pid}`)
  const beat = setInterval(() => existsSync(note) && utimesSync(note, new Date(), new Date()), 30_000)
  const code = await new Promise((done) => npm.on('exit', done).on('error', done))
  clearInterval(beat)
  if (code !== 0) {
    rmSync(note, { force: true })
    stop('npm ci failed: is the package registry reachable?')
  }
  rmSync(ownCache, { recursive: true, force: true })
  writeFileSync(stamp, wanted)
}

function run([what, ...rest]) {
  const node = [packaged, process.execPath].find(
    (path) => existsSync(path) && (path === packaged || major >= 24),
  )
  if (node === undefined)
    stop(`Node 24 or later is needed on ${process.platform}-${process.arch}; this is ${process.version}.`)
  if (what === undefined) stop('usage: node boot.mjs <file.ts | package[:command]> [arguments]')
  const child = spawn(node, [entry(what), ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: dirname(node) + delimiter + (process.env.PATH ?? '') },
  })
  const forward = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal) // a terminal tells all of us
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => forward(signal))
  child.on('error', (error) => stop(String(error)))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

// A file of ours, or a package's command: 'vitest', '@biomejs/biome:biome'.
function entry(what) {
  if (/\.(m?js|ts)$/.test(what)) return join(root, what)
  const [name, command = name] = what.split(':')
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
  return join(root, 'node_modules', name, typeof bin === 'string' ? bin : bin[command])
}
