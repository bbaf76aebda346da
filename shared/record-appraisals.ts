// An appraisal as a 会议记录 tells it: opened with its voters and rule, announced with all figures, void rounds and corrections kept.
import {
  appraisalTable,
  classNames,
  papersWords,
  ruleWords,
  voidedWords,
  votersWords,
} from './appraisal-words.ts'
import { closed } from './paper-sentences.ts'
import { type Moment, plain } from './record-moment.ts'
import { type Appraisal, appraisedBy } from './session/appraisals.ts'
import type { Stamp } from './time.ts'

export function appraisalMoments(appraisal: Appraisal): readonly Moment[] {
  const { round, objects, classes, opened, ended, published, corrections, tally, state } = appraisal
  const tell = (stamp: Stamp, words: string): Moment => plain(stamp, words, [appraisal.appraisal])
  const again = round > 1 ? `第${round}次` : ''
  const opening = tell(
    opened,
    `${again}民主测评，对象${objects.length}个，分${classNames(classes)}${classes.length}个等次，无记名填票。${votersWords(appraisal)}。${ruleWords(appraisedBy(appraisal))}`,
  )
  if (state === 'abandoned')
    return [opening, tell(ended ?? opened, `这次测评作废：${closed(appraisal.reason)}`)]
  if (state === 'void')
    return appraisal.voided === null
      ? [opening]
      : [opening, tell(ended ?? opened, voidedWords(appraisal.voided))]
  if (published === null || tally === null) return [opening]
  const first = corrections[0]?.from ?? tally
  const by = [
    appraisal.countedBy === '' ? '' : `计票${appraisal.countedBy}`,
    appraisal.checkedBy === '' ? '' : `复核${appraisal.checkedBy}`,
  ].filter((each) => each !== '')
  const why = appraisal.override === '' ? '' : `票数不合而照录，原因：${closed(appraisal.override)}`
  return [
    opening,
    {
      ...tell(
        published,
        `公布测评结果：${papersWords(first.ballots)}${by.length === 0 ? '' : `（${by.join('，')}）`}。${why}`,
      ),
      table: appraisalTable(appraisal, first),
    },
    ...corrections.map(({ at, by: who, reason }, nth) => {
      const after = corrections[nth + 1]?.from ?? tally
      return {
        ...tell(at, `更正测评结果：${papersWords(after.ballots)}。原因：${closed(reason)}更正人${who}。`),
        table: appraisalTable(appraisal, after),
      }
    }),
  ]
}
