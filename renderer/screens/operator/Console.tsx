// The frame of a running meeting: bar, three columns, bar. After a pointer pressed an act, the keyboard is back on the stage.
import type { MouseEvent } from 'react'
import type { MeetingId } from '../../../shared/id.ts'
import { useBells } from '../../live/use-bells.ts'
import { AgendaColumn } from './agenda/AgendaColumn.tsx'
import { BottomBar } from './bottom/BottomBar.tsx'
import { KeySheet } from './bottom/KeySheet.tsx'
import { usePanels } from './panels.tsx'
import { RightColumn } from './RightColumn.tsx'
import { Announcer } from './stage/Announcer.tsx'
import { Centre } from './stage/Centre.tsx'
import { TopBar } from './top/TopBar.tsx'
import { useBellWords } from './bell-words.ts'
import { useConsoleKeys } from './use-console-keys.ts'
import styles from './Console.module.css'

export function Console({ meeting }: { meeting: MeetingId }) {
  const { keySheet, drawer, toStage } = usePanels()
  const pressed = (event: MouseEvent<HTMLElement>) => {
    const byPointer = event.detail > 0
    const onAct = event.target instanceof Element && event.target.closest('button') !== null
    // What the act opened may have taken the focus already: then it keeps it.
    if (byPointer && onAct && document.activeElement?.matches('input, textarea') !== true) toStage()
  }
  return (
    <div className={styles['console']} onClickCapture={pressed}>
      <TopBar meeting={meeting} />
      <div className={styles['columns']} data-drawer={drawer ?? 'none'}>
        <AgendaColumn />
        <Centre meeting={meeting} />
        <RightColumn meeting={meeting} />
      </div>
      <BottomBar meeting={meeting} />
      {keySheet ? <KeySheet /> : null}
      <Bell />
      <Keys />
    </div>
  )
}

// Parts of their own: what they follow changes with every fact, and the columns are not drawn again for it.
function Bell() {
  const bellWords = useBellWords()
  const bell = useBells()
  return (
    <>
      {bell === null ? null : <p className={styles['bell']}>{bellWords(bell)}</p>}
      <Announcer bell={bell} />
    </>
  )
}

function Keys() {
  useConsoleKeys()
  return null
}
