// Where the data live, by the platform's convention: one function for both coats, which would disagree on Linux otherwise.
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'

/** `chosen` is `--data-dir`. Nothing is created here. */
export function dataFolder(
  chosen: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (chosen !== undefined && chosen !== '') return resolve(chosen)
  // An empty HOME is real (services, broken sessions) and would put the data into the working directory.
  const home = set(env['HOME']) ?? userInfo().homedir
  switch (platform) {
    case 'win32':
      return join(set(env['APPDATA']) ?? join(userInfo().homedir, 'AppData', 'Roaming'), 'tongxin-yishi')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'tongxin-yishi')
    default:
      return join(absolute(env['XDG_DATA_HOME']) ?? join(home, '.local', 'share'), 'tongxin-yishi')
  }
}

const set = (value: string | undefined) => (value === undefined || value === '' ? undefined : value)

/** The XDG rules say that a relative path is to be ignored. */
const absolute = (value: string | undefined) => (value?.startsWith('/') === true ? value : undefined)
