// All keys at a glance, and what belongs to them: sound, single keys, light or dark. It floats over the agenda, never over the dial.
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../../parts/KeyCap.tsx'
import { Button } from '../../../parts/Button.tsx'
import { sceneKeys } from '../wall/scene-keys.ts'
import { usePanels } from '../panels.tsx'
import { Choices } from './Choices.tsx'
import styles from './KeySheet.module.css'

/** In the order in which a meeting needs them; the catalogue has the word for each. */
const groups = {
  speaking: ['Enter', 'space', '+', '-', 'I', 'E', '/', 'Q', 'G', 'Y', 'H', 'W', 'F3', 'J'],
  writing: ['N', 'P', 'U', 'F2', 'S'],
  course: ['F4', 'V', 'A', 'X', 'K', 'D', 'C', 'R'],
  back: ['CtrlZ', 'redo', 'Z', 'Esc', 'F1', 'brackets'],
} as const
const wallKeys = ['T', 'M', 'F', 'B', 'O'] as const

export function KeySheet() {
  const { t } = useTranslation('operator')
  const { showKeys, toStage } = usePanels()
  const close = () => {
    showKeys(false)
    toStage()
  }
  return (
    <aside className={styles['sheet']} aria-label={t('keys.all')}>
      <div className={styles['head']}>
        <h2>{t('keys.all')}</h2>
        <span className="grow" />
        <Button look="quiet" keyCap="F1" onPress={close}>
          {t('panel.close')}
        </Button>
      </div>
      <div className={styles['body']}>
        {(['speaking', 'writing', 'course', 'back'] as const).map((group) => (
          <section key={group}>
            <h3 className="cap">{t(`keys.group.${group}`)}</h3>
            <dl className={styles['keys']}>
              {groups[group].map((key) => (
                <Line key={key} cap={t(`keys.cap.${key}`)} word={t(`keys.word.${key}`)} />
              ))}
            </dl>
          </section>
        ))}
        <h3 className="cap">{t('keys.wall')}</h3>
        <dl className={styles['keys']}>
          {sceneKeys.map(([key, scene]) => (
            <Line key={key} cap={key.toUpperCase()} word={t(`scene.${scene}`)} />
          ))}
          {wallKeys.map((key) => (
            <Line key={key} cap={key} word={t(`keys.word.${key}`)} />
          ))}
        </dl>
        <p className="cap">{t('keys.writing')}</p>
        <Choices />
      </div>
    </aside>
  )
}

const Line = ({ cap, word }: { cap: string; word: string }) => (
  <div className={styles['line']}>
    <dt>
      <KeyCap always>{cap}</KeyCap>
    </dt>
    <dd>{word}</dd>
  </div>
)
