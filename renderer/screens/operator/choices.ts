// The operator's choice on this machine: whether single keys act at all.
import { z } from 'zod'
import { useRemembered } from '../../parts/remembered.ts'

/** Letters, digits and signs without Ctrl; some people press them by accident, or speak to their machine. */
export const useSingleKeys = () => useRemembered<boolean>('single-keys', z.boolean(), true)
