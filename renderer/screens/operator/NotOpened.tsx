// A meeting that is planned and has not begun: what will be opened, and the one button that opens it.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../shared/contract.ts'
import type { MeetingId } from '../../../shared/id.ts'
import type { Refusal } from '../../../shared/session/answer.ts'
import { useClient, useTools } from '../../live/tools.tsx'
import { Button } from '../../parts/Button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Mark } from '../../parts/Mark.tsx'
import { Shape } from '../../parts/Shape.tsx'
import styles from './NotOpened.module.css'

export function NotOpened({ meeting }: { meeting: MeetingId }) {
  const { t } = useTranslation('operator')
  const { freshId } = useTools()
  const client = useClient()
  const [plan, setPlan] = useState<Plan | null>(null)
  const [refusal, setRefusal] = useState<Refusal | 'fault' | null>(null)
  useEffect(() => {
    let shown = true
    client.library.meeting({ meeting }).then(
      (read) => (shown ? setPlan(read) : undefined),
      () => (shown ? setRefusal('fault') : undefined),
    )
    return () => {
      shown = false
    }
  }, [client, meeting])
  const open = () =>
    void client.session.open({ meeting, commandId: freshId() }).then(
      (acted) => setRefusal(acted.kind === 'refused' ? acted.refusal : null),
      () => setRefusal('fault'),
    )
  useKeys({ Enter: open })
  const members = plan?.roll.filter((attendee) => attendee.role === 'member').length ?? 0
  return (
    <main className={styles['sheet']}>
      <Mark size={48} />
      <h1 className="song">{plan?.facts.title ?? t('notOpened.title')}</h1>
      {plan === null ? null : (
        <p className={styles['facts']}>
          {t('notOpened.facts', {
            starts: plan.facts.starts.replace('T', ' '),
            place: plan.facts.place,
            items: plan.agenda.length,
            members,
          })}
        </p>
      )}
      {refusal === null ? null : (
        <p className="warn" role="alert">
          <Shape name="fullTriangle" />{' '}
          {refusal === 'fault'
            ? t('notOpened.fault')
            : t(refusal.code, { ns: 'refusals', about: refusal.about })}
        </p>
      )}
      <p className={styles['acts']}>
        <a href={`#/prepare/${meeting}`}>{t('notOpened.prepare')}</a>
        <Button look="primary" size="step" keyCap="Enter" onPress={open}>
          {t('notOpened.open')}
        </Button>
      </p>
    </main>
  )
}
