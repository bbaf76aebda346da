// The sign-in in sum: what the chair says, whether the figures close, the quorum with its rule and base, leave by kind, and the file.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../../shared/id.ts'
import { leaveShares, figuresOf, gatheringOf } from '../../../../shared/turnout.ts'
import {
  quorumLine,
  sentenceForms,
  sumLine,
  turnoutSentence,
  unexplained,
  usualForm,
} from '../../../../shared/turnout-words.ts'
import { censusIn } from '../../../../shared/session/attendance-counts.ts'
import { clockText } from '../../../../shared/numerals.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { useSheetFile } from './use-sheet-file.ts'
import styles from './TurnoutView.module.css'

export function TurnoutView({ meeting: id }: { meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const session = useSession()
  const { meeting, room } = session
  const [form, setForm] = useState(usualForm(meeting?.kind ?? 'standing'))
  const [copied, setCopied] = useState('')
  const file = useSheetFile(id)
  const figures = figuresOf(session)
  const gathering = gatheringOf(session)
  const { rule, met } = gathering
  const sentence = turnoutSentence(gathering, form)
  const why = unexplained(figures)
  const { opening } = room.attendance
  const byCount = censusIn(room.attendance.counts) !== null
  const kinds = (byCount ? [] : leaveShares(figures)).map(
    ([kind, count]) => `${t(`leaveKind.${kind}`)} ${count}`,
  )
  const copy = async (words: string) => {
    await navigator.clipboard.writeText(words)
    setCopied(words)
  }
  return (
    <div className={styles['view']}>
      {sentence === null ? null : <p className={`song ${styles['sentence']}`}>{sentence}</p>}
      <div className={styles['ways']}>
        {sentence === null ? null : (
          <>
            <Button onPress={() => void copy(sentence)}>
              {t(copied === sentence ? 'turnout.copied' : 'turnout.copy')}
            </Button>
            <Button
              look="quiet"
              onPress={() =>
                setForm(sentenceForms[(sentenceForms.indexOf(form) + 1) % sentenceForms.length] ?? form)
              }
            >
              {t('turnout.otherWords')}
            </Button>
          </>
        )}
        <Button isDisabled={file.busy} onPress={file.save}>
          {t('turnout.file')}
        </Button>
      </div>
      {file.words === '' ? null : (
        <p className="cap" role="status">
          {file.words}
        </p>
      )}
      {rule === null || met === null ? null : (
        <p className={met ? 'ok' : 'bad'}>
          <Shape name={met ? 'check' : 'fullSquare'} /> {t(met ? 'turnout.met' : 'turnout.notMet')}
          <span className="cap"> {quorumLine(figures.expected, rule)}</span>
        </p>
      )}
      <p className="num">{sumLine(figures)}</p>
      {why === null ? null : (
        <p className="warn">
          <Shape name="fullTriangle" /> {why}
        </p>
      )}
      <p className="cap">
        {[
          kinds.length === 0 ? '' : t('turnout.kinds', { kinds: kinds.join('　') }),
          byCount || figures.late === 0 ? '' : t('turnout.late', { count: figures.late }),
          t('turnout.others', figures),
          opening === null
            ? ''
            : t('turnout.opening', { time: clockText(opening.at), count: opening.count.present }),
        ]
          .filter((words) => words !== '')
          .join('。')}
      </p>
    </div>
  )
}
