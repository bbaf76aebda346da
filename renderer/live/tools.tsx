// What every screen of a page works with: its link to the host, a clock and fresh names. Loads nothing of a meeting.
import { type ReactNode, createContext, use } from 'react'
import type { LiveTools } from './live.ts'

const ToolsContext = createContext<LiveTools | null>(null)

export const ToolsProvider = ({ tools, children }: { tools: LiveTools; children: ReactNode }) => (
  <ToolsContext value={tools}>{children}</ToolsContext>
)

export function useTools(): LiveTools {
  const tools = use(ToolsContext)
  if (tools === null) throw new Error('a screen stands outside ToolsProvider')
  return tools
}

export const useClient = () => useTools().link.client
