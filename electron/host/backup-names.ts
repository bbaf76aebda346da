// Names of backups carry their moment, so that their age can be read without opening them; and which of them are kept.
import { type Instant, instant, localOf } from '../../shared/time.ts'
import type { MachineClock } from './clock.ts'

/** `20260917-093000+0800`: for the name of a file, in the local time of whoever looks for it. */
export function momentName(at: number, zone: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const { year, month, day, hour, minute, second } = localOf({ at: instant(at), zone })
  const east = `${zone < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(zone) / 60))}${two(Math.abs(zone) % 60)}`
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}-${two(hour)}${two(minute)}${two(second)}${east}`
}

export const momentNow = (clock: MachineClock): string => momentName(Math.trunc(clock.wall()), clock.zone())

const pattern = /^backup-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)([+-])(\d\d)(\d\d)(?:-[a-z0-9-]+)?\.db$/

export const backupName = (moment: string, suffix = ''): string => `backup-${moment}${suffix}.db`

/** When the backup of this name was made; undefined where it is no backup's name. No such name leads out of its folder. */
export function momentOf(name: string): Instant | undefined {
  const found = pattern.exec(name)
  if (found === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number)
  const zone = (found[7] === '-' ? -1 : 1) * (Number(found[8]) * 60 + Number(found[9]))
  return instant(Date.UTC(year, month - 1, day, hour, minute, second) - zone * 60_000)
}

const dayLength = 86_400_000

/**
 * Those that may go: kept are all of the last day, the newest of each of the last thirty days, the newest of each month
 * before, and always the three newest. Nothing from the future goes: the calendar may have been wrong when it was made.
 */
export function superfluous(names: readonly string[], now: number): string[] {
  const backups = names
    .flatMap((name) => {
      const at = momentOf(name)
      return at === undefined ? [] : [{ name, at }]
    })
    .toSorted((a, b) => b.at - a.at)
  const seen = new Set<string>()
  return backups.flatMap(({ name, at }, nth) => {
    const age = now - at
    const [day, month] = [name.slice(0, 'backup-yyyymmdd'.length), name.slice(0, 'backup-yyyymm'.length)]
    const slot = age < dayLength ? name : age < 30 * dayLength ? day : month
    const first = !seen.has(slot)
    seen.add(slot)
    return first || nth < 3 ? [] : [name]
  })
}
