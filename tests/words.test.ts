// The catalogues: every word on a screen stands in renderer/words/, in every language, and none is empty.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesUnder, readSource, root } from './tools/source.ts'

const folder = 'renderer/words'
const catalogues = filesUnder(folder).filter((path) => path.endsWith('.json'))

const words = new Map(
  catalogues.map((path) => [path, flat(JSON.parse(readFileSync(join(root, path), 'utf8')))] as const),
)

test('no word is empty', () => {
  const empty = [...words].flatMap(([path, entries]) =>
    entries.filter(([, word]) => word.trim() === '').map(([key]) => `${path} ${key}`),
  )
  expect(empty).toEqual([])
})

test('every language has the same words', () => {
  const languages = catalogues.length === 0 ? [] : readdirSync(join(root, folder), { withFileTypes: true })
  const keysOf = (language: string) =>
    [...words]
      .filter(([path]) => path.startsWith(`${folder}/${language}/`))
      .flatMap(([path, entries]) => entries.map(([key]) => `${path.split('/').at(-1)} ${key}`))
      .toSorted()
  for (const entry of languages.filter((each) => each.isDirectory())) {
    expect(keysOf(entry.name), entry.name).toEqual(keysOf('zh'))
  }
})

// The extractor of i18next-cli does not follow a t that is handed on; this looks only at what is written out.
test('a word that the code asks for stands in a catalogue', () => {
  const known = new Set([...words.values()].flatMap((entries) => entries.map(([key]) => key)))
  const asked = filesUnder('renderer')
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)].map(
        ([, key = '']) => [path, key] as const,
      ),
    )
  expect(asked.length).toBeGreaterThan(100)
  expect(
    asked.filter(([, key]) => !known.has(key.replace(/^\w+:/, ''))).map((each) => each.join(': ')),
  ).toEqual([])
})

test('no Chinese stands in the code of a page', () => {
  const spoken = filesUnder('renderer')
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readSource(path))
    .flatMap(({ path, strings }) =>
      strings.filter((text) => /\p{Script=Han}/u.test(text)).map((text) => `${path}: ${text}`),
    )
  expect(spoken).toEqual([])
})

function flat(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value !== 'object' || value === null)
    throw new Error(`${key} is neither a word nor a group of words`)
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, key === '' ? name : `${key}.${name}`))
}
