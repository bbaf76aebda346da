// The rules of the meeting: how long one may speak and when the bell rings, who must come, what passes; and what that means in numbers.
import { useTranslation } from 'react-i18next'
import type { MeetingRules } from '../../../shared/meeting.ts'
import { type Share, moreThanHalf, threshold, twoThirds } from '../../../shared/share.ts'
import { minutes } from '../../../shared/time.ts'
import { limitedTo } from '../../../shared/timing-card.ts'
import { Choice } from '../../parts/Choice.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { useCardWords } from '../../words/card-words.ts'
import { BudgetsForm } from './BudgetsForm.tsx'
import { FormLine, Pair } from './FormLine.tsx'
import { RemindersForm } from './RemindersForm.tsx'
import { countsOf, expectedOf } from './roll-row.ts'
import { useCardOptions, useCards } from './use-cards.ts'
import { useEdits, useIsLocked, usePlanState } from './use-plan.tsx'
import styles from './FactsTab.module.css'

type ShareName = 'none' | 'half' | 'thirds' | 'own'
const shares: Record<'half' | 'thirds', Share> = { half: moreThanHalf, thirds: twoThirds }

const nameOf = (share: Share | null): ShareName => {
  if (share === null) return 'none'
  const same = (other: Share) =>
    share.num === other.num && share.den === other.den && share.strict === other.strict
  return same(moreThanHalf) ? 'half' : same(twoThirds) ? 'thirds' : 'own'
}

export function RulesForm() {
  const { t } = useTranslation('prepare')
  const { edited } = usePlanState()
  const { rules } = edited.facts
  const edit = useEdits()
  const locked = useIsLocked()
  const change = (part: Partial<MeetingRules>, field: string) =>
    edit.facts((facts) => ({ ...facts, rules: { ...facts.rules, ...part } }), `rules ${field}`)
  const { timing } = rules
  const named = countsOf(edited.roll).expected
  const { options: cards, chosen } = useCardOptions(useCards(), timing)
  const options = (share: Share | null, ...names: readonly ShareName[]) =>
    [...names, ...(nameOf(share) === 'own' ? (['own'] as const) : [])].map((id) => ({
      id,
      label: t(`rules.share.${id}`, { num: share?.num ?? 0, den: share?.den ?? 0 }),
    }))
  return (
    <section className={styles['part']} aria-labelledby="rules-head">
      <h2 className="song" id="rules-head">
        {t('rules.heading')}
      </h2>
      <div className={styles['form']}>
        <FormLine label={t('rules.speech')}>
          <Pair>
            <Choice
              label={t('rules.card')}
              value={chosen}
              isDisabled={locked}
              options={cards}
              onChange={(id) => {
                const card = cards.find((option) => option.id === id)?.card
                if (card !== undefined) change({ timing: card }, 'card')
              }}
            />
            {timing.limit === null ? (
              <span />
            ) : (
              <NumberBox
                label={t('rules.limit')}
                value={timing.limit / 60_000}
                most={240}
                isDisabled={locked}
                unit={<span className="cap">{t('unit.minutes')}</span>}
                wrongWords={t('facts.wrongNumber', { most: 240 })}
                onSettle={(count) =>
                  count !== null && change({ timing: limitedTo(timing, minutes(count)) }, 'limit')
                }
              />
            )}
          </Pair>
        </FormLine>
        <BudgetsForm budgets={rules.budgets} onChange={(budgets) => change({ budgets }, 'budgets')} />
        <FormLine label={t('rules.start')}>
          <Segments
            label={t('rules.start')}
            value={rules.startsOnCall ? 'call' : 'hand'}
            isDisabled={locked}
            options={[
              { id: 'hand', label: t('rules.byHand') },
              { id: 'call', label: t('rules.onCall') },
            ]}
            onChange={(how) => change({ startsOnCall: how === 'call' }, 'start')}
          />
        </FormLine>
        <FormLine label={t('rules.cede')}>
          <Segments
            label={t('rules.cede')}
            value={rules.cede ? 'may' : 'not'}
            isDisabled={locked}
            options={[
              { id: 'not', label: t('rules.cedeNot') },
              { id: 'may', label: t('rules.cedeMay') },
            ]}
            onChange={(how) => change({ cede: how === 'may' }, 'cede')}
          />
        </FormLine>
        <hr />
        <FormLine label={t('rules.expected')}>
          <NumberBox
            label={t('rules.expected')}
            value={rules.expected}
            most={100_000}
            isDisabled={locked}
            placeholder={t('rules.expectedByRoll', { count: named })}
            unit={<span className="cap">{t('rules.people')}</span>}
            wrongWords={t('facts.wrongNumber', { most: 100_000 })}
            onSettle={(expected) => change({ expected }, 'expected')}
          />
          {rules.expected === null ? null : (
            <p className={`${styles['note']} ${rules.expected < named ? 'warn' : 'cap'}`}>
              {t(`rules.expectedIs.${expectedIs(rules.expected, named)}`, {
                named,
                rest: rules.expected - named,
              })}
            </p>
          )}
        </FormLine>
        <FormLine label={t('rules.quorum')}>
          <Choice
            label={t('rules.quorum')}
            value={nameOf(rules.quorum)}
            isDisabled={locked}
            options={options(rules.quorum, 'none', 'half', 'thirds')}
            onChange={(name) =>
              name !== 'own' && change({ quorum: name === 'none' ? null : shares[name] }, 'quorum')
            }
          />
        </FormLine>
        <FormLine label={t('rules.late')}>
          <NumberBox
            label={t('rules.late')}
            value={rules.lateAfter / 60_000}
            least={0}
            most={120}
            isDisabled={locked}
            unit={<span className="cap">{t('rules.lateUnit')}</span>}
            wrongWords={t('facts.wrongNumber', { most: 120 })}
            onSettle={(count) => count !== null && change({ lateAfter: minutes(count) }, 'late')}
          />
        </FormLine>
        <FormLine label={t('rules.pass')}>
          <Choice
            label={t('rules.pass')}
            value={nameOf(rules.pass)}
            isDisabled={locked}
            options={options(rules.pass, 'half', 'thirds')}
            onChange={(name) =>
              (name === 'half' || name === 'thirds') &&
              change({ pass: { ...shares[name], of: rules.pass.of } }, 'pass')
            }
          />
        </FormLine>
        <FormLine label={t('rules.passBase')}>
          <Segments
            label={t('rules.passBase')}
            value={rules.pass.of === 'present' ? 'present' : 'all'}
            isDisabled={locked}
            options={(['all', 'present'] as const).map((id) => ({ id, label: t(`rules.baseIs.${id}`) }))}
            onChange={(of) => change({ pass: { ...rules.pass, of } }, 'base')}
          />
        </FormLine>
        <hr />
        <RemindersForm
          reminders={rules.reminders}
          onChange={(reminders) => change({ reminders }, 'reminders')}
        />
      </div>
      <InWords />
    </section>
  )
}

