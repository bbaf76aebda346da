// How the minutes page keeps up with a running meeting: one request at a time, the newest state at last, and no wait for another paper.
import { describe, expect, test, vi } from 'vitest'
import type { PaperKind } from '../../shared/contract.ts'
import { followPreview } from '../../renderer/screens/paper/follow-preview.ts'

function desk({ fails }: { fails: () => boolean } = { fails: () => false }) {
  const asked: { paper: PaperKind; answer: () => void }[] = []
  const shown: string[] = []
  const closed: string[] = []
  const failed: unknown[] = []
  let made = 0
  const follower = followPreview({
    settleAfter: 1000,
    layOut: (paper) =>
      new Promise((done, refuse) => {
        made += 1
        const name = `${paper}-${made}`
        const pages = { sheets: [], draw: () => Promise.resolve(), close: () => void closed.push(name) }
        const answer = () =>
          fails()
            ? refuse(new Error('no pages'))
            : done({ paper, pages, substitutions: [{ role: name, wanted: '', used: '' }] })
        asked.push({ paper, answer })
      }),
    onShown: (preview) => shown.push(preview.substitutions[0]?.role ?? ''),
    onFailed: (error) => failed.push(error),
  })
  const answer = async () => {
    asked.at(-1)?.answer()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { follower, asked, shown, closed, failed, answer }
}

describe('following a running meeting', () => {
  test('facts that come while pages are on their way never stop them; the newest state follows', async () => {
    vi.useFakeTimers()
    const { follower, asked, shown, closed, answer } = desk()
    for (let seq = 1; seq < 20; seq++) follower.want({ paper: 'minutes', version: String(seq) })
    expect(asked).toHaveLength(1)
    await answer()
    expect(shown).toEqual(['minutes-1'])
    await vi.advanceTimersByTimeAsync(999)
    expect(asked).toHaveLength(1)
    follower.want({ paper: 'minutes', version: '20' })
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveLength(2)
    await answer()
    await vi.advanceTimersByTimeAsync(10_000)
    expect([asked.length, shown, closed]).toEqual([2, ['minutes-1', 'minutes-2'], ['minutes-1']])
    vi.useRealTimers()
  })
  test('another paper does not wait, and pages that nobody wants any more are let go', async () => {
    vi.useFakeTimers()
    const { follower, asked, shown, closed, answer } = desk()
    follower.want({ paper: 'minutes', version: '1' })
    await answer()
    follower.want({ paper: 'minutes', version: '2' })
    follower.want({ paper: 'record', version: '2' })
    await vi.advanceTimersByTimeAsync(0)
    expect(asked.at(-1)?.paper).toBe('record')
    follower.want({ paper: 'minutes', version: '3' })
    await answer()
    expect([shown, closed]).toEqual([['minutes-1'], ['record-2']])
    follower.close()
    expect(closed).toContain('minutes-1')
    vi.useRealTimers()
  })
  test('a failure is told once, and tried again only when something is wanted again', async () => {
    vi.useFakeTimers()
    let bad = true
    const { follower, asked, shown, failed, answer } = desk({ fails: () => bad })
    follower.want({ paper: 'minutes', version: '1' })
    await answer()
    await vi.advanceTimersByTimeAsync(10_000)
    expect([asked.length, failed.length, shown]).toEqual([1, 1, []])
    bad = false
    follower.want({ paper: 'minutes', version: '1 again' })
    await answer()
    expect(shown).toEqual(['minutes-2'])
    vi.useRealTimers()
  })
})
