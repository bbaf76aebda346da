// The longer npm scripts as named steps: test, check, bench and their kin. Knows how to run things, nothing about meetings.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from '../../build.ts'
import { closingLine } from '../total.ts'

const root = join(import.meta.dirname, '../..')
const packages = {
  browser: ['chromium', 'fonts-noto-cjk'],
  test: ['poppler-utils', 'libreoffice-writer', 'strace', 'libfaketime', 'openssl', 'procps'],
  bench: ['pandoc'],
}
const [task = '', ...rest] = process.argv.slice(2)

const tasks: Record<string, () => Promise<number> | number> = {
  test: () => test({}),
  'test:long': () => test({ LONG: '1' }),
  check,
  async bench() {
    install([...packages.browser, ...packages.test, ...packages.bench])
    const there = join(root, 'tests/bench')
    const peers = await run(
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: there },
    )
    return peers || built(() => run(process.execPath, ['tests/bench/run.ts', ...rest]))
  },
  demo: () => built(() => run(process.execPath, ['tests/tools/demo.ts', ...rest])),
  screenshots() {
    install(packages.browser)
    return built(() => run(process.execPath, ['tests/tools/screenshots.ts', ...rest]))
  },
  package: () =>
    built(() => run(process.execPath, [command('electron-builder'), '--publish', 'never', ...rest])),
}

const chosen = tasks[task]
if (chosen === undefined) console.error(`no such task: ${task}; there are ${Object.keys(tasks).join(', ')}`)
process.exitCode = chosen === undefined ? 1 : await chosen()

function built(work: () => Promise<number>): Promise<number> | number {
  return buildIfStale() ? work() : 1
}

// Whatever happens, the last line is the one total.
async function test(extra: Record<string, string>): Promise<number> {
  install([...packages.browser, ...packages.test])
  mkdirSync(join(root, 'out'), { recursive: true })
  const file = join(root, 'out', `total-${process.pid}.json`)
  const code = await built(() =>
    run(process.execPath, [command('vitest'), 'run', ...rest], { env: { ...extra, TOTAL: file } }),
  )
  const count: Parameters<typeof closingLine>[0] = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 }
  rmSync(file, { force: true })
  if (code !== 0 && count.failed === 0) count.failed = 1
  console.log(closingLine(count))
  return code || (count.failed > 0 ? 1 : 0)
}

// Two at a time; each step says one line, and its output only when it fails.
async function check(): Promise<number> {
  const steps: [string, string, string[]][] = [
    ['rules', 'oxlint', ['--deny-warnings']],
    ['format', '@biomejs/biome:biome', ['format', '.']],
    ...['shared', 'electron', 'renderer', 'tests'].map((room): [string, string, string[]] => [
      `types of ${room}/`,
      'typescript:tsc',
      ['-p', room],
    ]),
    ['words', 'i18next-cli', ['lint']],
    ['quick tests', 'vitest', ['run', '--project', 'shared']],
  ]
  let failed = 0
  const worker = async () => {
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
      const [name, tool, args] = step
      const began = performance.now()
      const { code, output } = await capture(process.execPath, [command(tool), ...args])
      console.log(
        `${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
      )
      if (code !== 0) console.log(output)
      if (code !== 0) failed++
    }
  }
  await Promise.all([worker(), worker()])
  return failed === 0 ? 0 : 1
}

function install(wanted: string[]): void {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const there = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...wanted], {
    encoding: 'utf8',
  }).stdout
  const missing = wanted.filter((name) => !there.split('\n').includes(`${name} installed`))
  if (missing.length === 0) return
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) {
    console.error(`Some tests need Debian packages that are not here; install them with: sudo ${line}`)
    return
  }
  console.error(`installing (once): ${missing.join(' ')}`)
  const apt = (text: string) =>
    spawnSync('sh', ['-c', text], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  if (!apt(`${line} 2>/dev/null`) && !apt(`apt-get update && ${line}`))
    console.error(`could not be installed: ${line}`)
}

function command(tool: string): string {
  const [name = tool, which = name] = tool.split(':')
  const home = join(root, 'node_modules', name)
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(join(home, 'package.json'), 'utf8'),
  )
  return join(home, typeof bin === 'string' ? bin : (bin[which] ?? ''))
}

type Where = { cwd?: string; env?: Record<string, string> }

function run(program: string, args: string[], { cwd = root, env = {} }: Where = {}): Promise<number> {
  const child = spawn(program, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => child.kill(signal))
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)).on('error', () => done(1)))
}

function capture(program: string, args: string[]): Promise<{ code: number; output: string }> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: '1' },
  })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => parts.push(part.toString()))
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? 1, output: parts.join('') })))
}
