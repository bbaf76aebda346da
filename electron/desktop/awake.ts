// Keeps the displays from going to sleep while a meeting is live: a black projector in mid-speech is everybody's fright.
import { powerSaveBlocker } from 'electron'

const every = 5000

/** `isLive` is asked every few seconds; returns the handle that lets the machine sleep again. */
export function keepAwake(isLive: () => boolean): () => void {
  let blocker: number | null = null
  const look = () => {
    const live = isLive()
    if (live && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep')
    if (!live && blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
  }
  const watch = setInterval(look, every)
  return () => {
    clearInterval(watch)
    if (blocker !== null) powerSaveBlocker.stop(blocker)
  }
}
