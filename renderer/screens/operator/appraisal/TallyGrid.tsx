// The table of an appraisal, typed with the keyboard alone: digits, arrows and Tab between cells, Enter on to the next.
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appraisal } from '../../../../shared/session/appraisals.ts'
import { countOf } from '../../../parts/CountField.tsx'
import { Shape } from '../../../parts/Shape.tsx'
import { usePanels } from '../panels.tsx'
import type { Figures } from '../use-entry.ts'
import { gridOf, papers, rowSum } from './entered.ts'
import styles from './TallyGrid.module.css'

type Props = {
  appraisal: Pick<Appraisal, 'objects' | 'classes'>
  entered: Figures
  onEntered: (entered: Figures) => void
  /** After Enter in the last cell. */
  onDone: () => void
  /** Cells that the other count says otherwise. */
  marked?: ReadonlySet<string>
}

export function TallyGrid({ appraisal, entered, onEntered, onDone, marked = new Set() }: Props) {
  const { t } = useTranslation('appraisal')
  const { toStage } = usePanels()
  const table = useRef<HTMLDivElement>(null)
  const { objects, classes } = appraisal
  const grid = gridOf(objects.length, classes.length)
  const focus = (name: string | undefined) =>
    name === undefined
      ? undefined
      : table.current?.querySelector<HTMLInputElement>(`[data-cell="${name}"]`)?.focus()
  const write = (name: string, text: string) => {
    const count = countOf(text)
    const { [name]: _, ...others } = entered
    onEntered(count === null ? others : { ...others, [name]: count })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    if (event.nativeEvent.isComposing) return
    const name = grid[row]?.[column] ?? ''
    const to = (next: string | undefined) => {
      event.preventDefault()
      focus(next)
    }
    switch (event.key) {
      case 'ArrowUp':
        return to(grid[row - 1]?.[Math.min(column, (grid[row - 1]?.length ?? 1) - 1)])
      case 'ArrowDown':
        return to(grid[row + 1]?.[Math.min(column, (grid[row + 1]?.length ?? 1) - 1)])
      case 'ArrowLeft':
        return to(grid[row]?.[column - 1])
      case 'ArrowRight':
        return to(grid[row]?.[column + 1])
      case 'Escape':
        event.stopPropagation()
        return toStage()
      case 'Enter': {
        event.preventDefault()
        if (event.repeat || event.ctrlKey || event.metaKey) return
        if (entered[name] === undefined) write(name, '0') // nothing typed: nobody
        const next = grid[row]?.[column + 1] ?? grid[row + 1]?.[0]
        return next === undefined ? onDone() : focus(next)
      }
    }
  }
  const cell = (row: number, column: number, label: string) => {
    const name = grid[row]?.[column] ?? ''
    return (
      <input
        className={`num ${styles['cell']}`}
        data-cell={name}
        aria-label={label}
        aria-invalid={marked.has(name)}
        inputMode="numeric"
        autoComplete="off"
        placeholder="–"
        value={entered[name] ?? ''}
        onChange={(event) => write(name, event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => press(event, row, column)}
      />
    )
  }
  return (
    <div ref={table} className={styles['whole']} data-tally>
      <div className={styles['papers']}>
        {papers.map((name, column) => (
          <label key={name}>
            <span>{t(`papers.${name}`)}</span>
            {cell(0, column, t(`papers.${name}`))}
          </label>
        ))}
        <PapersSum entered={entered} />
      </div>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('object')}</th>
              {classes.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{t('blank')}</th>
              <th scope="col">{t('sum')}</th>
            </tr>
          </thead>
          <tbody>
            {objects.map((object, at) => (
              <tr key={at}>
                <th scope="row" title={object.name}>
                  <span className="num cap">{at + 1}</span>{' '}
                  <span className={styles['name']}>{object.name}</span>
                </th>
                {[...classes.map(({ name }) => name), t('blank')].map((word, column) => (
                  <td key={word}>{cell(at + 1, column, t('cell', { object: object.name, word }))}</td>
                ))}
                <RowSum sum={rowSum(entered, at, classes.length)} valid={entered['valid']} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function RowSum({ sum, valid }: { sum: number | null; valid: number | undefined }) {
  if (sum === null) return <td className={styles['sum']}>–</td>
  const fits = sum === valid
  return (
    <td className={`num ${styles['sum']} ${valid === undefined ? '' : fits ? 'ok' : 'bad'}`}>
      {valid === undefined ? null : <Shape name={fits ? 'check' : 'fullSquare'} />} {sum}
      {valid === undefined || fits ? '' : ` ≠ ${valid}`}
    </td>
  )
}

function PapersSum({ entered }: { entered: Figures }) {
  const { t } = useTranslation('appraisal')
  const { issued, returned, valid, invalid } = entered
  if (issued === undefined || returned === undefined) return null
  if (returned > issued)
    return (
      <span className="bad">
        <Shape name="fullSquare" /> {t('tooMany')}
      </span>
    )
  if (valid === undefined || invalid === undefined) return null
  const fits = valid + invalid === returned
  return (
    <span className={fits ? 'ok' : 'bad'}>
      <Shape name={fits ? 'check' : 'fullSquare'} /> {t(fits ? 'papersFit' : 'papersApart')}
    </span>
  )
}
