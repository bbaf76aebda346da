// A scene laid out as a page: head, body, and the notice at the foot, for which the body makes room.
import type { ReactNode } from 'react'
import { Head } from './Head.tsx'
import { Notice, useNoticeHeight } from './Notice.tsx'
import styles from './Page.module.css'

const [safeEdge, noticeGap] = [54, 16]
const wholeBody = 892

/** Where a page's body ends above the foot of the canvas: at the safe edge, or above the notice. */
function useBodyEnd(): number {
  const notice = useNoticeHeight('band')
  return notice === 0 ? safeEdge : notice + noticeGap
}

/** How high the body of a page is now, in pixels of the canvas. */
export const useBodyHeight = (): number => wholeBody + safeEdge - useBodyEnd()

export function Page({ children, className = '' }: { children: ReactNode; className?: string | undefined }) {
  const end = useBodyEnd()
  return (
    <>
      <Head />
      <section className={`${styles['body']} ${className}`} style={{ bottom: end }}>
        {children}
      </section>
      <Notice place="band" />
    </>
  )
}

/** One sentence where a scene was chosen that has nothing to show yet. */
export const Nothing = ({ children }: { children: string }) => (
  <p className={`${styles['nothing']} song`}>{children}</p>
)
