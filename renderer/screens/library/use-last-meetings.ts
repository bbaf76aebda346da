// The facts of the newest meetings, to begin a new one from: of any kind, and of each kind. Demos are nobody's example.
import { useEffect, useState } from 'react'
import type { MeetingRow } from '../../../shared/contract.ts'
import type { MeetingFacts, MeetingKind } from '../../../shared/meeting.ts'
import { useTools } from '../../live/tools.tsx'

/** The facts of the newest meeting of a kind, or of any kind for null. */
export type LastOf = (kind: MeetingKind | null) => MeetingFacts | null

export function useLastMeetings(rows: readonly MeetingRow[]): LastOf | null {
  const { link } = useTools()
  const [lastOf, setLastOf] = useState<{ find: LastOf } | null>(null)
  useEffect(() => {
    let left = false
    const newest = rows.filter((row) => !row.demo).toSorted((a, b) => b.starts.localeCompare(a.starts))
    const wanted = newest.filter((row, at) => newest.findIndex((other) => other.kind === row.kind) === at)
    const read = async () => {
      const plans = await Promise.all(wanted.map(({ meeting }) => link.client.library.meeting({ meeting })))
      const facts = plans.flatMap((plan) => (plan === null ? [] : [plan.facts]))
      if (!left)
        setLastOf({ find: (kind) => facts.find((one) => kind === null || one.kind === kind) ?? null })
    }
    read().catch((error: unknown) => {
      if (!link.isLineFault(error)) reportError(error)
    })
    return () => {
      left = true
    }
  }, [rows, link])
  return lastOf?.find ?? null
}
