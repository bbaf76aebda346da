// What electron-builder would pack: the file is valid in its own eyes, and the fuses are those of our policy.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './tools/source.ts'

// Internal paths of a pinned version: there is no public way to validate without building.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const packing = createRequire(builder.resolve('app-builder-lib/package.json'))
const { validateConfiguration } = packing('app-builder-lib/out/util/config/config')
const { DebugLogger } = packing('builder-util')
const { load } = packing('js-yaml')

const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
const config = load(text)
const validate = (changed: string): Promise<void> =>
  validateConfiguration(load(changed), new DebugLogger(false))

describe('electron-builder.yml', () => {
  test('is valid, and the validator does refuse what is wrong', async () => {
    await expect(validate(text)).resolves.toBeUndefined()
    await expect(validate(`${text}\nnonsense: 1\n`)).rejects.toThrow('nonsense')
    await expect(validate(text.replace('runAsNode: false', 'runAsNode: "no"'))).rejects.toThrow('runAsNode')
  })

  test('quality C1 the fuses', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  test('packs the Electron we test with, native modules outside the archive, and no second Node', () => {
    expect(config.electronVersion).toBe(version)
    expect(config.asar).toBe(true)
    expect(config.asarUnpack).toEqual(['**/*.node'])
    expect(config.files).toContain('!node_modules/node-linux-*/**')
    expect([config.npmRebuild, config.nodeGypRebuild]).toEqual([false, false])
  })

  test('is meant for Linux (deb, AppImage) and Windows (nsis)', () => {
    const targets = (system: 'linux' | 'win') =>
      config[system].target.map((each: { target: string }) => each.target)
    expect(targets('linux')).toEqual(['deb', 'AppImage'])
    expect(targets('win')).toEqual(['nsis'])
  })
})
