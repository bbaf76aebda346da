// The bar below: what was just done and the way back, what is missing in words, and the one dark button into the room.
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MeetingId } from '../../../shared/id.ts'
import type { Refusal } from '../../../shared/session/answer.ts'
import { useTools } from '../../live/tools.tsx'
import { Button } from '../../parts/Button.tsx'
import { Shape } from '../../parts/Shape.tsx'
import { Toast } from '../../parts/Toast.tsx'
import { type Check, lacking } from './missing.ts'
import { usePlan, usePlanState } from './use-plan.tsx'
import styles from './Bottom.module.css'

/** Milliseconds; the same as `--undo`. */
const toldFor = 10_000

export function Bottom({ meeting, checks }: { meeting: MeetingId; checks: readonly Check[] }) {
  const { t } = useTranslation('prepare')
  const { t: refusal } = useTranslation('refusals')
  const { link, freshId } = useTools()
  const [, go] = useLocation()
  const draft = usePlan()
  const { plan, saving } = usePlanState()
  const [wrong, setWrong] = useState<Refusal | 'failed' | null>(null)
  const open = lacking(checks)
  const blocked = open.find((check) => check.level === 'must')

  const enter = async () => {
    await draft.flush()
    if (draft.get().saving.kind !== 'saved') return
    const acted = await link.client.session.open({ meeting, commandId: freshId() })
    if (acted.kind === 'done') go(`/operate/${meeting}`)
    else setWrong(acted.refusal)
  }
  const press = () => {
    setWrong(null)
    enter().catch((error: unknown) => {
      setWrong('failed')
      if (!link.isLineFault(error)) reportError(error)
    })
  }
  const words =
    wrong === null
      ? null
      : wrong === 'failed'
        ? t('enter.failed')
        : refusal(wrong.code, { about: wrong.about })
  if (plan?.state !== 'planned')
    return (
      <footer className={styles['bottom']}>
        <span className="grow" />
        <Button
          look="primary"
          onPress={() => go(plan?.state === 'closed' ? `/papers/${meeting}` : `/operate/${meeting}`)}
        >
          {t(plan?.state === 'closed' ? 'band.minutes' : 'band.console')}
        </Button>
      </footer>
    )
  return (
    <footer className={styles['bottom']}>
      <LastStep />
      <span className="grow" />
      <span className={`line1 ${styles['why']} ${words === null ? 'cap' : 'warn'}`} role="status">
        {words === null ? (
          summary(open, t)
        ) : (
          <>
            <Shape name="fullTriangle" /> {words}
          </>
        )}
      </span>
      <div className={styles['enter']}>
        <Button
          look="primary"
          isDisabled={blocked !== undefined || saving.kind === 'stale' || saving.kind === 'wrong'}
          onPress={press}
        >
          {t('enter.button')}
        </Button>
      </div>
    </footer>
  )
}

/** The first two things missing by name, the rest by number. */
function summary(open: readonly Check[], t: TFunction<'prepare'>): string {
  if (open.length === 0) return t('enter.ready')
  const named = open.slice(0, 2).map((check) => t(`check.${check.words}`, check.about))
  const list = named.join(t('enter.comma'))
  return open.length > 2 ? t('enter.lackingMany', { list, count: open.length }) : t('enter.lacking', { list })
}

/** Told for ten seconds; Ctrl+Z works without limit. Typing is not told: it has an undo of its own. */
function LastStep() {
  const { t } = useTranslation('prepare')
  const draft = usePlan()
  const { last } = usePlanState()
  const [past, setPast] = useState(0)
  const no = last === null || last.words === 'typed' ? 0 : last.no
  useEffect(() => {
    if (no === 0) return
    const timer = setTimeout(() => setPast(no), toldFor)
    return () => clearTimeout(timer)
  }, [no])
  if (last === null || no === 0 || no <= past) return null
  return (
    <Toast
      running={no}
      action={
        <Button size="slim" look="quiet" keyCap="Ctrl Z" onPress={() => draft.undo()}>
          {t('undo')}
        </Button>
      }
    >
      {t(`did.${last.words}`, { about: last.about })}
    </Toast>
  )
}
