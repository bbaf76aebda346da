// Text a person typed or pasted: what a line and a paragraph may hold, and what is taken out of a paste.
import { z } from 'zod'

/**
 * Text a person typed: no control, bidirectional-override or zero-width characters (look-alike attacks), no half of a surrogate
 * pair, NFC. The length is that of the normal form, which can be the longer one: what was taken in must be read back.
 */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !unsafe.test(text))
    .transform((text) => text.normalize('NFC'))
    .refine((text) => text.length <= max)
/** As `line`, but a person may start new paragraphs. */
export const prose = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !unsafe.test(text.replaceAll('\n', '')))
    .transform((text) => text.normalize('NFC'))
    .refine((text) => text.length <= max)
// oxlint-disable-next-line no-control-regex
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u200b\u200c\u200e\u200f\u061c\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]/u
/** What a paste may carry that no line may hold: removed, with full-width spaces at the ends. */
export const cleaned = (text: string): string =>
  text.normalize('NFC').replaceAll(new RegExp(unsafe, 'gu'), ' ').trim()

/** `王 岚` and `王岚` are one name. */
export const bareName = (name: string): string => name.replaceAll(/\s/gu, '')
