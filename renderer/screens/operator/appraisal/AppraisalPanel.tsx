// An appraisal while it is counted: the table, then the same table empty for the second person, then what may be announced.
import { useTranslation } from 'react-i18next'
import { announcement, ruleWords, voidedWords, votersWords } from '../../../../shared/appraisal-words.ts'
import { checkBallots } from '../../../../shared/ballots.ts'
import { itemCode } from '../../../../shared/numerals.ts'
import { itemOf } from '../../../../shared/session/agenda.ts'
import { type Appraisal, appraisedBy } from '../../../../shared/session/appraisals.ts'
import type { AppraisalTally } from '../../../../shared/session/values-appraisal.ts'
import { useSession } from '../../../live/use-live.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { spaced } from '../spaced.ts'
import { ShowFirst } from '../vote/ShowFirst.tsx'
import { FirstMarks } from './FirstMarks.tsx'
import { GiveUp } from './GiveUp.tsx'
import { MarksTable } from './MarksTable.tsx'
import { SecondMarks } from './SecondMarks.tsx'
import styles from './AppraisalPanel.module.css'

export function AppraisalPanel({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation('appraisal')
  const { room } = useSession()
  const { recounting, givingUp } = usePanels()
  const { tally, state, appraisal: id } = appraisal
  const item = itemOf(room.agenda, appraisal.item)
  return (
    <section className={styles['panel']} aria-label={t('label')}>
      <header className={styles['head']}>
        <p className="cap line1">
          {spaced(
            itemCode(item?.path ?? []),
            t('title'),
            t('round', { round: appraisal.round }),
            votersWords(appraisal),
          )}
        </p>
        <h2 className="song line1">{item?.title}</h2>
        <p className="cap">{ruleWords(appraisedBy(appraisal))}</p>
      </header>
      {givingUp === id ? (
        <GiveUp appraisal={id} />
      ) : tally === null ? (
        <FirstMarks key="first" appraisal={appraisal} />
      ) : recounting === id ? (
        <FirstMarks key="again" appraisal={appraisal} again={tally} />
      ) : state === 'checked' ? (
        <Agreed appraisal={appraisal} tally={tally} />
      ) : (
        <SecondMarks appraisal={appraisal} />
      )}
    </section>
  )
}

function Agreed({ appraisal, tally }: { appraisal: Appraisal; tally: AppraisalTally }) {
  const { t } = useTranslation('appraisal')
  const { t: told } = useTranslation('operator')
  const isVoid = checkBallots(tally.ballots) === 'void'
  return (
    <div className={styles['agreed']}>
      <p className="cap">
        {told('vote.agreed', { first: appraisal.countedBy, second: appraisal.checkedBy })}
      </p>
      {isVoid ? null : <MarksTable appraisal={appraisal} tally={tally} />}
      <p className="cap">{told('chair.says')}</p>
      <q className={`song ${styles['aloud']}`}>
        {isVoid ? voidedWords(tally.ballots) : announcement(appraisal, tally)}
      </q>
      {appraisal.override === '' ? null : <p>{t('overrideTold', { reason: appraisal.override })}</p>}
      <span>
        <ShowFirst of={appraisal.appraisal} />
      </span>
      <Refused at="vote" />
    </div>
  )
}
