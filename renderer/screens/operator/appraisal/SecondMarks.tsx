// The second person's marks, from empty cells: the first figures are nowhere on the page. Where this count says otherwise, its cells are marked.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkField } from '../../../../shared/draft.ts'
import { cleaned } from '../../../../shared/line.ts'
import type { Appraisal } from '../../../../shared/session/appraisals.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { useEntry } from '../use-entry.ts'
import { ShowFirst } from '../vote/ShowFirst.tsx'
import { MarksForm, focusEmpty } from './MarksForm.tsx'
import { papers, tallyOf } from './entered.ts'

export function SecondMarks({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation('appraisal')
  const form = useRef<HTMLFormElement>(null)
  const { room } = useSession()
  const { act, refuse, refused } = useActs()
  const { toStage } = usePanels()
  const last = room.appraisals.list.findLast((one) => one.checkedBy !== '')?.checkedBy ?? ''
  const { entry, current, change, settle } = useEntry(checkField(appraisal.appraisal), { by: last })
  const [since] = useState(refused?.no ?? 0)
  const { objects, classes } = appraisal
  const differs =
    refused !== null &&
    refused.no > since &&
    refused.place === 'vote' &&
    refused.refusal.code === 'COUNTS_DIFFER'
  const places = differs ? refused.refusal.about.split(' ') : []
  const send = async () => {
    const { figures, by } = current()
    if (cleaned(by) === '') {
      refuse('vote', 'NAME_MISSING')
      return form.current?.querySelector<HTMLInputElement>('[data-checker] input')?.focus()
    }
    const tally = tallyOf(figures, objects.length, classes.length)
    if (tally === null) {
      refuse('vote', 'NOT_COUNTED')
      return focusEmpty(form)
    }
    const checked = { appraisal: appraisal.appraisal, tally, by: cleaned(by) }
    if (!(await act('vote', { kind: 'checkAppraisal', ...checked }))) return
    settle()
    toStage()
  }
  const nameOf = (place: string) => {
    const [row = '', column] = place.split('.')
    const paper = papers.find((name) => name === place)
    if (paper !== undefined) return t(`papers.${paper}`)
    const word = column === '0' ? t('blank') : (classes[Number(column) - 1]?.name ?? '')
    return t('place', { no: row, word })
  }
  return (
    <MarksForm
      form={form}
      appraisal={appraisal}
      label={t('checkTitle')}
      how={t('checkHow', { name: appraisal.countedBy })}
      entered={entry.figures}
      onEntered={(figures) => change({ figures })}
      onSend={() => void send()}
      marked={new Set(places)}
    >
      <span data-checker>
        <Field
          label={t('checker')}
          labelShown
          autoFocus={last === ''}
          value={entry.by}
          onChange={(by) => change({ by })}
        />
      </span>
      <p className={`grow ${differs ? 'bad' : 'cap'}`} role="status">
        {differs ? t('differs', { places: places.map(nameOf).join('、') }) : ''}
      </p>
      {differs ? null : <Refused at="vote" />}
      <ShowFirst of={appraisal.appraisal} />
      <Button onPress={() => void send()}>{t('check')}</Button>
    </MarksForm>
  )
}
