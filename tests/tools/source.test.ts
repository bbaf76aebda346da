// The reader behind house.test.ts sees what it is meant to see; otherwise the law would pass by blindness.
import { expect, test } from 'vitest'
import { circles, readSource } from './source.ts'

const read = (...lines: string[]) => readSource('electron/web/example.tsx', lines.join('\n'))
const marks = (...lines: string[]) => read(...lines).marks.map(({ mark, line }) => `${mark}:${line}`)

test('every way to name another file is an import', () => {
  const { imports } = read(
    "import type { A } from '../host/a.ts'",
    "import './b.css'",
    "export * from './c.ts'",
    "export { d } from './d.ts'",
    "const e = await import('./e.ts')",
    "type F = import('./f.ts').F",
    "import worker from './g.ts?worker&url'",
    "import { z } from 'zod'",
    "// import './not.ts'",
  )
  const expected = [
    'electron/host/a.ts',
    'electron/web/b.css',
    'electron/web/c.ts',
    'electron/web/d.ts',
    'electron/web/e.ts',
  ]
  expect(imports.toSorted()).toEqual([...expected, 'electron/web/f.ts', 'electron/web/g.ts', 'zod'])
})

test('any, as, enum and raw HTML are seen; const assertions and words in texts are not', () => {
  expect(marks('const a: any = 1')).toEqual(['any:1'])
  expect(marks('', 'const a = b as string', "const c = ['any'] as const")).toEqual(['as:2'])
  expect(marks('enum A { b }')).toEqual(['enum:1'])
  expect(marks('const a = <p dangerouslySetInnerHTML={b} />')).toEqual(['rawHtml:1'])
  expect(marks('const a = { dangerouslySetInnerHTML: b }')).toEqual(['rawHtml:1'])
  expect(marks("const a = 'Date.now() as any'", '// Math.random()')).toEqual([])
})

test('clock, chance and swallowed faults are seen', () => {
  expect(marks('Date.now()', 'new Date()', 'Date()', 'new Date(5)')).toEqual([
    'clock:1',
    'clock:2',
    'clock:3',
  ])
  expect(marks('const now = Date.now')).toEqual(['clock:1'])
  expect(marks('Math.random()')).toEqual(['chance:1'])
  expect(marks('try { a() } catch {}', 'try { a() } catch { b() }')).toEqual(['emptyCatch:1'])
  expect(marks('a().catch(() => {})', 'a().catch(() => undefined)')).toEqual(['emptyCatch:1'])
})

test('a circle is found once, whatever its length', () => {
  const file = (path: string, ...imports: string[]) => ({ ...readSource('shared/a.ts', ''), path, imports })
  expect(circles([file('a', 'b'), file('b', 'c'), file('c', 'zod')])).toEqual([])
  expect(circles([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual(['b -> c -> b'])
})
