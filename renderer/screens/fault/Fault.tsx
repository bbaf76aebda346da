// What a page shows when it cannot show itself: one sentence, one way on. The meeting's data are never in question.
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button.tsx'
import { Mark } from '../../parts/Mark.tsx'
import styles from './Fault.module.css'

export function Fault() {
  const { t } = useTranslation('app')
  return (
    <Sheet title={t('faultTitle')} why={t('faultWhy')}>
      <Button look="primary" onPress={() => location.reload()}>
        {t('reload')}
      </Button>
    </Sheet>
  )
}

/** The page has no line to the host; without an invitation of the program it never will have one. */
export function CannotOpen({ invited }: { invited: boolean }) {
  const { t } = useTranslation('app')
  return (
    <Sheet
      title={t(invited ? 'loadFailed' : 'notInvited')}
      why={t(invited ? 'loadFailedWhy' : 'notInvitedWhy')}
    >
      <Button look="primary" onPress={() => location.reload()}>
        {t('reload')}
      </Button>
    </Sheet>
  )
}

export function NoSuchPage() {
  const { t } = useTranslation('app')
  return (
    <Sheet title={t('noSuchPage')} why="">
      <Button look="primary" onPress={() => location.replace('#/')}>
        {t('toLibrary')}
      </Button>
    </Sheet>
  )
}

function Sheet({ title, why, children }: { title: string; why: string; children: React.ReactNode }) {
  return (
    <main className={styles['sheet']}>
      <Mark size={48} />
      <h1 className="song">{title}</h1>
      <p>{why}</p>
      {children}
    </main>
  )
}
