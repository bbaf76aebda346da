// A scene laid out as a page: head, body, and the notice at the foot, for which the body makes room.
import type { ReactNode } from 'react'
import { Head } from './Head.tsx'
import { Notice, useNoticeHeight } from './Notice.tsx'
import styles from './Page.module.css'

/** The height of a page's body without a notice. */
export const bodyHeight = 892

export function Page({ children, className = '' }: { children: ReactNode; className?: string | undefined }) {
  const notice = useNoticeHeight('band')
  return (
    <>
      <Head />
      <section className={`${styles['body']} ${className}`} style={{ bottom: Math.max(54, notice) }}>
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
