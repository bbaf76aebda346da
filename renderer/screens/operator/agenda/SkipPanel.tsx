// Passing an item over: which one, and why if anybody says so. It can still be opened later.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleaned } from '../../../../shared/line.ts'
import { itemLabel } from '../../../../shared/numerals.ts'
import { type LiveItem, leavesUnder, nextItemOf } from '../../../../shared/session/agenda.ts'
import { useSession } from '../../../live/use-live.tsx'
import { Button } from '../../../parts/Button.tsx'
import { Choice } from '../../../parts/Choice.tsx'
import { Field } from '../../../parts/Field.tsx'
import { useActs } from '../acts.tsx'
import { usePanels } from '../panels.tsx'
import { PanelHead } from '../PanelHead.tsx'
import { Refused } from '../Refused.tsx'
import panel from '../Panel.module.css'

export function SkipPanel() {
  const { t } = useTranslation('operator')
  const { room } = useSession()
  const { selected } = usePanels()
  const { items } = room.agenda
  const waiting = items.filter((item) => leavesUnder(items, item).some(({ state }) => state === 'waiting'))
  const first = waiting.find(({ item }) => item === selected) ?? nextItemOf(room.agenda) ?? waiting[0]
  return (
    <section className={panel['panel']} aria-label={t('skip.title')}>
      <PanelHead title={t('skip.title')} />
      <div className={panel['body']}>
        {first === undefined ? <p>{t('skip.nothing')}</p> : <SkipForm waiting={waiting} first={first} />}
        <Refused at="panel" />
      </div>
    </section>
  )
}

function SkipForm({ waiting, first }: { waiting: readonly LiveItem[]; first: LiveItem }) {
  const { t } = useTranslation('operator')
  const { act } = useActs()
  const { closeRight, select } = usePanels()
  const [named, choose] = useState(first.item)
  const [reason, setReason] = useState('')
  const item = waiting.find((one) => one.item === named) ?? first
  const skip = async () => {
    if (!(await act('panel', { kind: 'skipItem', item: item.item, reason: cleaned(reason) }))) return
    select(null)
    closeRight()
  }
  return (
    <>
      <Choice
        label={t('skip.which')}
        value={item.item}
        options={waiting.map((one) => ({ id: one.item, label: `${itemLabel(one.path)}　${one.title}` }))}
        onChange={choose}
      />
      <Field
        label={t('skip.reason')}
        labelShown
        autoFocus
        value={reason}
        onChange={setReason}
        onEnter={() => void skip()}
        onEscape={closeRight}
        placeholder={t('skip.example')}
      />
      <p className="cap">{t('skip.how')}</p>
      <Button keyCap="Enter" onPress={() => void skip()}>
        {t('skip.do')}
      </Button>
    </>
  )
}
