// A title that breaks between words and never inside one; a leading 《 hangs so that the first 汉字 sits on the margin.
import { Fragment, memo } from 'react'
import styles from './Title.module.css'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

export const Title = memo(function Title({ children, hang = false }: { children: string; hang?: boolean }) {
  const segments = [...words.segment(children)]
  return (
    <span className={`${styles['title']} ${hang && children.startsWith('《') ? styles['hang'] : ''}`}>
      {segments.map((segment) => (
        <Fragment key={segment.index}>
          {segment.isWordLike === true && segment.index > 0 ? <wbr /> : null}
          {segment.segment}
        </Fragment>
      ))}
    </span>
  )
})
