// The rules of the meeting: how long one may speak, when the bell warns, who must come, what passes; and what that means in numbers.
import { useTranslation } from 'react-i18next'
import type { MeetingRules } from '../../../shared/meeting.ts'
import { type Share, moreThanHalf, threshold, twoThirds } from '../../../shared/share.ts'
import { minutes, seconds } from '../../../shared/time.ts'
import { Choice } from '../../parts/Choice.tsx'
import { NumberBox } from '../../parts/NumberBox.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { FormLine, Pair } from './FormLine.tsx'
import { countsOf } from './roll-row.ts'
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
const warnings = [30, 60, 120] as const

export function RulesForm() {
  const { t } = useTranslation('prepare')
  const { edited } = usePlanState()
  const { rules } = edited.facts
  const edit = useEdits()
  const locked = useIsLocked()
  const change = (part: Partial<MeetingRules>, field: string) =>
    edit.facts((facts) => ({ ...facts, rules: { ...facts.rules, ...part } }), `rules ${field}`)
  const limited = rules.speechLimit !== null
  const options = (share: Share | null, ...names: readonly ShareName[]) =>
    [...names, ...(nameOf(share) === 'own' ? (['own'] as const) : [])].map((id) => ({
      id,
      label: t(`rules.share.${id}`, { num: share?.num ?? 0, den: share?.den ?? 0 }),
    }))
  const warn = rules.warnBefore / 1000
  return (
    <section className={styles['part']} aria-labelledby="rules-head">
      <h2 className="song" id="rules-head">
        {t('rules.heading')}
      </h2>
      <div className={styles['form']}>
        <FormLine label={t('rules.speech')}>
          <Segments
            label={t('rules.speech')}
            value={limited ? 'limited' : 'free'}
            isDisabled={locked}
            options={[
              { id: 'limited', label: t('rules.limited') },
              { id: 'free', label: t('rules.free') },
            ]}
            onChange={(how) => change({ speechLimit: how === 'free' ? null : minutes(8) }, 'limited')}
          />
        </FormLine>
        {limited ? (
          <FormLine label={t('rules.limit')}>
            <Pair>
              <NumberBox
                label={t('rules.limit')}
                value={rules.speechLimit === null ? null : rules.speechLimit / 60_000}
                most={240}
                isDisabled={locked}
                unit={<span className="cap">{t('unit.minutes')}</span>}
                wrongWords={t('facts.wrongNumber', { most: 240 })}
                onSettle={(count) => count !== null && change({ speechLimit: minutes(count) }, 'limit')}
              />
              <Choice
                label={t('rules.warn')}
                value={String(warn)}
                isDisabled={locked}
                options={[...new Set([...warnings, warn])]
                  .toSorted((a, b) => a - b)
                  .map((left) => ({ id: String(left), label: warnWords(t, left) }))}
                onChange={(left) => change({ warnBefore: seconds(Number(left)) }, 'warn')}
              />
            </Pair>
          </FormLine>
        ) : null}
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
        <hr />
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
        <FormLine label={t('rules.pass')}>
          <Choice
            label={t('rules.pass')}
            value={nameOf(rules.pass)}
            isDisabled={locked}
            options={options(rules.pass, 'half', 'thirds')}
            onChange={(name) =>
              (name === 'half' || name === 'thirds') && change({ pass: shares[name] }, 'pass')
            }
          />
        </FormLine>
      </div>
      <InWords />
    </section>
  )
}

/** Half of 32 is 16 and 过半数 is 17: the numbers say it. */
function InWords() {
  const { t } = useTranslation('prepare')
  const { edited } = usePlanState()
  const { rules } = edited.facts
  const { expected } = countsOf(edited.roll)
  const share = (of: Share) => t(`rules.share.${nameOf(of)}`, { num: of.num, den: of.den })
  const lines = [
    rules.speechLimit === null
      ? t('rules.words.free')
      : t('rules.words.limit', {
          limit: rules.speechLimit / 60_000,
          warn: warnWords(t, rules.warnBefore / 1000),
        }),
    t(rules.startsOnCall ? 'rules.words.onCall' : 'rules.words.byHand'),
    rules.quorum === null
      ? t('rules.words.noQuorum')
      : expected === 0
        ? t('rules.words.quorum', { share: share(rules.quorum) })
        : t('rules.words.quorumOf', {
            share: share(rules.quorum),
            expected,
            needed: threshold(expected, rules.quorum),
          }),
    expected === 0
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

const warnWords = (t: (key: string, about: Record<string, unknown>) => string, left: number): string =>
  left % 60 === 0 ? t('rules.leftMinutes', { count: left / 60 }) : t('rules.leftSeconds', { count: left })
