// The chain of supply: few packages, each with a reason, nothing from outside the registry, no scripts, known licences (quality T-10).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './tools/source.ts'

type Locked = {
  version: string
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
  dev?: boolean
  license?: string
}
type Manifest = Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
> & {
  allowScripts: Record<string, boolean>
}

const text = (path: string) => readFileSync(join(root, path), 'utf8')
const manifest: Manifest = JSON.parse(text('package.json'))
const lock: { lockfileVersion: number; packages: Record<string, Locked> } = JSON.parse(
  text('package-lock.json'),
)
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '')

const shipped = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1']
const toolsToo = [
  ...shipped,
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
]
/** Packages whose manifest names no licence: read by hand in their LICENSE file. */
const readByHand: Record<string, string> = { '@react-aria/optimize-locales-plugin': 'Apache-2.0' }

describe('quality T-10', () => {
  test('versions are exact', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('at most 25 dependencies, each with its reason in docs/dependencies.md', () => {
    const names = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
    const reasons = [...text('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (.{10,}) \|$/gm)].map(
      (found) => found[1] ?? '',
    )
    expect(names.length).toBeLessThanOrEqual(25)
    expect(names.toSorted()).toEqual(reasons.toSorted())
  })

  test('every entry of the lockfile comes from the registry and has its integrity', () => {
    expect(lock.lockfileVersion).toBe(3)
    const elsewhere = ({ resolved = 'https://registry.npmjs.org/' }: Locked) =>
      !resolved.startsWith('https://registry.npmjs.org/')
    expect(locked.filter(([, entry]) => elsewhere(entry)).map(([path]) => path)).toEqual([])
    expect(
      locked
        .filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))
        .map(([path]) => path),
    ).toEqual([])
  })

  test('install scripts never run, and those that would are listed', () => {
    const scripted = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => nameOf(path))
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m)
    expect(scripted.filter((name) => manifest.allowScripts[name] !== false)).toEqual([])
    expect(Object.values(manifest.allowScripts)).not.toContain(true)
  })

  test('licences are allowed: those of shipped packages, and those of tools', () => {
    const wrong = locked.filter(([path, { dev, license }]) => {
      const allowed = dev === true ? toolsToo : shipped
      return !permits(license ?? readByHand[nameOf(path)] ?? 'none', allowed)
    })
    expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
  })
})

/** A licence expression: one of an OR, all of an AND. */
function permits(expression: string, allowed: readonly string[]): boolean {
  const plain = expression.replace(/[()]/g, '')
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((name) => allowed.includes(name)))
}
