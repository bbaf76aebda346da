// boot.mjs under the things that happen to it: a second start, two at once, a kill half way, no home, an npm that fails.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from './tools/source.ts'

let clone = ''
let children: ChildProcess[] = []

// Stands for npm, which is not ours: takes its time, and writes down each run.
const npm = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
appendFileSync('npm.log', 'began ')
mkdirSync('node_modules', { recursive: true })
writeFileSync('npm.pid', String(process.pid))
await new Promise((done) => setTimeout(done, Number(process.env.SLOW ?? 50)))
appendFileSync('npm.log', 'ended ')
process.exit(Number(process.env.NPM_CODE ?? 0))
`

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'boot-'))
  children = []
  cpSync(join(root, 'boot.mjs'), join(clone, 'boot.mjs'))
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  writeFileSync(join(clone, 'npm.js'), npm)
  writeFileSync(join(clone, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(clone, 'say.mjs'),
    'console.log(["ran", ...process.argv.slice(2)].join(" ")); process.exitCode = 7',
  )
})

afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(clone, { recursive: true, force: true })
})

function boot(env: Record<string, string> = {}): {
  child: ChildProcess
  ended: Promise<{ code: number | null; out: string }>
} {
  const child = spawn(process.execPath, ['boot.mjs', 'say.mjs', 'one', 'two'], {
    cwd: clone,
    env: {
      PATH: '',
      HOME: '',
      npm_execpath: join(clone, 'npm.js'),
      npm_node_execpath: process.execPath,
      ...env,
    },
  })
  children.push(child)
  let out = ''
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  return { child, ended: new Promise((done) => child.on('close', (code) => done({ code, out: out.trim() }))) }
}

const log = () => readFileSync(join(clone, 'npm.log'), 'utf8').trim()
const good = { code: 7, out: 'ran one two' }

async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((done) => setTimeout(done, 10))
}

test('prepares once, then only starts the command, with its arguments and its exit code', async () => {
  expect(await boot().ended).toEqual(good)
  expect(await boot().ended).toEqual(good)
  expect(log()).toBe('began ended')
  expect(existsSync(join(clone, '.preparing'))).toBe(false)
})

test('another lockfile is prepared anew', async () => {
  await boot().ended
  writeFileSync(join(clone, 'package-lock.json'), '{ }')
  expect(await boot().ended).toEqual(good)
  expect(log()).toBe('began ended began ended')
})

test('of two starters one prepares and both run', async () => {
  const both = [boot({ SLOW: '500' }), boot({ SLOW: '500' })]
  expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([good, good])
  expect(log()).toBe('began ended')
})

test('killed half way: the next one waits for the npm that was left behind, then prepares again', async () => {
  const { child, ended } = boot({ SLOW: '800' })
  await until(
    () => existsSync(join(clone, 'npm.pid')) && readFileSync(join(clone, '.preparing'), 'utf8').includes(' '),
  )
  child.kill('SIGKILL')
  await ended
  expect(await boot().ended).toEqual(good)
  expect(log()).toBe('began ended began ended')
})

test('a note left by nobody alive does not hold anyone up', async () => {
  writeFileSync(join(clone, '.preparing'), '999999999')
  expect(await boot().ended).toEqual(good)
})

test('an npm that fails stops it, and the next one tries again', async () => {
  expect(await boot({ NPM_CODE: '1' }).ended).toEqual({ code: 1, out: '' })
  expect(existsSync(join(clone, '.preparing'))).toBe(false)
  expect(await boot().ended).toEqual(good)
})

test('a signal reaches the command', async () => {
  await boot().ended
  writeFileSync(
    join(clone, 'say.mjs'),
    "process.on('SIGTERM', () => process.exit(3)); console.log('up'); setInterval(() => {}, 1000)",
  )
  const { child, ended } = boot()
  await new Promise((done) => child.stdout?.once('data', done))
  child.kill('SIGTERM')
  expect(await ended).toEqual({ code: 3, out: 'up' })
})
