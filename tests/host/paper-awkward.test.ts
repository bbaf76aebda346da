// quality I-18, I-19: awkward names and notes in both papers, as HTML and as a Word file: whole, and text alone.
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { paperDocx } from '../../electron/host/paper/docx.ts'
import { paperHtml } from '../../electron/host/paper/html.ts'
import { minutesOf } from '../../shared/minutes-document.ts'
import type { Paper } from '../../shared/paper.ts'
import { recordOf } from '../../shared/record-document.ts'
import { agendaItem, itemId, sitting, stranger } from '../shared/stage.ts'

const names = [
  '欧阳·娜娜',
  '阿卜杜拉·买买提',
  '𠮷田一郎',
  '㛃江𬱖',
  '👍🏽',
  '长'.repeat(40),
  '<img src=x onerror=alert(1)>',
  '</script><b>粗</b>',
  '{{7*7}} ${x}',
  '&lt;&amp;]]>',
]

/** Everything that can be noted, each with the name as who, as unit and as words. */
function noted(name: string): readonly Paper[] {
  const stage = sitting({ agenda: [agendaItem('a', { title: '发言', kind: 'speeches', decision: 'none' })] })
  const who = stranger(name)
  const note = { kind: 'takeNote', item: itemId('a'), speech: null } as const
  stage.do({ ...note, body: { as: 'line', text: `表扬${name}`, phrase: '会议充分肯定…' } })
  stage.do({ ...note, body: { as: 'pledge', text: `找${name}`, who, unit: name, due: name } })
  stage.do({ ...note, body: { as: 'dissent', text: `不如${name}`, who, reserved: true } })
  return [minutesOf(stage.session), recordOf(stage.session)].filter((paper) => paper !== null)
}

/** The words between tags, as a reader of either format sees them. */
const wordsIn = (markup: string) =>
  markup
    .replaceAll(/<style.*?<\/style>/gsu, '')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:#(\d+)|(lt|gt|quot|apos|amp));/gu, (whole, code: string | undefined, entity: string) =>
      code === undefined ? (entities[entity] ?? whole) : String.fromCodePoint(Number(code)),
    )
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

test.each(names)('quality I-18, I-19: %s', async (name) => {
  const papers = noted(name)
  expect(papers).toHaveLength(2)
  for (const paper of papers) {
    const html = paperHtml(paper, '')
    const docx = strFromU8(unzipSync(await paperDocx(paper, null))['word/document.xml'] ?? new Uint8Array())
    for (const markup of [html, docx]) {
      const words = wordsIn(markup)
      for (const said of [`充分肯定表扬${name}`, `找${name}`, `不如${name}`, `${name}${name}`])
        expect(words).toContain(said)
      expect(markup).not.toMatch(/<img|<\/script><b>|<b>粗/u)
    }
  }
})
