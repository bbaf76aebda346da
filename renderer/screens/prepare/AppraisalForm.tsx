// What is appraised under an item: objects, classes with their points, the rule with its boundary, and who votes.
import { useTranslation } from 'react-i18next'
import {
  type AppraisalClass,
  type AppraisalPlan,
  type ClassSet,
  type VoterGroup,
  classSets,
  usualAppraisal,
} from '../../../shared/appraisal-plan.ts'
import { objectsIn, objectsText } from '../../../shared/appraisal-text.ts'
import { classNames, ruleWords } from '../../../shared/appraisal-words.ts'
import type { AgendaItem } from '../../../shared/meeting.ts'
import { moreThanHalf, twoThirds } from '../../../shared/share.ts'
import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Field } from '../../parts/Field.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { FormLine, Pair } from './FormLine.tsx'
import { expectedOf } from './roll-row.ts'
import { useEdits, usePlanState } from './use-plan.tsx'
import styles from './AppraisalForm.module.css'

const sets: readonly ClassSet[] = ['three', 'acquainted', 'four', 'fourAcquainted']

export function AppraisalForm({ item, isLocked }: { item: AgendaItem; isLocked: boolean }) {
  const { t } = useTranslation('appraisal')
  const { edited } = usePlanState()
  const edit = useEdits()
  const plan = item.appraisal ?? usualAppraisal
  const [text, setText] = useState(() => objectsText(plan.objects))
  const change = (part: Partial<AppraisalPlan>, field: string) =>
    edit.item(item, { appraisal: { ...plan, ...part } }, `appraisal ${field}`)
  const set = sets.find((name) => classNames(classSets[name]) === classNames(plan.classes)) ?? 'own'
  const { rule } = plan
  const expected = plan.voters.members ? expectedOf(edited.roll, edited.facts.rules) : 0
  const asked =
    expected + plan.voters.others.reduce((sum, one) => sum + (one.people.length || one.expected), 0)
  return (
    <>
      <FormLine label={t('plan.objects')}>
        <div data-field="objects">
          <textarea
            className={styles['objects']}
            aria-label={t('plan.objects')}
            placeholder={t('plan.objectsExample')}
            value={text}
            disabled={isLocked}
            onChange={(event) => {
              setText(event.target.value)
              change({ objects: objectsIn(event.target.value) }, 'objects')
            }}
          />
        </div>
        <p className="cap">{t('objectsLabel', { count: plan.objects.length })}</p>
      </FormLine>
      <FormLine label={t('plan.classes')}>
        <Choice
          label={t('plan.classes')}
          value={set}
          isDisabled={isLocked}
          options={[...sets, ...(set === 'own' ? (['own'] as const) : [])].map((id) => ({
            id,
            label: id === 'own' ? t('plan.own') : classNames(classSets[id]),
          }))}
          onChange={(id) => id !== 'own' && change({ classes: [...classSets[id]] }, 'classes')}
        />
        <Classes
          classes={plan.classes}
          scored={rule.by === 'score'}
          isLocked={isLocked}
          onChange={(classes) => change({ classes }, 'classes')}
        />
      </FormLine>
      <FormLine label={t('plan.rule')}>
        <Segments
          label={t('plan.rule')}
          value={rule.by}
          isDisabled={isLocked}
          options={(['majority', 'score', 'rates'] as const).map((id) => ({ id, label: t(`plan.by.${id}`) }))}
          onChange={(by) =>
            change({ rule: by === 'majority' ? { by, of: 'expected', boundary: 'reached' } : { by } }, 'rule')
          }
        />
        {rule.by === 'majority' ? (
          <div className={styles['below']}>
            <Pair>
              <Choice
                label={t('plan.base')}
                value={rule.of}
                isDisabled={isLocked}
                options={(['expected', 'present'] as const).map((id) => ({ id, label: t(`plan.of.${id}`) }))}
                onChange={(of) => change({ rule: { ...rule, of } }, 'base')}
              />
              <Choice
                label={t('plan.edge')}
                value={rule.boundary}
                isDisabled={isLocked}
                options={(['reached', 'exceeded'] as const).map((id) => ({
                  id,
                  label: t(`plan.boundary.${id}`),
                }))}
                onChange={(boundary) => change({ rule: { ...rule, boundary } }, 'boundary')}
              />
            </Pair>
          </div>
        ) : null}
        <p className="cap">{ruleWords({ ...plan, expected: asked, present: asked })}</p>
      </FormLine>
      <FormLine label={t('plan.gate')}>
        <Choice
          label={t('plan.gate')}
          value={plan.gate.den === 3 ? 'thirds' : 'half'}
          isDisabled={isLocked}
          options={(['half', 'thirds'] as const).map((id) => ({ id, label: t(`plan.gateOf.${id}`) }))}
          onChange={(id) => change({ gate: id === 'half' ? moreThanHalf : twoThirds }, 'gate')}
        />
      </FormLine>
      <FormLine label={t('plan.voters')}>
        <Segments
          label={t('plan.voters')}
          value={plan.voters.members ? 'members' : 'others'}
          isDisabled={isLocked}
          options={(['members', 'others'] as const).map((id) => ({ id, label: t(`plan.who.${id}`) }))}
          onChange={(who) => change({ voters: { ...plan.voters, members: who === 'members' } }, 'members')}
        />
        <Groups
          groups={plan.voters.others}
          isLocked={isLocked}
          onChange={(others) => change({ voters: { ...plan.voters, others } }, 'groups')}
        />
      </FormLine>
    </>
  )
}

