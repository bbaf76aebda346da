// Runs once before the projects that start the built product, so that they never test yesterday's build.
import { buildIfStale } from '../build.ts'

export default function setup(): void {
  if (!buildIfStale()) throw new Error('the build failed')
}
