// The phrases a line of the minutes begins with (domain notes B.7). `…` stands where the text goes; all of them can be changed.
import { z } from 'zod'
import { line } from './line.ts'
import { openSlot } from './open-slot.ts'

/** 会议指出，… · 会议听取了…的汇报 · 会议决定将…提请…审议. Without a slot the text follows after a comma. */
export const Phrase = line(40).refine((phrase) => /[^…，：\s]/u.test(phrase))
export type Phrase = z.infer<typeof Phrase>

/** What the meeting does with its phrase, in the order of a 纪要; `own` are those the office has added. */
export const PhraseUse = z.enum(['report', 'judge', 'ask', 'decide', 'pass', 'consult', 'own'])
export type PhraseUse = z.infer<typeof PhraseUse>

export const PhraseBank = z.array(z.object({ use: PhraseUse, phrase: Phrase })).max(200)
export type PhraseBank = z.infer<typeof PhraseBank>

export const pointedOut: Phrase = '会议指出，…'
export const required: Phrase = '会议要求，…'
export const decided: Phrase = '会议决定，…'

const shipped: Readonly<Record<Exclude<PhraseUse, 'own'>, readonly Phrase[]>> = {
  report: [
    '会议传达学习了…',
    '会议听取了…的汇报',
    '会议听取了…的通报',
    '会议听取了…的说明',
    '会议观看了…',
    '会议宣读了…',
  ],
  judge: ['会议认为，…', pointedOut, '会议一致认为，…', '会议充分肯定…'],
  ask: ['会议强调，…', required, '会议号召，…', '会议希望，…'],
  decide: [
    decided,
    '会议议定，…',
    '会议同意…',
    '会议原则同意…',
    '会议审议通过…',
    '会议原则通过…',
    '会议协商通过…',
    '会议讨论通过…',
    '会议确定…',
    '会议指定…',
    '会议授权…',
    '会议追认…',
  ],
  pass: ['会议决定将…提请…审议', '会议建议…', '会议决定将…报送…'],
  consult: ['与会人员围绕…进行了协商', '经协商，达成如下共识：…', '对…未达成一致，意见如下：…'],
}

/** What a new program brings along. */
export const shippedPhrases: PhraseBank = PhraseUse.exclude(['own']).options.flatMap((use) =>
  shipped[use].map((phrase) => ({ use, phrase })),
)

const slots = (phrase: Phrase): string[] => phrase.split(/…+/u)

/** How many texts the phrase takes; they are written one after the other with a space between. */
export const slotsOf = (phrase: Phrase): number => Math.max(1, slots(phrase).length - 1)

/** The phrase as it is named in a list: 会议指出, 会议听取了…的汇报. */
export const phraseName = (phrase: Phrase): string => phrase.replace(/[，：]?…*$/u, '')

/** 会议指出， or 经协商，达成如下共识：, where the text follows as a clause of its own; null where it stands inside the sentence. */
export function leadOf(phrase: Phrase): string | null {
  const [before = '', ...after] = slots(phrase)
  if (after.length === 0) return `${before}，`
  return after.length === 1 && after[0] === '' && /[，：]$/u.test(before) ? before : null
}

/** The sentence without its full stop: each text in its slot, the last one takes the rest, and a missing one is marked as still to be written. */
export function phrased(phrase: Phrase, text: string): string {
  const [before = '', ...after] = slots(phrase)
  if (after.length === 0) return `${before}，${text}`
  const texts = after.length === 1 ? [text] : text.split(/\s+/u)
  return after.reduce((sentence, rest, nth) => {
    const last = nth === after.length - 1
    const words = last ? texts.slice(nth).join('') : (texts[nth] ?? '')
    return `${sentence}${words === '' ? openSlot : words}${rest}`
  }, before)
}
