// The law of the house as tests: what no file may do. A failure says the rule in its own words and names the places.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { circles, filesUnder, type Mark, readSource, root, type Source } from './tools/source.ts'

const files = ['shared', 'electron', 'renderer', 'tests'].flatMap(filesUnder)
const sources = files.filter((path) => /\.(tsx?|mjs)$/.test(path)).map((path) => readSource(path))
const inShared = sources.filter(({ path }) => path.startsWith('shared/'))
const product = sources.filter(({ path }) => !path.startsWith('tests/'))

const compositionRoots = [
  'electron/main.ts',
  'electron/serve.ts',
  'electron/host/host.ts',
  'renderer/main.tsx',
  'renderer/projector.tsx',
]

function rule(words: string, broken: () => string[]): void {
  test(words, () => expect(broken(), words).toEqual([]))
}

/** Places where a file of `from` imports something that is not right for it. */
function importing(from: RegExp, wrong: (name: string, path: string) => boolean): string[] {
  return product
    .filter(({ path }) => from.test(path))
    .flatMap(({ path, imports }) =>
      imports.filter((name) => wrong(name, path)).map((name) => `${path} imports ${name}`),
    )
}

function marked(mark: Mark, among: readonly Source[] = product): string[] {
  return among.flatMap(({ path, marks }) =>
    marks.filter((each) => each.mark === mark).map(({ line }) => `${path}:${line}`),
  )
}

const isPackage = (name: string, ...packages: string[]) =>
  packages.some((each) => name === each || name.startsWith(`${each}/`))

