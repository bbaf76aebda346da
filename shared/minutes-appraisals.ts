// An appraisal as the 纪要 tells it: that it was held, by whom, and what every object came to. One that is due and has no result is marked.
import { appraisalTable, papersWords, ruleWords, votersWords } from './appraisal-words.ts'
import { type Block, missing, text } from './paper.ts'
import type { LiveItem } from './session/agenda.ts'
import { type Appraisal, appraisedBy } from './session/appraisals.ts'

export function appraisalBlocks(appraisals: readonly Appraisal[]): readonly Block[] {
  return appraisals.flatMap((appraisal): readonly Block[] => {
    const { tally, published, objects } = appraisal
    if (tally === null || published === null) return []
    const sources = [appraisal.appraisal]
    const mended = appraisal.corrections.length > 0 ? '（结果已更正）' : ''
    const words = `会议对${objects.length}个对象进行了民主测评${mended}。${votersWords(appraisal)}；${papersWords(tally.ballots)}。${ruleWords(appraisedBy(appraisal))}测评结果如下：`
    return [
      { kind: 'paragraph', runs: [text(words)], sources, part: `told.${appraisal.appraisal}` },
      {
        kind: 'table',
        table: appraisalTable(appraisal, tally),
        sources,
        part: `table.${appraisal.appraisal}`,
      },
    ]
  })
}

export function appraisalDue(item: LiveItem, appraisals: readonly Appraisal[]): readonly Block[] {
  const due = item.kind === 'appraise' || item.appraisal !== undefined
  const open = due && item.visits.length > 0 && !appraisals.some(({ published }) => published !== null)
  return open
    ? [{ kind: 'paragraph', runs: [missing('测评结果')], sources: [item.item], part: 'unappraised' }]
    : []
}
