// The hall's window: the wall over all of it, a cursor that hides, a display that stays awake. It takes no commands at all.
import { useEffect, useState } from 'react'
import { Wall } from '../../wall/Wall.tsx'
import { stayAwake } from './stay-awake.ts'
import styles from './Projector.module.css'

const cursorPatience = 2000

export function Projector() {
  const still = useStillPointer()
  useEffect(() => stayAwake(document), [])
  return (
    <main className={styles['projector']} data-still={still} onDoubleClick={toggleFullScreen}>
      <Wall />
    </main>
  )
}

/** True once the pointer has rested for two seconds, and from the start: the hall came to see the picture. */
function useStillPointer(): boolean {
  const [still, setStill] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const move = () => {
      setStill(false)
      clearTimeout(timer)
      timer = setTimeout(() => setStill(true), cursorPatience)
    }
    window.addEventListener('pointermove', move)
    return () => {
      window.removeEventListener('pointermove', move)
      clearTimeout(timer)
    }
  }, [])
  return still
}

function toggleFullScreen(): void {
  const changed =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen()
  // A window that may not fill its display stays as it is; the picture is whole either way.
  changed.catch((error: unknown) => {
    if (!(error instanceof TypeError)) reportError(error)
  })
}
