// Which sitting a heading of a pasted schedule belongs to.
import { expect, test } from 'vitest'
import { sittingNamed } from '../../shared/agenda-text-sitting.ts'
import { sittingId } from './stage.ts'

const sittings = [
  ['s1', '2026-09-17T09:00', ''],
  ['s2', '2026-09-17T14:30', ''],
  ['s3', '2026-09-18T09:00', '第二次全体会议'],
].map(([name = '', starts = '', title = '']) => ({ sitting: sittingId(name), starts, title, place: '' }))

test.each([
  ['9月17日（星期四）上午', 's1'],
  ['９月１７日　下午', 's2'],
  ['9月17日', 's1'],
  ['18日上午', 's3'],
  ['第二次全体会议', 's3'],
  ['9月18日下午', null],
  ['8月17日上午', null],
  ['审议通过《关于9月17日至20日活动的方案》', null],
  ['听取工作报告', null],
])('%s: %s', (words, sitting) => expect(sittingNamed(words, sittings)).toBe(sitting))
