// Before an election: the office, its seats, who stands, what a blank means, who watches and counts; then papers are given out.
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LiveItem } from '../../../../shared/session/agenda.ts'
import { headcount } from '../../../../shared/session/attendance.ts'
import { type Election, lastElectionOn, linesOf } from '../../../../shared/session/elections.ts'
import type { BlankMeaning } from '../../../../shared/session/values-ballot.ts'
import {
  type PassRule,
  moreThanHalf,
  moreThanHalfOfAll,
  threshold,
  twoThirds,
} from '../../../../shared/share.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Choice } from '../../../parts/Choice.tsx'
import { CountField } from '../../../parts/CountField.tsx'
import { Field } from '../../../parts/Field.tsx'
import { Segments } from '../../../parts/Segments.tsx'
import { useActs } from '../acts.tsx'
import { motionOf, noOfficerWords, officersIn } from '../motion.ts'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { OfficerFields } from '../vote/OfficerFields.tsx'
import { RuleChoice } from '../vote/RuleChoice.tsx'
import { candidatesIn } from './candidates-in.ts'
import styles from './Election.module.css'

const quorums = { none: null, half: moreThanHalf, twoThirds } as const

export function ElectionForm({ item, onLeave }: { item: LiveItem; onLeave: () => void }) {
  const { t } = useTranslation('operator')
  const { room, meeting } = useSession()
  const { act, refuse } = useActs()
  const { openCentre, toStage } = usePanels()
  const before = room.elections.list.at(-1)
  const again = openEnd(lastElectionOn(room.elections, item.item))
  const [office, setOffice] = useState(again?.office ?? officeOf(item.title, t('election.verbs')))
  const [seats, setSeats] = useState<number | null>(again?.outcome?.vacant ?? null)
  const [names, setNames] = useState(again === null ? '' : tiedNames(again))
  const [blank, setBlank] = useState<BlankMeaning>(before?.blank ?? 'abstain')
  const [writeIns, setWriteIns] = useState(before?.writeIns ?? true)
  const [rule, setRule] = useState<PassRule>(before?.rule ?? meeting?.rules.pass ?? moreThanHalfOfAll)
  const [quorum, setQuorum] = useState<keyof typeof quorums>('half')
  const [officers, setOfficers] = useState(noOfficerWords)
  const count = headcount(room.attendance)
  const share = quorums[quorum]

  const open = async () => {
    const candidates = candidatesIn(names, room.attendance)
    if (office.trim() === '' || candidates.length === 0) return refuse('vote', 'NAME_MISSING')
    if (seats === null || seats === 0) return refuse('vote', 'NOT_COUNTED')
    const done = await act('vote', {
      kind: 'openElection',
      item: item.item,
      office: office.trim(),
      seats,
      candidates,
      blank,
      writeIns,
      rule,
      quorum: share,
      officers: officersIn(officers),
      again: again?.election ?? null,
    })
    if (!done) return
    openCentre({})
    toStage()
  }
  return (
    <form
      className={styles['form']}
      aria-label={t('vote.form.election')}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      {again === null ? null : <p>{t('election.again', { office: again.office })}</p>}
      <div className={styles['pair']}>
        <Field
          label={t('election.office')}
          labelShown
          autoFocus
          value={office}
          placeholder={t('election.officeExample')}
          onChange={setOffice}
          onEscape={onLeave}
        />
        <CountField label={t('election.seats')} value={seats} onSettle={setSeats} onEscape={onLeave} />
      </div>
      <Field
        label={t('election.candidates')}
        labelShown
        lines
        value={names}
        placeholder={t('election.candidatesExample')}
        onChange={setNames}
        onEnter={() => void open()}
        onEscape={onLeave}
      />
      <OfficerFields officers={officers} onChange={setOfficers} onEscape={onLeave} />
      <div className={styles['choices']}>
        <Captioned words={t('election.blank')}>
          <Segments
            label={t('election.blank')}
            value={blank}
            options={(['abstain', 'for'] as const).map((id) => ({ id, label: t(`election.blankIs.${id}`) }))}
            onChange={setBlank}
          />
        </Captioned>
        <Captioned words={t('election.writeIns')}>
          <Segments
            label={t('election.writeIns')}
            value={writeIns ? 'may' : 'mayNot'}
            options={(['may', 'mayNot'] as const).map((id) => ({ id, label: t(`election.others.${id}`) }))}
            onChange={(which) => setWriteIns(which === 'may')}
          />
        </Captioned>
      </div>
      <div className={styles['choices']}>
        <Captioned words={t('election.quorum')}>
          <Choice
            label={t('election.quorum')}
            value={quorum}
            options={(['none', 'half', 'twoThirds'] as const).map((id) => ({
              id,
              label: t(`election.quorumOf.${id}`, {
                needed: threshold(count.expected, quorums[id] ?? moreThanHalf),
              }),
            }))}
            onChange={setQuorum}
          />
        </Captioned>
        <Captioned words={t('election.rule')}>
          <RuleChoice
            rule={rule}
            bases={['all', 'present', 'valid']}
            members={count.expected}
            present={count.present}
            onChange={setRule}
          />
        </Captioned>
      </div>
      <Refused at="vote" />
    </form>
  )
}

const Captioned = ({ words, children }: { words: string; children: ReactNode }) => (
  <div className={styles['captioned']}>
    <span className="cap" aria-hidden="true">
      {words}
    </span>
    {children}
  </div>
)

/** A published election with seats that nobody has won: what is voted on next. */
const openEnd = (election: Election | undefined): Election | null =>
  election?.outcome != null && election.outcome.vacant > 0 ? election : null

function tiedNames(election: Election): string {
  const { tally, outcome } = election
  if (tally === null || outcome === null) return ''
  const lines = linesOf(election, tally)
  return outcome.tied.map((place) => lines[place]?.name ?? '').join('\u3001')
}

const officeOf = (title: string, verbs: string): string => motionOf(title, verbs).slice(0, 64)
