// The operator's choices on this machine: how loud the bell is, and whether single keys act at all.
import { z } from 'zod'
import { readRemembered, useRemembered } from './remembered.ts'

const Volume = z.number().int().min(0).max(100)
const usualVolume = 70

export const useVolume = () => useRemembered('bell-volume', Volume, usualVolume)
export const volumeNow = (): number => readRemembered('bell-volume', Volume, usualVolume)

/** Letters, digits and signs without Ctrl; some people press them by accident, or speak to their machine. */
export const useSingleKeys = () => useRemembered<boolean>('single-keys', z.boolean(), true)
