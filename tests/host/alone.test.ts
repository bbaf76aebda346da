// quality R14: one owner a data folder, freed by the kernel when the owner is killed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { openAlone } from '../../electron/host/alone.ts'
import { test } from './room.ts'

const note = (folder: string) => join(folder, 'owner.json')

/** Another program that owns the folder until it is told to go, or killed. */
async function ownerElsewhere(folder: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'owning.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return { child, gone: new Promise((resolve) => child.once('close', resolve)) }
}

describe('quality R14: a second start', () => {
  test('is refused at once and told where the first listens', async ({ folder }) => {
    const { child, gone } = await ownerElsewhere(folder)
    const began = performance.now()
    const second = openAlone(folder)
    expect(second.kind).toBe('taken')
    if (second.kind === 'taken')
      expect(await second.owner()).toEqual({ url: 'http://127.0.0.1:1/', pid: child.pid, secret: 'hush' })
    expect(performance.now() - began).toBeLessThan(1000)
    child.stdin.end()
    await gone
    expect(existsSync(note(folder))).toBe(false)
  })

  test('in the same program is refused as well', ({ folder }) => {
    const first = openAlone(folder)
    expect(first.kind).toBe('owner')
    expect(openAlone(folder).kind).toBe('taken')
    if (first.kind === 'owner') first.close()
    const third = openAlone(folder)
    expect(third.kind).toBe('owner')
    if (third.kind === 'owner') third.close()
  })

  test('waits for the address of one that has just begun', async ({ folder }) => {
    const first = openAlone(folder)
    const second = openAlone(folder)
    if (first.kind !== 'owner' || second.kind !== 'taken') throw new Error('who owns it?')
    const found = second.owner()
    setTimeout(() => first.announce({ url: 'http://127.0.0.1:2/', secret: 's' }), 200)
    expect(await found).toMatchObject({ url: 'http://127.0.0.1:2/' })
    first.close()
  })

  test('gives up after two seconds where no address comes', async ({ folder }) => {
    const first = openAlone(folder)
    const second = openAlone(folder)
    if (first.kind !== 'owner' || second.kind !== 'taken') throw new Error('who owns it?')
    const began = performance.now()
    expect(await second.owner()).toBeNull()
    expect(performance.now() - began).toBeGreaterThan(1900)
    first.close()
  })

  test('after SIGKILL takes the folder, and the note of the dead is gone', async ({ folder }) => {
    const { child, gone } = await ownerElsewhere(folder)
    child.kill('SIGKILL')
    await gone
    expect(existsSync(note(folder))).toBe(true)
    const next = openAlone(folder)
    expect(next.kind).toBe('owner')
    expect(existsSync(note(folder))).toBe(false)
    if (next.kind === 'owner') next.close()
  })

  test('takes a broken note for none', async ({ folder }) => {
    const first = openAlone(folder)
    writeFileSync(note(folder), '{"url": 7')
    const second = openAlone(folder)
    if (first.kind !== 'owner' || second.kind !== 'taken') throw new Error('who owns it?')
    const found = second.owner()
    setTimeout(() => first.announce({ url: 'http://127.0.0.1:3/', secret: 's' }), 100)
    expect(await found).toMatchObject({ url: 'http://127.0.0.1:3/' })
    first.close()
  })
})

test('quality H-17: the note with its secret is for nobody else to read', ({ folder, skip }) => {
  skip(process.platform === 'win32', 'Windows has no modes')
  const owner = openAlone(join(folder, 'new'))
  if (owner.kind !== 'owner') throw new Error('taken?')
  owner.announce({ url: 'http://127.0.0.1:4/', secret: 'hush' })
  expect(statSync(note(join(folder, 'new'))).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o700)
  expect(readFileSync(note(join(folder, 'new')), 'utf8')).toContain('hush')
  owner.close()
})
