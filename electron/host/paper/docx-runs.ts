// Text as Word runs: all four font slots named, rare characters in a face that has them, what is missing marked. No layout.
import {
  HighlightColor,
  type IFontAttributesProperties,
  type IRunOptions,
  SimpleField,
  Tab,
  TextRun,
} from 'docx'
import { type Run, missingText } from '../../../shared/paper.ts'
import { stretches } from './gb2312.ts'
import { written } from './letters.ts'
import * as measures from './measures.ts'

/** Word picks a slot by the character; one left out would show the theme's face. */
const face = (name: string): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
})
export const faces = {
  fang: face('仿宋_GB2312'),
  kai: face('楷体_GB2312'),
  hei: face('黑体'),
  song: face('宋体'),
  biao: face('方正小标宋简体'),
}
/** Windows' own 仿宋 holds GBK; what lies beyond is left to Word. */
const rare = face('仿宋')

export type Dress = Pick<IRunOptions, 'font' | 'size' | 'color' | 'characterSpacing' | 'highlight' | 'break'>
export const bodyDress: Dress = { font: faces.fang, size: measures.body, characterSpacing: measures.tracking }
export const smallDress: Dress = { font: faces.fang, size: measures.small, characterSpacing: 0 }

/** How the body of a paper is set: its type, its pitch, its character. */
export type Setting = {
  dress: Dress
  line: number
  chars: (count: number) => number
  /** What is said together stays on one page. */
  whole: boolean
}
export const official: Setting = {
  dress: bodyDress,
  line: measures.line,
  chars: measures.chars,
  whole: false,
}
const { body, tracking } = measures.reading
export const reading: Setting = {
  dress: { font: faces.fang, size: body, characterSpacing: tracking },
  line: measures.reading.line,
  chars: measures.reading.chars,
  whole: true,
}

/** One text, split only where a character needs another face. A line break goes before the first piece. */
export function textRuns(text: string, dress: Dress = bodyDress): TextRun[] {
  const { break: breaks, ...rest } = dress
  return stretches(written(text)).map(
    ({ text: part, common }, index) =>
      new TextRun({
        ...rest,
        text: part,
        ...(common ? {} : { font: rare }),
        ...(index === 0 && breaks !== undefined ? { break: breaks } : {}),
      }),
  )
}

export const tab = (): TextRun => new TextRun({ children: [new Tab()] })

/** `pages` is how many pages our own layout has: Word shows it until it counts for itself. */
export function paperRuns(
  runs: readonly Run[],
  pages: number | null,
  dress: Dress = bodyDress,
): (TextRun | SimpleField)[] {
  return runs.flatMap((run): (TextRun | SimpleField)[] => {
    switch (run.kind) {
      case 'text':
        return textRuns(run.text, run.face === undefined ? dress : { ...dress, font: faces[run.face] })
      case 'missing':
        return textRuns(missingText(run), { ...dress, highlight: HighlightColor.YELLOW })
      case 'pages':
        return [new SimpleField('NUMPAGES', pages === null ? '　' : String(pages))]
      default:
        return run satisfies never
    }
  })
}
