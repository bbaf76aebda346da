// What lies open on the console besides the meeting itself, and the way back to the stage. Nothing here is on record.
import {
  type ReactNode,
  type RefObject,
  createContext,
  use,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { DraftField } from '../../../shared/draft.ts'
import type { AppraisalId, ElectionId, ItemId, SpeakerId, VoteId } from '../../../shared/id.ts'
import type { Planned } from './appraisal/appraisal-steps.ts'
import type { Choice } from './notes/note-kinds.ts'
import type { Motion } from './motion.ts'

/** What stands in the lower right: the queue, unless something was asked for. */
export type RightPanel =
  | 'queue'
  | 'speaker'
  | 'order'
  | 'turn'
  | 'limit'
  | 'times'
  | 'interruption'
  | 'written'
  | 'attendance'
  | 'message'
  | 'break'
  | 'budgets'
  | 'skip'
  | 'replan'
  | 'correct'
  | 'phrases'
  | 'script'
  | 'steps'

export type Side = 'left' | 'right'

type Centre = {
  /** The motion that is being worded before it is put to the vote. */
  motion: Motion | null
  /** The show of hands whose second count is being entered. */
  checking: VoteId | null
  /** The vote that is being given up, or corrected after it was published: a reason is asked. */
  abandoning: VoteId | ElectionId | null
  correcting: VoteId | ElectionId | null
  /** The appraisal that is about to be opened. */
  appraising: Planned | null
  /** What was counted once on paper or by keypads, and is shown again to whoever counted it, to be put right. */
  recounting: VoteId | ElectionId | AppraisalId | null
  /** The appraisal that is given up or corrected. */
  givingUp: AppraisalId | null
}
const nothing: Centre = {
  motion: null,
  checking: null,
  abandoning: null,
  correcting: null,
  appraising: null,
  recounting: null,
  givingUp: null,
}

export type Panels = Centre & {
  right: RightPanel
  /** The open panel takes the keyboard as soon as it is drawn. */
  seeking: boolean
  /** Opens a panel; asking for the open one closes it. */
  toggleRight: (panel: RightPanel, seeking?: boolean) => void
  /** Who waits and was picked out of the queue: what can be done about them is in the panel `turn`. */
  waiting: SpeakerId | null
  openTurn: (speaker: SpeakerId) => void
  closeRight: () => void
  /** Opens one thing in the centre in the place of any other; without anything, closes. */
  openCentre: (open: Partial<Centre>) => void
  /** The row of the agenda that was picked out: looked at here, and on the wall only once it is shown. */
  selected: ItemId | null
  select: (item: ItemId | null) => void
  /** Where three columns do not fit, the side that is drawn beside the centre. It has no meaning in a wide window. */
  drawer: Side | null
  toggleDrawer: (side: Side) => void
  /** Somebody asked to write a note, of this kind where one was named; `no` counts the asking. */
  noteAsked: { no: number; choice: Partial<Choice> | null }
  askNote: (choice: Partial<Choice> | null) => void
  /** The field that was asked for by name: it alone takes the keyboard when it appears. */
  writing: DraftField | null
  write: (field: DraftField | null) => void
  keySheet: boolean
  showKeys: (shown: boolean) => void
  /** Where single keys act: the focus returns there after a pointer pressed an act. */
  stage: RefObject<HTMLElement | null>
  toStage: () => void
}

const queueAlone = { right: 'queue', seeking: false } as const

const PanelsContext = createContext<Panels | null>(null)

export function usePanels(): Panels {
  const panels = use(PanelsContext)
  if (panels === null) throw new Error('a panel stands outside PanelsProvider')
  return panels
}

export function PanelsProvider({ children }: { children: ReactNode }) {
  const [{ right, seeking }, setRight] = useState<Pick<Panels, 'right' | 'seeking'>>(queueAlone)
  const [centre, setCentre] = useState(nothing)
  const [noteAsked, setNoteAsked] = useState<Panels['noteAsked']>({ no: 0, choice: null })
  const [writing, write] = useState<DraftField | null>(null)
  const [keySheet, showKeys] = useState(false)
  const [selected, select] = useState<ItemId | null>(null)
  const [drawer, setDrawer] = useState<Side | null>(null)
  const [waiting, setWaiting] = useState<SpeakerId | null>(null)
  const stage = useRef<HTMLElement>(null)
  const toStage = useCallback(() => stage.current?.focus({ preventScroll: true }), [])
  const closeRight = useCallback(() => {
    setRight(queueAlone)
    setDrawer(null)
    toStage()
  }, [toStage])
  const toggleRight = useCallback((panel: RightPanel, seeking = true) => {
    setRight((open) => (open.right === panel ? queueAlone : { right: panel, seeking }))
    setDrawer('right')
  }, [])
  const openTurn = useCallback((speaker: SpeakerId) => {
    setWaiting(speaker)
    setRight({ right: 'turn', seeking: true })
    setDrawer('right')
  }, [])
  const toggleDrawer = useCallback((side: Side) => setDrawer((open) => (open === side ? null : side)), [])
  const openCentre = useCallback((open: Partial<Centre>) => setCentre({ ...nothing, ...open }), [])
  const askNote = useCallback(
    (choice: Partial<Choice> | null) => setNoteAsked(({ no }) => ({ no: no + 1, choice })),
    [],
  )
  const panels = useMemo<Panels>(() => {
    const open = { ...centre, right, seeking, waiting, keySheet, noteAsked, writing, selected, drawer, stage }
    return {
      ...open,
      toggleRight,
      openTurn,
      closeRight,
      openCentre,
      askNote,
      write,
      showKeys,
      select,
      toggleDrawer,
      toStage,
    }
  }, [
    centre,
    right,
    seeking,
    waiting,
    keySheet,
    noteAsked,
    writing,
    selected,
    drawer,
    toggleRight,
    openTurn,
    closeRight,
    openCentre,
    askNote,
    toggleDrawer,
    toStage,
  ])
  return <PanelsContext value={panels}>{children}</PanelsContext>
}
