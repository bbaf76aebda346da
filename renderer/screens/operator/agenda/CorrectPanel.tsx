// Setting a forgotten beginning or end right: which one first, then when it truly was, why, and who says so.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridList, GridListItem } from 'react-aria-components'
import { clockTextWithSeconds } from '../../../../shared/numerals.ts'
import { useLive, useSession } from '../../../live/use-live.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import panel from '../Panel.module.css'
import { CorrectTime } from './CorrectTime.tsx'
import { type Recorded, recordedEdges } from './edges.ts'
import styles from './Correct.module.css'

/** As many as anybody would look through; of one item there are fewer. */
const most = 60

export function CorrectPanel() {
  const { t } = useTranslation('operator')
  const live = useLive()
  const { room } = useSession()
  const { selected } = usePanels()
  const [chosen, choose] = useState<string | null>(null)
  const edges = recordedEdges(room, selected, live.now().time).slice(0, most)
  const edge = edges.find(({ id }) => id === chosen)
  return (
    <section className={panel['panel']} aria-label={t('correct.title')}>
      <PanelHead title={t('correct.title')} />
      <div className={panel['body']}>
        {edge === undefined ? (
          <EdgeList edges={edges} onChoose={choose} />
        ) : (
          <CorrectTime key={edge.id} recorded={edge} onLeave={() => choose(null)} />
        )}
        <Refused at="panel" />
      </div>
    </section>
  )
}

function EdgeList({ edges, onChoose }: { edges: readonly Recorded[]; onChoose: (id: string) => void }) {
  const { t } = useTranslation('operator')
  if (edges.length === 0) return <p>{t('correct.nothing')}</p>
  return (
    <>
      <p className="cap">{t('correct.which')}</p>
      <GridList
        aria-label={t('correct.which')}
        className={styles['list'] ?? ''}
        autoFocus="first"
        onAction={(key) => onChoose(String(key))}
      >
        {edges.map(({ id, edge, name, again, at }) => (
          <GridListItem
            key={id}
            id={id}
            textValue={name || t(`correct.named.${edge.of}`)}
            className={styles['edge'] ?? ''}
          >
            <span className={`num ${styles['at']}`}>{clockTextWithSeconds(at)}</span>
            <span className="line1">{name || t(`correct.named.${edge.of}`)}</span>
            <span className="cap nowrap">
              {t(`correct.${edge.of}.${edge.end}`)}
              {again === 0 ? '' : t('correct.again', { count: again + 1 })}
            </span>
          </GridListItem>
        ))}
      </GridList>
    </>
  )
}
