// Which programs of the system a test can call, and what it may do.
import { execFileSync } from 'node:child_process'

export function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch (error) {
    if (error instanceof Error && 'status' in error) return false
    throw error
  }
}

export const isRoot = process.getuid?.() === 0
