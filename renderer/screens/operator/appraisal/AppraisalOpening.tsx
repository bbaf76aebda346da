// Before the papers are given out: what is appraised, by which classes and rule, and who came; all of it can still be mended.
import { useTranslation } from 'react-i18next'
import { objectsIn, objectsText } from '../../../../shared/appraisal-text.ts'
import { classNames, gateName, ruleWords } from '../../../../shared/appraisal-words.ts'
import { itemCode } from '../../../../shared/numerals.ts'
import type { LiveItem } from '../../../../shared/session/agenda.ts'
import { votersIn } from '../../../../shared/session/room-ballots.ts'
import { threshold } from '../../../../shared/share.ts'
import { useSession } from '../../../live/use-live.tsx'
import { NumberBox } from '../../../parts/NumberBox.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { usePanels } from '../panels.tsx'
import { Refused } from '../Refused.tsx'
import { spaced } from '../spaced.ts'
import { useState } from 'react'
import type { Planned } from './appraisal-steps.ts'
import styles from './AppraisalPanel.module.css'

export function AppraisalOpening({ item, planned }: { item: LiveItem; planned: Planned }) {
  const { t } = useTranslation('appraisal')
  const { room } = useSession()
  const { openCentre, toStage } = usePanels()
  const { plan, present } = planned
  const [text, setText] = useState(() => objectsText(plan.objects))
  const change = (next: Partial<Planned>) => openCentre({ appraising: { ...planned, ...next } })
  const voters = votersIn(room)
  const groups = plan.voters.others.map((group, at) => ({
    ...group,
    ...(group.people.length > 0
      ? voters.among(group.people, plan.voters.members)
      : { expected: group.expected, present: present[at] ?? 0 }),
  }))
  const all = plan.voters.members ? [voters.members, ...groups] : groups
  const expected = all.reduce((sum, one) => sum + one.expected, 0)
  const came = all.reduce((sum, one) => sum + one.present, 0)
  const needed = threshold(Math.max(1, expected), plan.gate)
  return (
    <section className={styles['form']} aria-label={t('openLabel')}>
      <p className="cap">{spaced(itemCode(item.path), t('title'), classNames(plan.classes))}</p>
      <h2 className="song">{t('ask')}</h2>
      <label>
        <span className="cap">{t('objectsLabel', { count: plan.objects.length })}</span>
        <textarea
          className={styles['objects']}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- only ever where a person has just asked for this field
          autoFocus={plan.objects.length === 0}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            change({ plan: { ...plan, objects: objectsIn(event.target.value) } })
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            openCentre({})
            toStage()
          }}
          placeholder={t('objectsExample')}
        />
      </label>
      <p>{ruleWords({ ...plan, expected, present: came })}</p>
      {groups.map((group, at) =>
        group.people.length > 0 ? null : (
          <div key={group.name} className={styles['groups']}>
            <span>{t('groupCame', { name: group.name, expected: group.expected })}</span>
            <NumberBox
              label={group.name}
              value={group.present}
              least={0}
              most={group.expected}
              wrongWords={t('groupWrong', { expected: group.expected })}
              onSettle={(count) =>
                change({
                  present: plan.voters.others.map((_, nth) =>
                    nth === at ? (count ?? 0) : (present[nth] ?? 0),
                  ),
                })
              }
            />
          </div>
        ),
      )}
      <p>
        {t('voters', { expected, present: came })}{' '}
        <span className={came >= needed && expected > 0 ? 'ok' : 'bad'}>
          <Shape name={came >= needed && expected > 0 ? 'check' : 'fullSquare'} />{' '}
          {t(came >= needed && expected > 0 ? 'gateMet' : 'gateShort', {
            share: gateName(plan.gate),
            needed,
          })}
        </span>
      </p>
      <Refused at="step" />
    </section>
  )
}
