// Asks the display to stay on while the page is seen. A courtesy: where it is refused nothing else changes.

/** Returns the way to stop asking. */
export function stayAwake(page: Document): () => void {
  let lock: WakeLockSentinel | null = null
  let stopped = false
  const ask = async () => {
    if (stopped || page.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      lock = await navigator.wakeLock.request('screen')
    } catch (error) {
      if (!(error instanceof DOMException)) throw error // refused on battery, or by the system: the display has its own rules
    }
  }
  const seen = () => {
    ask().catch(reportError)
  }
  page.addEventListener('visibilitychange', seen)
  seen()
  return () => {
    stopped = true
    page.removeEventListener('visibilitychange', seen)
    lock?.release().catch(reportError)
  }
}
