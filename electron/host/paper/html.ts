// A paper as one page of HTML for the shell's Chromium: every word goes through one escaping template, no script, nothing fetched but faces.
import { nameRows, widthOf } from '../../../shared/paper-names.ts'
import {
  type Block,
  type Colophon,
  type Masthead,
  type Paper,
  type Run,
  missingText,
} from '../../../shared/paper.ts'
import { escaped, pieces } from './letters.ts'
import { inkTop, markSize } from './measures.ts'

/** Markup that this file wrote itself; `html` puts everything else in escaped. */
class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}
type Part = Markup | string | number | readonly (Markup | string)[]

function html(words: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(words.reduce((text, word, index) => text + inner(parts[index - 1] ?? '') + word))
}
function inner(part: Part): string {
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return part instanceof Markup ? part.text : part.map(inner).join('')
}
const nothing = html``

const marks = (words: string): readonly Markup[] =>
  pieces(words).map(({ text, whole }) => (whole ? html`<span class="whole">${text}</span>` : html`${text}`))

function run(part: Run): Markup {
  switch (part.kind) {
    case 'text':
      return part.face === undefined
        ? html`${marks(part.text)}`
        : html`<span class="${part.face}">${marks(part.text)}</span>`
    case 'missing':
      return html`<span class="missing">${missingText(part)}</span>`
    case 'pages':
      return html`<span data-pages>1</span>`
    default:
      return part satisfies never
  }
}
const runs = (parts: readonly Run[]): readonly Markup[] => parts.map(run)

/** `style` takes numbers of ours alone. */
const lead = (label: string): string => `--lead:calc(${4 - widthOf(label)} * var(--char))`
/** A cell of n is n names of three characters with their gaps. */
const width = (cells: number): string => `width:calc(${4 * cells - 1} * var(--char))`

function block(part: Block): Markup {
  switch (part.kind) {
    case 'heading': {
      const tag = new Markup(`h${part.level + 1}`)
      return html`<${tag}>${runs(part.runs)}</${tag}>`
    }
    case 'paragraph':
      return html`<p>${runs(part.runs)}</p>`
    case 'names':
      return html`${nameRows(part.names).map((row, index) => {
        const label =
          index > 0
            ? nothing
            : html`<b style="${lead(part.label)}"><span class="hei">${part.label}</span>：</b>`
        return html`<div class="names">${label}${row.map(({ name, cells }) => html`<i style="${width(cells)}">${name}</i>`)}</div>`
      })}`
    case 'hung':
      return html`<p class="hung"><b style="${lead(part.label)}"><span class="hei">${part.label}</span>：</b>${runs(part.runs)}</p>`
    case 'moment':
      return html`<p class="moment">${part.at === '' ? nothing : html`<time>${part.at}</time>`}${runs(part.runs)}</p>`
    case 'table': {
      const { head, rows } = part.table
      const row = (cells: readonly string[]) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`
      return html`<table><thead><tr>${head.map((cell) => html`<th>${cell}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table>`
    }
    case 'signature':
      return html`<div class="signature">${part.labels.map((label) => html`<span>${label}</span>`)}</div>`
    case 'blank':
      return html`<div class="blank"></div>`
    default:
      return part satisfies never
  }
}

/** Borders snap to pixels; a drawn bar keeps its tenth of a millimetre. */
const rule = (thick: number, colour: string): Markup =>
  html`<svg class="rule" height="${thick}mm" viewBox="0 0 156 ${thick}" preserveAspectRatio="none" aria-hidden="true"><rect width="156" height="${thick}" fill="${colour}"/></svg>`

/** The mark's line box is 36 pt; it moves up by what lies between the box's top and the ink. */
function head({ mark, number, office, date }: Masthead): Markup {
  const size = markSize(mark)
  const above = (36 - size) / 2 + size * inkTop
  return html`<header class="head"><div class="mark" style="--size:${size}pt;--lead:${above.toFixed(2)}pt">${mark}</div><div class="number">${runs(number)}</div><div class="issue"><span>${office}</span><span>${runs(date)}</span></div>${rule(0.5, '#d7000f')}</header>`
}

const colophon = ({ copies, office, printed }: Colophon): Markup =>
  html`<footer class="colophon" data-foot>${rule(0.35, '#000')}<div class="copies">抄送：${runs(copies)}。</div>${rule(0.25, '#000')}<div class="issue"><span>${office}</span><span>${runs(printed)}印发</span></div>${rule(0.35, '#000')}</footer>`

const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'"

/** `css` is ours, from resources/paper. */
export function paperHtml(paper: Paper, css: string): string {
  const title = paper.title.flatMap((line, index) => (index === 0 ? [line] : [html`<br>`, line]))
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${paper.name}</title><style>${new Markup(css)}</style></head>
<body class="${paper.dress ?? 'official'}"><span class="primer" aria-hidden="true">— 0123456789 — 第页共</span><main class="sheet">${paper.masthead === null ? nothing : head(paper.masthead)}<h1>${title}</h1>${paper.blocks.map(block)}${paper.colophon === null ? nothing : colophon(paper.colophon)}</main></body></html>
`.text
}