describe('house: never', () => {
  rule(
    '1 shared/ imports only zod and the contract library: no DOM, Node, React, fabric, SQLite, clock or randomness',
    () => [
      ...importing(/^shared\//, (name) => !isPackage(name, 'shared', 'zod', '@orpc/contract')),
      ...marked('clock', inShared),
      ...marked('chance', inShared),
    ],
  )

  test('1 shared/ is compiled with the language alone: lib es2023, no types', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'shared/tsconfig.json'), 'utf8'))
    expect(compilerOptions).toMatchObject({ lib: ['es2023'], types: [] })
  })

  rule('2 renderer/ and electron/ never import each other, not even a type', () => [
    ...importing(/^renderer\//, (name) => isPackage(name, 'electron') || name.startsWith('node:')),
    ...importing(/^electron\//, (name) => isPackage(name, 'renderer', 'react', 'react-dom')),
    ...importing(/./, (name) => isPackage(name, 'tests')),
  ])

  rule('3 electron is named only in main.ts, preload.ts and desktop/', () =>
    importing(
      /^(?!electron\/(main\.ts|preload\.ts|desktop\/))/,
      (name) => isPackage(name, 'electron') && !name.includes('.'),
    ),
  )
  rule('3 ws and node:http stand only in web/', () =>
    importing(/^(?!electron\/web\/)/, (name) =>
      isPackage(name, 'ws', 'node:http', 'node:https', 'node:http2', 'http'),
    ),
  )
  rule('3 SQLite stands only in host/, SQL only in its log, library and migrations', () => [
    ...importing(/^(?!electron\/host\/)/, (name) => isPackage(name, 'better-sqlite3', 'node:sqlite')),
    ...product
      .filter(({ path }) => !/^electron\/host\/(log|library|migrations?|database)\b/.test(path))
      .filter(({ strings }) =>
        strings.some((text) =>
          /\b(SELECT\s.+\sFROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+(TABLE|INDEX|TRIGGER))\b/s.test(
            text,
          ),
        ),
      )
      .map(({ path }) => `${path} speaks SQL`),
  ])
  rule('3 fabric stands only in renderer/board/', () =>
    importing(/^(?!renderer\/board\/)/, (name) => isPackage(name, 'fabric')),
  )
  rule('3 only renderer/link/ knows which wire there is', () =>
    importing(/^(?!renderer\/link\/)/, (name) => isPackage(name, '@orpc/client')),
  )

  rule('4 host/ imports no coat; coats never import each other', () => [
    ...importing(/^electron\/host\//, (name) => /^electron\/(web|desktop|main|serve|preload)\b/.test(name)),
    ...importing(/^electron\/web\//, (name) => /^electron\/(desktop|main|preload)\b/.test(name)),
    ...importing(/^electron\/desktop\//, (name) => /^electron\/(web|serve)\b/.test(name)),
  ])
  rule(
    '4 a part of the session never imports its sibling: what it needs of its neighbour, session.ts hands it',
    () => {
      const pages = ['values', 'fact', 'audience', 'command', 'answer', 'seat'] // the two pages and what all of them speak
      const joints = ['session', 'room']
      const part = (path: string) => /^shared\/session\/([a-z]+)/.exec(path)?.[1]
      return importing(/^shared\/session\//, (name, path) => {
        const [from, to] = [part(path), part(name)]
        return (
          from !== undefined &&
          to !== undefined &&
          from !== to &&
          !joints.includes(from) &&
          !pages.includes(to)
        )
      })
    },
  )
  rule('4 a screen never imports its sibling', () => {
    const screen = (path: string) => /^renderer\/screens\/([^/]+)\//.exec(path)?.[1]
    return importing(
      /^renderer\/screens\/[^/]+\//,
      (name, path) => (screen(name) ?? screen(path)) !== screen(path),
    )
  })
  rule('4 renderer/parts/ knows nothing of meetings', () =>
    importing(/^renderer\/parts\//, (name) =>
      /^(shared\/(session|contract)|renderer\/(live|link|screens|board))\b/.test(name),
    ),
  )
  rule('4 renderer/link/, live/ and board/ never import a screen', () =>
    importing(/^renderer\/(link|live|board)\//, (name) => name.startsWith('renderer/screens/')),
  )

  rule('5 no barrel index.ts', () => files.filter((path) => /\/index\.tsx?$/.test(path)))
  rule('5 no import circle', () => circles(sources))
  rule('5 no any', () => marked('any', sources))
  rule('5 no `as` at a boundary: parse instead', () =>
    marked(
      'as',
      product.filter(({ path }) => /^(electron|renderer\/link)\//.test(path)),
    ),
  )
  rule('5 no empty catch', () => marked('emptyCatch', sources))
  rule('5 no Date.now(), new Date() without arguments or Math.random() outside the composition roots', () => {
    const rest = product.filter(({ path }) => !compositionRoots.includes(path))
    return [...marked('clock', rest), ...marked('chance', rest)]
  })
  rule('5 no dangerouslySetInnerHTML, no enums', () => [
    ...marked('rawHtml', sources),
    ...marked('enum', sources),
  ])

  rule('6 facts are never rewritten', () =>
    product.flatMap(({ path, strings }) =>
      strings
        .filter((text) =>
          /\b(UPDATE\s+(facts?|entries|log)\s+SET|DELETE\s+FROM\s+(facts?|entries|log)\b)/i.test(text),
        )
        .map((text) => `${path}: ${text.trim().slice(0, 60)}`),
    ),
  )
})

describe('house: files', () => {
  rule('a file of more than 400 lines is a failure', () =>
    sources.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines} lines`),
  )
  rule('the first line of a file states its duty', () =>
    sources.filter(({ text }) => !/^(#!.*\n)?(\/\/ |\/\*\*? ).{15}/.test(text)).map(({ path }) => path),
  )
  rule("files and folders are kebab-case; a component's file bears its name", () =>
    files.filter((path) => !wellNamed(path)),
  )
  rule('never utils, helpers, common, manager, service, data, info in a name', () => {
    const never = [
      'util',
      'utils',
      'helper',
      'helpers',
      'common',
      'manager',
      'service',
      'services',
      'data',
      'info',
      'misc',
    ]
    const words = (path: string) =>
      path
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z]+/)
    return files.filter((path) => words(path).some((word) => never.includes(word)))
  })
  test('the median file has about 90 lines or fewer', ({ annotate }) => {
    const sizes = sources.map(({ lines }) => lines).toSorted((a, b) => a - b)
    return annotate(
      `${sources.length} files, median ${sizes[Math.floor(sizes.length / 2)]} lines, longest ${sizes.at(-1)}`,
    )
  })
})

describe('house: every rule of SPEC.md has a test', () => {
  const spec = 'shared/session/SPEC.md'
  const text = existsSync(join(root, spec)) ? readFileSync(join(root, spec), 'utf8') : ''
  const rules = [...text.matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map((found) => found[1] ?? '')
  const tests = sources.filter(({ path }) => /\.test\.tsx?$/.test(path))
  const cited = new Set(
    tests.flatMap(({ strings }) =>
      strings.flatMap((name) => [...name.matchAll(/\[([A-Z]{2}\d+)\]/g)].map((found) => found[1] ?? '')),
    ),
  )

  test(`${spec} numbers its rules, each number once`, () => {
    expect(rules.length, spec).toBeGreaterThan(0)
    expect(rules.filter((name, at) => rules.indexOf(name) !== at)).toEqual([])
  })
  rule('a rule of SPEC.md has a test whose name carries its number', () =>
    rules.filter((name) => !cited.has(name)),
  )
  rule('a number in a test name stands in SPEC.md', () => [...cited].filter((name) => !rules.includes(name)))
})

function wellNamed(path: string): boolean {
  const name = basename(path)
  const folders = path.split('/').slice(0, -1)
  if (/^(SPEC|README|NOTICE|LICENSE)(\.\w+)?$/.test(name)) return true
  if (path.startsWith('tests/fixtures/')) return true
  if (name.startsWith('.')) return true // a tool has named it
  if (!folders.every((folder) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder))) return false
  const component = /^([A-Z][A-Za-z0-9]*)(\.test)?\.(tsx|module\.css)$/.exec(name)
  if (component === null) return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(name)
  if (component[2] !== undefined || component[3] !== 'tsx') return true
  return new RegExp(`export (default )?(function|const|class) ${component[1]}\\b`).test(
    readFileSync(join(root, path), 'utf8'),
  )
}
