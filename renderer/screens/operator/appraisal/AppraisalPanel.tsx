// An appraisal while it is counted: the table, then the same table empty for the second person, then what may be announced.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announcement, ruleWords, voidedWords, votersWords } from '../../../../shared/appraisal-words.ts'
import { checkBallots } from '../../../../shared/ballots.ts'
import { cleaned } from '../../../../shared/line.ts'
import { itemCode } from '../../../../shared/numerals.ts'
import { itemOf } from '../../../../shared/session/agenda.ts'
import { type Appraisal, appraisedBy, votersOf } from '../../../../shared/session/appraisals.ts'
import { wrongPlaces } from '../../../../shared/session/appraisals-decide.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { spaced } from '../spaced.ts'
import { GiveUp } from './GiveUp.tsx'
import { TallyGrid } from './TallyGrid.tsx'
import { type Entered, enteredOf, papers, tallyOf } from './entered.ts'
import styles from './AppraisalPanel.module.css'

export function AppraisalPanel({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation('appraisal')
  const { room } = useSession()
  const { checkingMarks, givingUp } = usePanels()
  const item = itemOf(room.agenda, appraisal.item)
  const checking =
    checkingMarks === appraisal.appraisal && appraisal.state === 'counting' && appraisal.tally !== null
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
      {givingUp === appraisal.appraisal ? (
        <GiveUp appraisal={appraisal.appraisal} />
      ) : checking ? (
        <Checking appraisal={appraisal} />
      ) : (
        <Counting key={appraisal.state} appraisal={appraisal} />
      )}
    </section>
  )
}

function Counting({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation('appraisal')
  const { meeting } = useSession()
  const { act } = useActs()
  const { toStage } = usePanels()
  const [entered, setEntered] = useState<Entered>(appraisal.tally === null ? {} : enteredOf(appraisal.tally))
  const [by, setBy] = useState(appraisal.countedBy || (meeting?.recorder ?? ''))
  const [override, setOverride] = useState(appraisal.override)
  const { objects, classes, tally } = appraisal
  const whole = tallyOf(entered, objects.length, classes.length)
  const apart =
    whole !== null &&
    checkBallots(whole.ballots) !== 'void' &&
    wrongPlaces(whole, votersOf(appraisal).present).length > 0
  const kept = tally !== null && JSON.stringify(whole) === JSON.stringify(tally)
  const count = async () => {
    if (whole === null) return
    const words = apart ? cleaned(override) : ''
    if (
      await act('vote', {
        kind: 'countAppraisal',
        appraisal: appraisal.appraisal,
        tally: whole,
        override: words,
        by: cleaned(by),
      })
    )
      toStage()
  }
  return (
    <>
      <TallyGrid appraisal={appraisal} entered={entered} onEntered={setEntered} onDone={() => void count()} />
      <footer className={styles['foot']}>
        <Field label={t('counter')} labelShown value={by} onChange={setBy} />
        {apart ? (
          <div className="grow">
            <Field
              label={t('override')}
              labelShown
              value={override}
              onChange={setOverride}
              placeholder={t('overrideExample')}
              wrong={override.trim() === '' ? t('apart') : undefined}
              onEnter={() => void count()}
            />
          </div>
        ) : (
          <p className={`grow ${styles['say']}`}>
            {whole === null
              ? t('notAll')
              : checkBallots(whole.ballots) === 'void'
                ? voidedWords(whole.ballots)
                : announcement(appraisal, whole)}
          </p>
        )}
        {kept ? (
          <span className="ok">
            {t(appraisal.state === 'checked' ? 'checked' : 'counted', { name: appraisal.checkedBy })}
          </span>
        ) : (
          <Button isDisabled={whole === null} onPress={() => void count()}>
            {t('count')}
          </Button>
        )}
        <Refused at="vote" />
      </footer>
    </>
  )
}

/** The first figures are out of sight; where this count says otherwise, its cells are marked. */
function Checking({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation('appraisal')
  const { room } = useSession()
  const { act, refused } = useActs()
  const { openCentre, toStage } = usePanels()
  const [entered, setEntered] = useState<Entered>({})
  const [by, setBy] = useState(
    () => room.appraisals.list.findLast((one) => one.checkedBy !== '')?.checkedBy ?? '',
  )
  const [asked, setAsked] = useState(0)
  const { objects, classes } = appraisal
  const whole = tallyOf(entered, objects.length, classes.length)
  const differs = asked > 0 && refused?.place === 'vote' && refused.refusal.code === 'COUNTS_DIFFER'
  const places = differs ? refused.refusal.about.split(' ') : []
  const check = async () => {
    if (whole === null) return
    setAsked(asked + 1)
    if (
      await act('vote', {
        kind: 'checkAppraisal',
        appraisal: appraisal.appraisal,
        tally: whole,
        by: cleaned(by) || ' ',
      })
    ) {
      openCentre({})
      toStage()
    }
  }
  const nameOf = (place: string) => {
    const [row = '', column] = place.split('.')
    const paper = papers.find((name) => name === place)
    if (paper !== undefined) return t(`papers.${paper}`)
    const word = column === '0' ? t('blank') : (classes[Number(column) - 1]?.name ?? '')
    return t('place', { no: row, word })
  }
  return (
    <>
      <p className={styles['blind']}>
        <b className="song">{t('checkTitle')}</b> <span className="cap">{t('checkHow')}</span>
      </p>
      <TallyGrid
        appraisal={appraisal}
        entered={entered}
        onEntered={setEntered}
        onDone={() => void check()}
        marked={new Set(places)}
      />
      <footer className={styles['foot']}>
        <Field label={t('checker')} labelShown autoFocus value={by} onChange={setBy} />
        <p className={`grow ${differs ? 'bad' : 'cap'}`} role="status">
          {differs ? t('differs', { places: places.map(nameOf).join('、') }) : t('notAll')}
        </p>
        <Button isDisabled={whole === null || cleaned(by) === ''} onPress={() => void check()}>
          {t('check')}
        </Button>
        {differs ? null : <Refused at="vote" />}
      </footer>
    </>
  )
}
