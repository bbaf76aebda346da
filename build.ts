// Builds out/ when its sources are newer; two starters never build at the same time. Never imports the sources themselves.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const root = import.meta.dirname
const stamp = join(root, 'out', '.built')
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'package-lock.json',
  'electron.vite.config.ts',
  'renderer.vite.config.ts',
]

export function buildIfStale(): boolean {
  return !isStale() || holdingTheLock(() => !isStale() || build())
}

// A deleted file shows in its folder's time, so folders count too.
function isStale(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs
  return built === undefined || sources.some((name) => newest(join(root, name)) > built)
}

function newest(path: string): number {
  const here = statSync(path, { throwIfNoEntry: false })
  if (here === undefined) return 0
  if (!here.isDirectory()) return here.mtimeMs
  return Math.max(here.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

// The lock is SQLite's own on a file: the kernel frees it when its holder is killed.
function holdingTheLock(work: () => boolean): boolean {
  const lock = new Database(join(root, 'node_modules', '.build-lock'), { timeout: 180_000 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return work()
  } finally {
    lock.close()
  }
}

function build(): boolean {
  const began = performance.timeOrigin + performance.now()
  const done = spawnSync(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout}${done.stderr}\nthe build failed\n`)
    return false
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, began / 1000, began / 1000) // a source saved while we built is newer than this
  return true
}

if (import.meta.main && !holdingTheLock(build)) process.exitCode = 1