function Classes({
  classes,
  scored,
  isLocked,
  onChange,
}: {
  classes: readonly AppraisalClass[]
  scored: boolean
  isLocked: boolean
  onChange: (classes: AppraisalClass[]) => void
}) {
  const { t } = useTranslation('appraisal')
  const change = (at: number, part: Partial<AppraisalClass>) =>
    onChange(classes.map((one, nth) => (nth === at ? { ...one, ...part } : one)))
  return (
    <div className={styles['rows']}>
      {classes.map((one, at) => (
        <div key={at} className={styles['row']} data-scored={scored}>
          <Field
            label={t('plan.className', { no: at + 1 })}
            slim
            value={one.name}
            isDisabled={isLocked}
            onChange={(name) => change(at, { name: name.slice(0, 12) })}
            wrong={one.name.trim() === '' ? t('plan.nameMissing') : undefined}
          />
          <Choice
            label={t('plan.stands')}
            value={one.stands}
            isDisabled={isLocked}
            options={(['for', 'against', 'apart'] as const).map((id) => ({
              id,
              label: t(`plan.standsAs.${id}`),
            }))}
            onChange={(stands) => change(at, { stands })}
          />
          {scored && one.stands !== 'apart' ? (
            <NumberBox
              label={t('plan.points')}
              value={one.score}
              least={0}
              most={100}
              isDisabled={isLocked}
              unit={<span className="cap">{t('plan.point')}</span>}
              wrongWords={t('plan.pointsWrong')}
              onSettle={(score) => score !== null && change(at, { score })}
            />
          ) : null}
          <Button
            size="slim"
            look="quiet"
            isDisabled={isLocked || classes.length <= 3}
            onPress={() => onChange(classes.filter((_, nth) => nth !== at))}
            aria-label={t('plan.removeClass', { name: one.name })}
          >
            {t('plan.remove')}
          </Button>
        </div>
      ))}
      <Button
        size="slim"
        look="quiet"
        isDisabled={isLocked || classes.length >= 5}
        onPress={() =>
          onChange([
            ...classes,
            { name: t('plan.newClass', { no: classes.length + 1 }), stands: 'against', score: 0 },
          ])
        }
      >
        {t('plan.addClass')}
      </Button>
    </div>
  )
}

function Groups({
  groups,
  isLocked,
  onChange,
}: {
  groups: readonly VoterGroup[]
  isLocked: boolean
  onChange: (groups: VoterGroup[]) => void
}) {
  const { t } = useTranslation('appraisal')
  const { roll } = usePlanState().edited
  const change = (at: number, part: Partial<VoterGroup>) =>
    onChange(groups.map((one, nth) => (nth === at ? { ...one, ...part } : one)))
  const people = (role: 'observer' | 'guest') =>
    roll.flatMap((row) => (row.role === role && row.person !== null ? [row.person] : []))
  return (
    <div className={styles['rows']}>
      {groups.map((one, at) => (
        <div key={at} className={styles['row']}>
          <Field
            label={t('plan.groupName')}
            slim
            value={one.name}
            isDisabled={isLocked}
            placeholder={t('plan.groupExample')}
            onChange={(name) => change(at, { name: name.slice(0, 32) })}
            wrong={one.name.trim() === '' ? t('plan.nameMissing') : undefined}
          />
          <Choice
            label={t('plan.from')}
            value={one.people.length > 0 ? 'roll' : 'count'}
            isDisabled={isLocked}
            options={[
              { id: 'count', label: t('plan.fromOf.count') },
              ...(one.people.length > 0 ? [{ id: 'roll', label: t('plan.fromOf.roll') }] : []),
              { id: 'observer', label: t('plan.fromOf.observer') },
              { id: 'guest', label: t('plan.fromOf.guest') },
            ]}
            onChange={(from) => {
              if (from === 'count') change(at, { people: [] })
              if (from === 'observer' || from === 'guest') change(at, { people: people(from) })
            }}
          />
          <NumberBox
            label={t('plan.groupCount')}
            value={one.people.length || one.expected}
            least={0}
            most={2000}
            isDisabled={isLocked || one.people.length > 0}
            unit={<span className="cap">{t('plan.person')}</span>}
            wrongWords={t('plan.countWrong')}
            onSettle={(count) => change(at, { expected: count ?? 0 })}
          />
          <Button
            size="slim"
            look="quiet"
            isDisabled={isLocked}
            onPress={() => onChange(groups.filter((_, nth) => nth !== at))}
          >
            {t('plan.remove')}
          </Button>
        </div>
      ))}
      <Button
        size="slim"
        look="quiet"
        isDisabled={isLocked || groups.length >= 8}
        onPress={() => onChange([...groups, { name: t('plan.newGroup'), people: [], expected: 0 }])}
      >
        {t('plan.addGroup')}
      </Button>
    </div>
  )
}
