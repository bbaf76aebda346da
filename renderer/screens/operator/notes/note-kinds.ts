// What a note can be, in the order Tab goes through it: cards under a speech, then the lines of the meeting and dissent.
import { type Phrase, decided, pointedOut, required } from '../../../../shared/phrase-bank.ts'
import { belongsToItem } from '../../../../shared/session/notes.ts'
import type { NoteKind } from '../../../../shared/session/values.ts'
import type { ShapeName } from '../../../parts/Shape.tsx'

/** `phrase` is what a line begins with; of anything else it says nothing. */
export type Choice = { as: NoteKind; phrase: Phrase }

const shapes = {
  ask: 'circle',
  advice: 'triangle',
  worry: 'diamond',
  fact: 'hexagon',
  reply: 'square',
  pledge: 'fullSquare',
  line: 'dash',
  dissent: 'cross',
} as const satisfies Record<NoteKind, ShapeName>

/** The three phrases used most have a shape of their own. */
const ofPhrase: Readonly<Record<Phrase, ShapeName>> = { [required]: 'right', [decided]: 'check' }

export const shapeOf = ({ as, phrase }: Choice): ShapeName =>
  as === 'line' ? (ofPhrase[phrase] ?? shapes.line) : shapes[as]

const cards: readonly NoteKind[] = ['advice', 'ask', 'worry', 'fact', 'reply', 'pledge']
const usual: readonly Phrase[] = [pointedOut, required, decided]

/** All that Tab goes through; a phrase picked from the bank stands before the usual ones. */
export function choicesFor(speaking: boolean, { phrase }: Choice): readonly Choice[] {
  const of = (as: NoteKind): Choice => ({ as, phrase })
  const phrases = usual.includes(phrase) ? usual : [phrase, ...usual]
  const lines = phrases.map((each): Choice => ({ as: 'line', phrase: each }))
  return speaking
    ? [...cards.map(of), ...lines, of('dissent')]
    : [...lines, of('dissent'), of('pledge'), of('fact')]
}

const alike = (a: Choice, b: Choice): boolean => a.as === b.as && (a.as !== 'line' || a.phrase === b.phrase)

/** The choice itself where it fits, otherwise the first that does: without a speech there is no card but a pledge or a fact. */
export function fitting(choice: Choice, speaking: boolean): Choice {
  const choices = choicesFor(speaking, choice)
  return choices.find((one) => alike(one, choice)) ?? choices[0] ?? choice
}

/** `by` is 1 for Tab and −1 for Shift+Tab. */
export function turned(choice: Choice, by: 1 | -1, choices: readonly Choice[]): Choice {
  const at = choices.findIndex((one) => alike(one, choice))
  return choices[(at + by + choices.length) % choices.length] ?? choice
}

/** What a recorded note can become: it stays where it stands. */
export const choicesWithin = (speaking: boolean, choice: Choice): readonly Choice[] =>
  choicesFor(speaking, choice).filter((one) => !speaking || belongsToItem(one) === belongsToItem(choice))
