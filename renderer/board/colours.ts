// The colours of the board, read from the tokens where it stands, so that light, dark and the big screen follow by themselves.
import type { Ink, Tone } from './piece.ts'

export type Colours = Readonly<{
  ground: string
  paper: string
  ink: string
  ink2: string
  ink3: string
  rule: string
  outline: string
  select: string
  focus: string
  now: string
  tones: Readonly<Record<Tone, string>>
  inks: Readonly<Record<Ink, string>>
}>

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim() || 'currentcolor'
  return {
    ground: token('--paper-side'),
    paper: token('--paper'),
    ink: token('--ink'),
    ink2: token('--ink-2'),
    ink3: token('--ink-3'),
    rule: token('--rule'),
    outline: token('--rule-strong'),
    select: token('--select'),
    focus: token('--focus'),
    now: token('--red'),
    tones: {
      ask: token('--kind-ask'),
      advice: token('--kind-advice'),
      worry: token('--kind-worry'),
      fact: token('--ink-2'),
      reply: token('--kind-reply'),
      pledge: token('--kind-pledge'),
    },
    inks: {
      ink: token('--ink'),
      red: token('--red'),
      amber: token('--amber'),
      green: token('--green'),
      blue: token('--blue'),
    },
  }
}

/** The canvas knows no variables: whole faces with their sizes, in board units. */
export function fontsOf(element: Element): { sans: string; song: string } {
  const style = getComputedStyle(element)
  return {
    sans: style.getPropertyValue('--sans').trim() || 'sans-serif',
    song: style.getPropertyValue('--song').trim() || 'serif',
  }
}
