// What the figures were measured on: a figure without its machine says nothing.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { browserPath } from '../browser.ts'
import { root } from '../tools/source.ts'

export type Machine = Readonly<Record<string, string>>

export function describeMachine(): Machine {
  const processors = cpus()
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  return {
    CPU: `${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores, ${arch()}, ${memory} GB`,
    Kernel: `${type()} ${release()}`,
    Governor: governor(),
    'Load before': `${loadavg()[0]?.toFixed(2) ?? 'unknown'} (one minute)`,
    Node: process.versions.node,
    SQLite: sqliteVersion(),
    Chromium: execFileSync(browserPath(), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim(),
    Program: versionIn(join(root, 'package.json')),
    Peers: ['better-sqlite3', '@excalidraw/excalidraw', 'konva', 'fabric', 'react']
      .map(peerVersion)
      .join(', '),
  }
}

/** Whether others are at work: how much of the cores is taken during one second in which we do nothing. */
export async function isBusy(): Promise<boolean> {
  const before = spent()
  await pause(1000)
  const after = spent()
  return (after.taken - before.taken) / (after.all - before.all) > 0.15
}

function spent(): { taken: number; all: number } {
  const times = cpus().map((core) => core.times)
  const all = times.flatMap((each) => Object.values(each)).reduce((sum, time) => sum + time, 0)
  return { all, taken: all - times.reduce((sum, { idle }) => sum + idle, 0) }
}

function governor(): string {
  const file = '/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor'
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'not shown by this machine (virtual?)'
}

function sqliteVersion(): string {
  const database = new Database(':memory:')
  try {
    return String(database.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}

const versionIn = (file: string): string => JSON.parse(readFileSync(file, 'utf8')).version

function peerVersion(name: string): string {
  const home = ['better-sqlite3', 'fabric'].includes(name) ? root : import.meta.dirname
  const file = join(home, 'node_modules', name, 'package.json')
  if (!existsSync(file)) throw new Error(`the peer ${name} is not installed: start with npm run bench`)
  return `${name} ${versionIn(file)}`
}
