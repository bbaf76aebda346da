// Where the data live on each platform.
import { userInfo } from 'node:os'
import { describe, expect, test } from 'vitest'
import { dataFolder } from '../../electron/host/folder.ts'

describe('the data folder', () => {
  const home = userInfo().homedir
  const cases: readonly (readonly [
    string,
    string | undefined,
    Record<string, string>,
    NodeJS.Platform,
    string,
  ])[] = [
    ['Linux', undefined, { HOME: '/home/a' }, 'linux', '/home/a/.local/share/tongxin-yishi'],
    ['Linux, XDG', undefined, { HOME: '/home/a', XDG_DATA_HOME: '/data' }, 'linux', '/data/tongxin-yishi'],
    [
      'XDG relative',
      undefined,
      { HOME: '/home/a', XDG_DATA_HOME: 'd' },
      'linux',
      '/home/a/.local/share/tongxin-yishi',
    ],
    [
      'XDG empty',
      undefined,
      { HOME: '/home/a', XDG_DATA_HOME: '' },
      'linux',
      '/home/a/.local/share/tongxin-yishi',
    ],
    ['HOME empty', undefined, { HOME: '' }, 'linux', `${home}/.local/share/tongxin-yishi`],
    ['HOME missing', undefined, {}, 'linux', `${home}/.local/share/tongxin-yishi`],
    [
      'macOS',
      undefined,
      { HOME: '/Users/a' },
      'darwin',
      '/Users/a/Library/Application Support/tongxin-yishi',
    ],
    ['Windows', undefined, { APPDATA: '/Users/a/Roaming' }, 'win32', '/Users/a/Roaming/tongxin-yishi'],
    ['chosen', '/somewhere/else', { HOME: '/home/a' }, 'linux', '/somewhere/else'],
    ['chosen, empty', '', { HOME: '/home/a' }, 'linux', '/home/a/.local/share/tongxin-yishi'],
    ['chosen, relative', 'here', { HOME: '/home/a' }, 'linux', `${process.cwd()}/here`],
  ]
  for (const [what, chosen, env, platform, expected] of cases)
    test(what, () => expect(dataFolder(chosen, env, platform)).toBe(expected))
})