/** What a number of its own comes to beside the roll. */
const expectedIs = (expected: number, named: number) =>
  named === 0 ? 'alone' : expected < named ? 'tooFew' : 'more'

/** Half of 32 is 16 and 过半数 is 17: the numbers say it. */
function InWords() {
  const { t } = useTranslation('prepare')
  const { edited } = usePlanState()
  const { rules } = edited.facts
  const expected = expectedOf(edited.roll, rules)
  const cardWords = useCardWords()
  const share = (of: Share) => t(`rules.share.${nameOf(of)}`, { num: of.num, den: of.den })
  const lines = [
    rules.timing.limit === null
      ? t('rules.words.free')
      : t('rules.words.limit', { card: rules.timing.name, words: cardWords(rules.timing) }),
    t(rules.startsOnCall ? 'rules.words.onCall' : 'rules.words.byHand'),
    t(rules.cede ? 'rules.words.cedeMay' : 'rules.words.cedeNot'),
    rules.quorum === null
      ? t('rules.words.noQuorum')
      : expected === 0
        ? t('rules.words.quorum', { share: share(rules.quorum) })
        : t('rules.words.quorumOf', {
            share: share(rules.quorum),
            expected,
            needed: threshold(expected, rules.quorum),
          }),
    rules.pass.of !== 'all'
      ? t('rules.words.passPresent', {
          share: t(`rules.bareShare.${nameOf(rules.pass)}`, { num: rules.pass.num, den: rules.pass.den }),
        })
      : expected === 0
        ? t('rules.words.pass', { share: share(rules.pass) })
        : t('rules.words.passOf', {
            share: share(rules.pass),
            expected,
            needed: threshold(expected, rules.pass),
          }),
  ]
  return (
    <ul className={styles['words']} aria-label={t('rules.words.heading')}>
      {lines.map((line) => (
        <li key={line}>
          <span className="cap">
            <Shape name="dash" size={10} />
          </span>
          {line}
        </li>
      ))}
    </ul>
  )
}
