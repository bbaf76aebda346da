// An appraisal under way: what is appraised, by which classes, how many vote. No count is shown before it is announced.
import { itemOf } from '../../shared/session/agenda.ts'
import { type Appraisal, votersOf } from '../../shared/session/appraisals.ts'
import { Swatch } from './AppraisalBar.tsx'
import { patternsOf } from './appraisal-page.ts'
import { Motion } from './Motion.tsx'
import { Page, useBodyHeight } from './Page.tsx'
import { usePicture } from './picture.ts'
import { useWords } from './wall-words.ts'
import styles from './AppraisalUnderway.module.css'

/** Below this height, under a long notice, the sentence gets smaller and the classes go. */
const lowBody = 700

export function AppraisalUnderway({ appraisal }: { appraisal: Appraisal }) {
  const t = useWords()
  const { room } = usePicture()
  const low = useBodyHeight() < lowBody
  const { classes, objects, round } = appraisal
  const title = round > 1 ? t('appraisal.again', { round }) : t('appraisal.title')
  const patterns = patternsOf(classes)
  const motion = itemOf(room.agenda, appraisal.item)?.title ?? ''
  return (
    <Page className={styles['underway']}>
      <Motion vote={{ item: appraisal.item, motion }} title={title} most={low ? 2 : 3} />
      <p className={`${styles['say']} song`} data-low={low}>
        {t('appraisal.underway')}
      </p>
      {low ? null : (
        <ul className={styles['classes']}>
          {classes.map(({ name }, at) => (
            <li key={name}>
              <Swatch pattern={patterns[at] ?? 'empty'} wide={44} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <footer className={styles['foot']}>
        {t('appraisal.voters', { ...votersOf(appraisal), count: objects.length })}
      </footer>
    </Page>
  )
}
