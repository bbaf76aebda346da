// Adds up every project of a run: into the file named by TOTAL for the runner, otherwise as one closing line.
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export default class Total implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      if (module.errors().length > 0) count.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        count[state === 'pending' ? 'failed' : state]++ // a test that never ended did not pass
      }
    }
    const file = process.env['TOTAL']
    if (file === undefined) console.log(`\n${closingLine(count)}`)
    else writeFileSync(file, JSON.stringify(count))
  }
}

export function closingLine(count: { passed: number; failed: number; skipped: number }): string {
  return `${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`
}
